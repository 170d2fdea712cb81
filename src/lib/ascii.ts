// JSON in plain ASCII: it is read in half the time that other text takes, whose every byte has to be looked at to know where a
// character ends.
import { isAscii } from 'node:buffer';
import { decode, octetsOf } from './octets.ts';

/** A text written mostly in other letters is left as it is: escaped, it would be more than twice as long. */
const MOST_TIMES_LONGER = 2;

/** As JSON, what is not ASCII escaped, unless most of it is not. */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value);
  const escaped = text.replace(FOREIGN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.length > MOST_TIMES_LONGER * text.length ? text : escaped;
}

const FOREIGN = /[\u0080-\uffff]/g;

/** The text that these bytes are. */
export const textOf = (bytes: Uint8Array): string => (isAscii(bytes) ? octetsOf(bytes) : decode(bytes));
