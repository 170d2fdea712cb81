// The settings' rules for editors, as JSON Schema (draft 7, which they know best): names and values are completed and checked
// while somebody types. What only a program can judge, such as whether a language exists, is left to the build.
import { EXAMPLES, KEYS, type Key } from './keys.ts';
import { ABOUT } from './manual.ts';
import { settingsSchema } from './schema.ts';

/** Where a settings file finds it: written there by `init` and every build, so that it is there offline and always our own version's. */
export const SCHEMA_FILE = '.backfile/archive.schema.json';

/** The first line of a settings file, by which editors find the schema. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}`;

type Node = { readonly [key: string]: unknown };

/** A rule as `schema.ts` writes it, in so far as editors can go by it. */
interface Rule {
  readonly type: string;
  /** Several rules for one value, all of which hold. */
  readonly pipe?: readonly Rule[];
  /** What it is when it is not empty. */
  readonly wrapped?: Rule;
  /** Of a group: its settings by name. */
  readonly entries?: Readonly<Record<string, Rule>>;
  /** Of a list or of names that a person chooses: what each may be. */
  readonly item?: Rule;
  readonly value?: Rule;
  readonly options?: readonly string[];
}

/** `archive.schema.json`, as text. */
export function schemaText(): string {
  const $schema = 'http://json-schema.org/draft-07/schema#';
  const { properties, ...rest } = nodeOf(settingsSchema() as unknown as Rule) as { properties: Record<string, Node> };
  const named = Object.fromEntries(KEYS.map((key) => [key, { description: describe(key), ...properties[key] }]));
  const whole = { $schema, title: 'Settings of a Backfile archive', ...rest, properties: named };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function describe(key: Key): string {
  const { what, without } = ABOUT[key];
  const known = without === undefined ? '' : ` Without it: ${without}.`;
  return `${what}${known} Example: ${EXAMPLES[key]}`.replaceAll('`', '');
}

/**
 * A setting without a value is as good as none, and where a text may stand, a number is read as the text it looks like
 * (the paper may be called 1984). Patterns are left out: they would lose their flags.
 */
function nodeOf({ type, pipe, wrapped, entries, item, value, options }: Rule): Node {
  if (pipe) return Object.assign({}, ...pipe.map(nodeOf));
  switch (type) {
    case 'nullish':
    case 'nullable':
      return orNothing(nodeOf(wrapped as Rule));
    case 'picklist':
      return { type: 'string', enum: options };
    case 'array':
      return { type: 'array', items: nodeOf(item as Rule) };
    case 'record':
      return { type: 'object', additionalProperties: nodeOf(value as Rule) };
    case 'object_with_rest':
      return { type: 'object', properties: byName(entries ?? {}), additionalProperties: false };
    case 'min_length':
      return { minLength: 1 };
    case 'string':
    case 'boolean':
      return { type };
    default:
      return {};
  }
}

const byName = (entries: Readonly<Record<string, Rule>>): Node =>
  Object.fromEntries(Object.entries(entries).map(([name, rule]) => [name, nodeOf(rule)]));

function orNothing({ type, ...rest }: Node): Node {
  if (type === undefined || 'enum' in rest) return { type, ...rest };
  return { type: [type, ...(type === 'string' ? ['number'] : []), 'null'], ...rest };
}
