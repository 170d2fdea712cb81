// Finds the fields at the head of a file: between two lines of "---", "+++" or ";;;", or a JSON object that stands free.
// It does not read them.
import type { Fault } from './formats.ts';

/** Where the fields are. */
export interface Fence {
  readonly mark: string;
  readonly named: string;
  /** The text between the two fences, its first line break included, so that its lines count as the file's. */
  readonly block: string;
  /** Where the body begins. */
  readonly end: number;
}

const OPENING = /^(---|\+\+\+|;;;)[ \t]*(\w[\w.+#-]*|)[ \t]*(?=\n|$)/;

/** The fields' place in a file, if it has any, or why that cannot be told. */
export function fenceOf(text: string): Fence | { readonly fault: Fault } | undefined {
  return text.startsWith('{') ? findObject(text) : findFence(text);
}

// A "---" that no field follows is a line across the page, not the beginning of front matter.
function findFence(text: string): Fence | { readonly fault: Fault } | undefined {
  const [opening, mark, named] = OPENING.exec(text) ?? [];
  if (opening === undefined || mark === undefined || named === undefined) return undefined;
  const closing = findClosing(text, opening.length, mark);
  const block = text.slice(opening.length, closing?.start);
  const hasFields = /^[\w"'.-]+[ \t]*[:=]/m.test(block);
  if (closing) {
    if (named === '' && mark === '---' && !hasFields && /^[^#\s]/m.test(block)) return undefined;
    return { mark, named, block, end: closing.end };
  }
  if (!/^\n[\w"'.-]+[ \t]*[:=]/.test(block)) return undefined;
  const message = 'The front matter that opens on this line is not closed.';
  const hint = `Write a line of ${mark} below the last field.`;
  return { fault: { kind: 'broken', at: { line: 1, column: 1 }, message, hint } };
}

/** The line break before a line that is nothing but the mark, and where the line after it begins. */
function findClosing(
  text: string,
  from: number,
  mark: string,
): { readonly start: number; readonly end: number } | undefined {
  for (let start = text.indexOf(`\n${mark}`, from); start >= 0; start = text.indexOf(`\n${mark}`, start + 1)) {
    const found = text.indexOf('\n', start + 1);
    const end = found < 0 ? text.length : found;
    if (text.slice(start + 1 + mark.length, end).trim() === '') return { start, end: end + 1 };
  }
  return undefined;
}

// Hugo's JSON stands without a fence, from a "{" to the first line that begins with "}".
function findObject(text: string): Fence | undefined {
  const closing = /\n\}[ \t]*(?=\n|$)/.exec(text);
  if (!closing || !/^\{\s*"/.test(text)) return undefined;
  const end = closing.index + closing[0].length;
  return { mark: '{', named: '', block: text.slice(0, end), end: end + 1 };
}
