// Reads YAML 1.2. Door of `yaml`, which is loaded (20 ms) at the first call. It knows nothing of articles or settings;
// it never throws for what a person wrote, and `!!tags` never make anything but plain data.
import { createRequire } from 'node:module';
import type { Document, LineCounter, Node } from 'yaml';
import { lazy } from './lazy.ts';

type Yaml = typeof import('yaml');
const require = createRequire(import.meta.url);
const loadYaml = lazy(() => require('yaml') as Yaml);

/** Counted from 1, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends Place {
  readonly message: string;
}

/** The way to a value: keys and list positions, e.g. `["authors", 0, "name"]`. */
export type YamlPath = readonly (string | number)[];

export interface YamlReading {
  /** Plain data; undefined when there are problems. */
  readonly value: unknown;
  /** In the order of the text. */
  readonly problems: readonly YamlProblem[];
  /** The line of a value's key (of the value itself in a list); undefined when there is no such value. */
  lineOf(path: YamlPath): number | undefined;
  /** Where the value itself begins; undefined when there is no such value. */
  placeOf(path: YamlPath): Place | undefined;
}

export interface YamlOptions {
  /**
   * `text`: what looks like a number or a date stays the text that was written, so that `012`, `1.10` and `12:30` are
   * not changed; `true`, `false` and `null` are read. Otherwise the core schema of YAML 1.2.
   */
  readonly scalars?: 'text';
}

const NUMBERS = new Set(['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float']);

/** Reads one document. */
export function parseYaml(text: string, { scalars }: YamlOptions = {}): YamlReading {
  const yaml = loadYaml();
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    merge: true,
    ...(scalars === 'text' && {
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !NUMBERS.has(tag.tag)),
    }),
  });
  const problems = document.errors.map(({ pos, message }) => ({ ...placeAt(pos[0], lines), message }));
  const value = problems.length === 0 ? dataOf(document, text, problems) : undefined;
  const places = new Places(yaml, document, lines);
  return { value, problems, lineOf: (path) => places.key(path)?.line, placeOf: (path) => places.value(path) };
}

/** Aliases can still fail once a document is well formed: an unknown name, a thousand copies of a thousand copies, a ring. */
function dataOf(document: Document, text: string, problems: YamlProblem[]): unknown {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    if (text.includes('&')) JSON.stringify(data);
    return data;
  } catch (error) {
    const why =
      error instanceof TypeError ? 'a value is a part of itself' : error instanceof Error ? error.message : '';
    problems.push({ line: 1, column: 1, message: why });
    return undefined;
  }
}

function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Finds where in the text a value stands. */
class Places {
  readonly #yaml: Yaml;
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(yaml: Yaml, document: Document, lines: LineCounter) {
    this.#yaml = yaml;
    this.#document = document;
    this.#lines = lines;
  }

  value(path: YamlPath): Place | undefined {
    return this.#place(this.#document.getIn(path, true));
  }

  key(path: YamlPath): Place | undefined {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    if (!this.#yaml.isMap(parent)) return this.value(path);
    const last = String(path.at(-1));
    const pair = parent.items.find(({ key }) => String(this.#yaml.isScalar(key) ? key.value : key) === last);
    return this.#place(pair?.key);
  }

  #place(node: unknown): Place | undefined {
    const range = this.#yaml.isNode(node) ? (node as Node).range : undefined;
    return range ? placeAt(range[0], this.#lines) : undefined;
  }
}
