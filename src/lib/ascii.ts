// JSON in plain ASCII: it is read in half the time that other text takes, whose every byte has to be looked at to know where a
// character ends.
import { isAscii } from 'node:buffer';

/** A text written mostly in other letters is left as it is: escaped, it would be more than twice as long. */
const MOST_TIMES_LONGER = 2;

/** As JSON, what is not ASCII escaped, unless most of it is not. */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!FOREIGN.test(text)) return text;
  const escaped = text.replace(FOREIGNS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.length > MOST_TIMES_LONGER * text.length ? text : escaped;
}

const FOREIGN = /[\u0080-\uffff]/;
const FOREIGNS = /[\u0080-\uffff]/g;

/** The text that these bytes are. */
export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isAscii(bytes) ? 'latin1' : 'utf8');
