// Reads the front matter that nearly every article has, `key: value` on each line, without a YAML parser, which costs
// fifty times as much. It gives up (undefined) at anything that YAML might read in another way; a law holds it to that.

/** What was read: values by key, and the line of each, counted from 1. */
export interface SimpleFields {
  readonly data: Record<string, unknown>;
  readonly lines: Record<string, number>;
}

const KEY = /^([A-Za-z_][\w-]*): +(?=\S)/;
// Letters and digits of any script, and quotation marks and brackets that YAML knows nothing of, may begin plain text.
const PLAIN_START = /^[\p{L}\p{N}(“‘«„¿¡/]/u;
const QUOTED = /^"([^"\\\t]*)"$|^'([^'\t]*)'$/;
const LIST = /^\[([^[\]{}\t]*)\]$/;
const NO_TEXT: ReadonlyMap<string, boolean | null> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/** Reads lines of `key: text`, `key: "text"` and `key: [a, b]`, blank lines and comments; undefined when there is more. */
export function readSimple(text: string): SimpleFields | undefined {
  const data: Record<string, unknown> = {};
  const lines: Record<string, number> = {};
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line === '' || line.startsWith('#')) continue;
    const [head, key] = KEY.exec(line) ?? [];
    if (head === undefined || key === undefined || key === '__proto__' || NO_TEXT.has(key) || key in data)
      return undefined;
    const value = readValue(trimSpaces(line.slice(head.length)));
    if (value === undefined) return undefined;
    data[key] = value;
    lines[key] = number;
  }
  return { data, lines };
}

function readValue(text: string): unknown {
  const list = LIST.exec(text)?.[1];
  if (list === undefined) return readScalar(text);
  if (trimSpaces(list) === '') return [];
  const items = list.split(',').map((item) => (item.includes('?') ? undefined : readScalar(trimSpaces(item))));
  return items.includes(undefined) ? undefined : items;
}

function readScalar(text: string): string | boolean | null | undefined {
  const quoted = QUOTED.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  // A colon that ends a word makes a key of it, and a "#" after a space a comment.
  if (!PLAIN_START.test(text) || /:(?: |$)| #|\t/.test(text)) return undefined;
  const other = NO_TEXT.get(text);
  return other === undefined ? text : other;
}

// Only spaces, for other white space is a part of the value.
const trimSpaces = (text: string): string => text.replace(/^ +| +$/g, '');
