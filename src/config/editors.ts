// The settings' rules for editors, as JSON Schema (draft 7, which they know best): names and values are completed and checked
// while somebody types. What only a program can judge, such as whether a language exists, is left to the build.
import { EXAMPLES, KEYS, type Key } from './keys.ts';
import { ABOUT } from './manual.ts';
import { zodJsonSchema } from './schema.ts';

/** Where a settings file finds it: written there by `init` and every build, so that it is there offline and always our own version's. */
export const SCHEMA_FILE = '.backfile/archive.schema.json';

/** The first line of a settings file, by which editors find the schema. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}`;

type Node = { readonly [key: string]: unknown };

/** `archive.schema.json`, as text. */
export function schemaText(): string {
  const { $schema, properties, ...rest } = zodJsonSchema() as Node & { properties: Record<string, Node> };
  const named = (key: Key) => [key, { description: describe(key), ...plain(properties[key] ?? {}) }];
  const whole = { $schema, title: 'Settings of a Backfile archive', ...rest, properties: byName(KEYS.map(named)) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const byName = (entries: readonly unknown[][]): object => Object.fromEntries(entries as [string, object][]);

function describe(key: Key): string {
  const { what, without } = ABOUT[key];
  const known = without === undefined ? '' : ` Without it: ${without}.`;
  return `${what}${known} Example: ${EXAMPLES[key]}`.replaceAll('`', '');
}

/**
 * A setting without a value is as good as none, and where a text may stand, a number is read as the text it looks like
 * (the paper may be called 1984). Patterns are left out: they lose their flags on the way.
 */
function plain(node: Node): Node {
  const { anyOf, pattern: _, propertyNames: __, ...rest } = node;
  const kinds = Array.isArray(anyOf) ? (anyOf as Node[]).filter(({ type }) => type !== 'null') : [];
  const [only] = kinds;
  const merged: Node = only === undefined ? rest : { ...rest, ...plain(only) };
  const nested = Object.entries(merged).map(([key, value]) => [key, inside(key, value)]);
  return Object.fromEntries([...nested, ...typeOf(merged)]) as Node;
}

function inside(key: string, value: unknown): unknown {
  if (key === 'properties')
    return Object.fromEntries(Object.entries(value as Node).map(([k, v]) => [k, plain(v as Node)]));
  return key === 'additionalProperties' && typeof value === 'object' ? plain(value as Node) : value;
}

function typeOf({ type, enum: words }: Node): [string, unknown][] {
  if (words !== undefined)
    return [
      ['enum', [...(words as unknown[])]],
      ['type', 'string'],
    ];
  if (type === undefined) return [];
  const types = [type].flat().filter((each) => each !== 'null');
  return [['type', [...new Set([...types, ...(types.includes('string') ? ['number'] : []), 'null'])]]];
}
