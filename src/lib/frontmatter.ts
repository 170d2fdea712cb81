// Takes the fields at the head of a Markdown file from its text. Door of `gray-matter`, loaded only when the fields are
// more than `key: value` lines. Fields written as a program (`---js`) are refused: they are never run.
import { createRequire } from 'node:module';
import { type Fence, fenceOf } from './frontmatter/fence.ts';
import * as formats from './frontmatter/formats.ts';
import { readSimple } from './frontmatter/simple.ts';
import { lazy } from './lazy.ts';
import type { YamlPath } from './yaml.ts';

const require = createRequire(import.meta.url);
const loadMatter = lazy(() => require('gray-matter') as typeof import('gray-matter'));

/** The two parts of a file. */
export interface FrontMatter extends formats.Fields {
  readonly body: string;
  /** The line on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

type Language = 'yaml' | 'json' | 'toml';
type Fault = { readonly fault: formats.Fault };

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['---', 'yaml'],
  ['---yaml', 'yaml'],
  ['---yml', 'yaml'],
  ['---json', 'json'],
  [';;;', 'json'],
  [';;;json', 'json'],
  ['---toml', 'toml'],
  ['+++', 'toml'],
  ['+++toml', 'toml'],
]);
const PROGRAMS = /^(?:js|javascript|mjs|cjs|ts|typescript|jsx|tsx|coffee|coffeescript|cson)$/;
/** Closes the fields when they are handed on: reading removes this character from every file, so no field has it. */
const END = '\u0001';

/** Splits a file into fields and body. A file without front matter is all body. */
export function readFrontMatter(text: string): FrontMatter | Fault {
  const fence = fenceOf(text);
  if (fence === undefined) return { ...formats.NO_FIELDS, body: text, bodyLine: 1 };
  if ('fault' in fence) return fence;
  const fields = readFields(fence);
  if ('fault' in fields) return fields;
  return { ...fields, body: text.slice(fence.end), bodyLine: countLines(text, fence.end) };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function readFields(fence: Fence): formats.FieldsReading {
  const { mark, named, block } = fence;
  if (mark === '{') return formats.readJson(block);
  const language = LANGUAGES.get(mark + named.toLowerCase());
  if (language === undefined) return { fault: refused(mark, named) };
  const simple = language === 'yaml' ? readSimple(block) : undefined;
  if (simple === undefined) return readMatter(fence, language);
  const { data, lines } = simple;
  const lineOf = ([key]: YamlPath) => lines[String(key)];
  return { data, assumed: [], lineOf, placeOf: (path) => formats.placeOnLine(block, lineOf(path)) };
}

function refused(mark: string, named: string): formats.Fault {
  const at = { line: 1, column: mark.length + 1 };
  if (PROGRAMS.test(named.toLowerCase())) {
    const message = `The front matter is a program (${named}), and programs in articles are never run.`;
    return { kind: 'code', at, message, hint: 'Write the fields as YAML, between two lines of ---.' };
  }
  const message = `The front matter says that it is written in "${named}", which is not known here.`;
  return { kind: 'broken', at, message, hint: 'Write the fields as YAML (---), TOML (+++) or JSON (---json).' };
}

function readMatter({ mark, block }: Fence, language: Language): formats.FieldsReading {
  let reading: formats.FieldsReading = formats.NO_FIELDS;
  const engine = (read: (text: string) => formats.FieldsReading) => (text: string) => {
    reading = read(text);
    return 'fault' in reading ? {} : reading.data;
  };
  // Always with options: without them gray-matter shares its results between calls and forgets failures.
  loadMatter()(`${mark}${block}\n${END}\n`, {
    language,
    delimiters: [mark, END],
    engines: {
      yaml: engine(formats.readYaml),
      json: engine(formats.readJson),
      toml: engine(formats.readToml),
      // The one engine of its own that runs what it reads. No language but the three above is ever asked for.
      javascript: () => ({}),
    },
  });
  return reading;
}
