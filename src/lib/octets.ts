// Looks at a text in UTF-8 without decoding it. Each byte stands for itself in a string of one-byte characters, which is cut, joined
// and written several times faster than decoded text; and nearly all texts are such that their words can be counted so.

/** As a string whose characters are the bytes. */
export const octetsOf = (bytes: Uint8Array): string => bufferOf(bytes).latin1Slice(0, bytes.length);

export const bytesOf = (octets: string): Uint8Array => Buffer.from(octets, 'latin1');

export const decode = (bytes: Uint8Array): string => bufferOf(bytes).utf8Slice(0, bytes.length);

/** What Buffers can do and their types do not say: `toString` looks up the encoding's name each time. */
type Slicing = Buffer & Record<'latin1Slice' | 'utf8Slice', (from: number, to: number) => string>;
const bufferOf = (bytes: Uint8Array) => bytes as Slicing;

/**
 * How many words well-formed UTF-8 has from one byte to another. Undefined where some character needs a closer look: control
 * characters but tab and LF, white space beyond ASCII, letters of scripts that part no words by spaces, and what is near those.
 */
export function countOctets(bytes: Uint8Array, from: number, to: number): number | undefined {
  let edges = 0; // where words begin and where they end
  let last = 0;
  let at = from;
  // Four at a time and without a branch on any of them, which takes half as long.
  for (; at + 4 <= to; at += 4) {
    const a = KIND[bytes[at] as number] as number;
    const b = KIND[bytes[at + 1] as number] as number;
    const c = KIND[bytes[at + 2] as number] as number;
    const d = KIND[bytes[at + 3] as number] as number;
    if ((a | b | c | d) > 1 && hasOdd(bytes, at, at + 4)) return undefined;
    edges += ((last ^ a) & 1) + ((a ^ b) & 1) + ((b ^ c) & 1) + ((c ^ d) & 1);
    last = d;
  }
  if (hasOdd(bytes, at, to)) return undefined;
  for (; at < to; at++) {
    const kind = KIND[bytes[at] as number] as number;
    edges += (last ^ kind) & 1;
    last = kind;
  }
  return (edges + (last & 1)) >> 1;
}

function hasOdd(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((KIND[bytes[at] as number] as number) > 1 && isOdd(bytes, at)) return true;
  return false;
}

/** 0 for white space, 1 for what belongs to a word, 3 for what does so unless it is odd. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 9 || byte === 10 || byte === 32) return 0;
  return byte < 32 || byte === 127 || [0xc2, 0xe0, 0xe1, 0xe2].includes(byte) || byte > 0xe2 ? 3 : 1;
});

function isOdd(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] as number;
  switch (bytes[at]) {
    case 0xc2: // U+0080 to U+00BF: control characters and the no-break space
      return second <= 0xa0;
    case 0xe0: // from U+0E00: Thai, Lao
      return second >= 0xb8;
    case 0xe1: // below U+1E00: Ogham's space, Khmer
      return second < 0xb8;
    case 0xe2: // from U+2E80: parts of Chinese characters
      return second >= 0xba || isSpace(second, bytes[at + 2] as number);
    default: // U+3000 and beyond; and what is no letter at all
      return true;
  }
}

/** Of U+2000 to U+207F, by the last two of three bytes. */
function isSpace(second: number, third: number): boolean {
  if (second === 0x80) return third <= 0x8a || third === 0xa8 || third === 0xa9 || third === 0xaf;
  return second === 0x81 && third === 0x9f;
}
