// Says what is wrong with a settings file: each fault becomes a problem that points at its line and shows it.
import { nearest } from '../lib/nearest.ts';
import type { Place, YamlReading } from '../lib/yaml.ts';
import type { Problem, Rule } from '../model/problem.ts';
import { CHOICES, EXAMPLES, hintFor } from './keys.ts';
import type { Fault } from './schema.ts';

/** Makes problems that show their line. */
export class Lines {
  readonly #name: string;
  readonly #lines: readonly string[];
  readonly #yaml: YamlReading;

  constructor(name: string, text: string, yaml: YamlReading) {
    this.#name = name;
    this.#lines = text.split('\n');
    this.#yaml = yaml;
  }

  problem(rule: Rule, place: Place | undefined, message: string, hint: string): Problem {
    const excerpt = place && this.#lines[place.line - 1];
    return {
      file: this.#name,
      ...place,
      rule,
      level: 'error',
      message,
      hint,
      ...(excerpt !== undefined && { excerpt }),
    };
  }

  syntax(): Problem[] {
    return this.#yaml.problems.map(({ line, column, message }) => {
      const why = PLAINER.find(([start]) => message.startsWith(start))?.[1] ?? message.replace(/\.?\s*$/, '');
      return this.problem('broken-settings', { line, column }, `This line cannot be read as YAML: ${why}.`, YAML_HINT);
    });
  }

  fault(fault: Fault): Problem {
    const name = fault.path.join('.');
    if (fault.kind === 'unknown') {
      return this.problem(
        'unknown-setting',
        this.#keyPlace(fault.path),
        `There is no setting \`${name}\`.`,
        hintFor(fault.path),
      );
    }
    const value = valueAt(this.#yaml.value, fault.path);
    const subject = name === '' ? `The file holds ${shown(value)}, but it` : `\`${name}\` is ${shown(value)}, but it`;
    return this.problem(
      'broken-settings',
      this.#yaml.placeOf(fault.path),
      `${subject} ${fault.mayBe}.`,
      this.#example(fault, value),
    );
  }

  #example({ path }: Fault, value: unknown): string {
    const key = path[0] as keyof typeof EXAMPLES | undefined;
    const choices = path.length === 1 && key !== undefined ? (CHOICES[key] ?? []) : [];
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined;
    if (meant !== undefined) return `Did you mean \`${key}: ${meant}\`?`;
    return `Write, for example, ${EXAMPLES[key ?? 'title']}.`;
  }

  /** The key itself, where the YAML reader gives only its line. */
  #keyPlace(path: readonly string[]): Place | undefined {
    const line = this.#yaml.lineOf(path);
    if (line === undefined) return undefined;
    const column = (this.#lines[line - 1] ?? '').indexOf(path.at(-1) ?? '') + 1;
    return { line, column: Math.max(column, 1) };
  }
}

/** What the YAML reader says most often, for people who do not know YAML. */
const PLAINER: readonly (readonly [start: string, plainer: string])[] = [
  ['Nested mappings are not allowed', 'a colon with a space after it begins another setting, and there is one already'],
  ['Map keys must be unique', 'this setting stands in the file twice'],
  ['Tabs are not allowed', 'it is indented with a tab, and YAML knows only spaces'],
];

const YAML_HINT =
  'Each setting is a line `name: value`; a value with a colon, a # or a quotation mark in it stands in quotes, as in `title: "Courier: the archive"`.';

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

/** A value in words: what it is for a person, not for a program. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of settings' : String(value);
}
