// Text to UTF-8 bytes, in one buffer that is used again for every text: making a new one for each page takes longer than
// filling it.

const encoder = new TextEncoder();
let room = Buffer.allocUnsafe(1 << 18);

/** The text's bytes. They are good until the next call. */
export function encode(text: string): Uint8Array {
  if (text.length * 3 > room.length) room = Buffer.allocUnsafe(text.length * 3);
  const { written } = encoder.encodeInto(text, room);
  return room.subarray(0, written);
}
