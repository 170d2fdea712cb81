// Reads fields written as YAML, TOML or JSON, and says in plain words where and why they cannot be read.
import { lazy } from '../lazy.ts';
import { parseToml } from '../toml.ts';
import { type Place, parseYaml, type YamlPath } from '../yaml.ts';
import { type Assumed, readAsMeant } from './mend.ts';

/** What is known of the fields at the head of a file. Lines are counted from 1, in the file. */
export interface Fields {
  /** Plain data. Numbers and dates in YAML, and dates in TOML, are the text that was written. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Values that YAML could not read as they stand. */
  readonly assumed: readonly Assumed[];
  /** The line of a field, as far as that can be told. */
  lineOf(path: YamlPath): number | undefined;
  /** Where the value of a field begins, as far as that can be told. */
  placeOf(path: YamlPath): Place | undefined;
}

/** Why the fields cannot be read. `code`: they are a program; `broken`: they do not follow their own format. */
export interface Fault {
  readonly kind: 'code' | 'broken';
  readonly at: Place;
  readonly message: string;
  readonly hint: string;
}

const HINTS: Readonly<Record<string, string>> = {
  YAML: 'Write each field on its own line as "name: value", with quotes around a value that has punctuation in it.',
  TOML: 'Write each field on its own line as "name = value", with quotes around every text and date.',
  JSON: 'Look for a comma, a bracket or a quotation mark that is missing or does not belong there.',
};
/** What the YAML parser says, and how to say it to someone who writes articles. */
const PLAINER: readonly (readonly [start: string, plainer: string])[] = [
  ['Map keys must be unique', 'this field stands there twice'],
  ['Tabs are not allowed', 'the line is indented with a tab, and YAML knows only spaces'],
  ['Implicit keys need to be on a single line', 'there is no colon with a space after it on this line'],
  ['Implicit map keys need to be followed by map values', 'there is no colon with a space after it on this line'],
  ['Missing closing', 'a quotation mark is opened before this place and not closed'],
  ['Flow sequence', 'a bracket [ is opened before this place and not closed'],
  ['Flow map', 'a brace { is opened before this place and not closed'],
  [
    'Nested mappings are not allowed',
    'a colon with a space after it begins another field, or the line is indented too far',
  ],
];
/** Fields, or why there are none. */
export type FieldsReading = Fields | { readonly fault: Fault };

/** A file without fields. */
export const NO_FIELDS: Fields = { data: {}, ...places(() => undefined) };

function places(placeOf: Fields['placeOf']): Omit<Fields, 'data'> {
  return { assumed: [], lineOf: (path) => placeOf(path)?.line, placeOf };
}

/** Where the value begins on a line such as `title: Strikes`. */
export function placeOnLine(block: string, line: number | undefined): Place | undefined {
  if (line === undefined) return undefined;
  const field = block.split('\n')[line - 1] ?? '';
  return { line, column: (/^[^:=]*[:=]\s*/.exec(field)?.[0].length ?? 0) + 1 };
}

export function readYaml(text: string): FieldsReading {
  const { reading, assumed } = readAsMeant(text);
  const { lineOf, placeOf, value } = reading;
  const [problem] = reading.problems;
  if (!problem) return fieldsFrom(value, 'YAML', { assumed, lineOf, placeOf });
  const plainer = PLAINER.find(([start]) => problem.message.startsWith(start))?.[1];
  return broken('YAML', problem, plainer ?? problem.message);
}

export function readToml(text: string): FieldsReading {
  const read = parseToml(text);
  if ('problem' in read) return broken('TOML', read.problem, read.problem.message);
  return fieldsFrom(
    read.value,
    'TOML',
    places((path) => placeOfKey(text, path)),
  );
}

export function readJson(text: string): FieldsReading {
  // JSON is YAML too, and the YAML parser knows where everything stands.
  const asYaml = lazy(() => parseYaml(text, { scalars: 'text' }));
  try {
    const value: unknown = JSON.parse(text);
    return fieldsFrom(
      value,
      'JSON',
      places((path) => asYaml().placeOf(path)),
    );
  } catch (error) {
    const place = placeInMessage(error, text) ?? asYaml().problems[0] ?? { line: 2, column: 1 };
    return broken('JSON', place, 'it breaks off or has a mark out of place near here');
  }
}

// Only some of the engine's messages say where; none says it by line in every version of Node.
function placeInMessage(error: unknown, text: string): Place | undefined {
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return undefined;
  const before = text.slice(0, Number(offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function placeOfKey(text: string, path: YamlPath): Place | undefined {
  const key = String(path.findLast((step) => typeof step === 'string')).replace(/[^\w-]/g, '.');
  const index = text.split('\n').findIndex((line) => new RegExp(`^\\s*["']?${key}["']?\\s*=`).test(line));
  return placeOnLine(text, index < 0 ? undefined : index + 1);
}

function fieldsFrom(value: unknown, format: string, rest: Omit<Fields, 'data'>): FieldsReading {
  if (value === null || value === undefined) return { data: {}, ...rest };
  if (typeof value === 'object' && !Array.isArray(value)) return { data: value as Fields['data'], ...rest };
  return broken(format, { line: 2, column: 1 }, 'it has to hold fields, each with a name and a value');
}

function broken(format: string, { line, column }: Place, why: string): { readonly fault: Fault } {
  const reason = `${why.charAt(0).toLowerCase()}${why.slice(1).replace(/\.$/, '')}`;
  const message = `The front matter could not be read as ${format}: ${reason}.`;
  return { fault: { kind: 'broken', at: { line, column }, message, hint: HINTS[format] ?? '' } };
}
