// Text to UTF-8 bytes, in one buffer that is used again for every page: making a new one for each takes longer than filling it.
// What stands on many pages, or has its bytes already, is not written out in the text: a mark in it says which piece goes there.

/** Pieces by number; the mark of one that is not there is left out. */
export type Pieces = readonly (Uint8Array | string | undefined)[];

let room = Buffer.allocUnsafe(1 << 18);

/** Stands in a text for piece `n`. No text of a person has U+0002 in it, since reading and settings take no control characters. */
export const pieceMark = (n: number): string => `\u0002${n}\u0002`;

/** The text's bytes, with each mark replaced by its piece. They are good until the next call. */
export function encode(text: string, pieces: Pieces = []): Uint8Array {
  let used = 0;
  let from = 0;
  for (let at = text.indexOf('\u0002'); at >= 0; at = text.indexOf('\u0002', from)) {
    const end = text.indexOf('\u0002', at + 1);
    if (end < 0) break;
    used = write(text.slice(from, at), used);
    used = copy(pieces[Number(text.slice(at + 1, end))], used);
    from = end + 1;
  }
  used = write(from === 0 ? text : text.slice(from), used);
  return room.subarray(0, used);
}

function write(text: string, at: number): number {
  make(at + text.length * 3);
  return at + room.write(text, at);
}

function copy(bytes: Uint8Array | string | undefined, at: number): number {
  if (bytes === undefined || bytes.length === 0) return at;
  if (typeof bytes === 'string') return write(bytes, at);
  make(at + bytes.length);
  room.set(bytes, at);
  return at + bytes.length;
}

function make(length: number): void {
  if (length <= room.length) return;
  const larger = Buffer.allocUnsafe(length * 2);
  room.copy(larger);
  room = larger;
}
