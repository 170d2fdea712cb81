// From a file's bytes to clean text: UTF-8 in no time, UTF-16 with or without its mark, older encodings by a guess.
// It knows nothing of files and folders; what a person is told about it is said in source.ts.
import { isUtf8 } from 'node:buffer';
import { decodeLegacy } from '../lib/decode.ts';
import { bytesOf, countOctets, decode, octetsOf } from '../lib/octets.ts';
import type { Octets } from '../model/article.ts';

/** Text with LF line ends and no control characters but tab and LF; or what the bytes are instead of text. */
export type Reading =
  /** `encoding` is given when it was not Unicode; `broken` counts places that are no UTF-8 in a file that otherwise is. */
  | { readonly text: string; readonly octets?: Octets; readonly encoding?: string; readonly broken?: number }
  | { readonly not: string };

/** Decoded when it is asked for: of most plain texts only the beginning is. */
class Undecoded {
  readonly octets: Octets;
  constructor(octets: Octets) {
    this.octets = octets;
  }
  get text(): string {
    return decode(bytesOf(this.octets.text));
  }
}

/** Far longer than any article: a file beyond it is data or a scan. */
const LARGEST = 64 * 1024 * 1024;

/** How files of other kinds begin, as Latin-1, and what to call them. */
const KINDS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an Office document'],
  ['{\\rtf', 'a rich-text (RTF) document'],
  ['%!PS', 'a PostScript document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x7fELF', 'a program'],
];

const STARTS = new Set(KINDS.map(([magic]): number | undefined => magic.charCodeAt(0)));

// U+FFFE and U+FFFF are no characters and may not stand in XML, so not in a feed.
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;
const UNWANTED_ALL = new RegExp(UNWANTED, 'g');

/** Decodes the bytes of one article. */
export function readBytes(bytes: Buffer): Reading {
  if (bytes.length > LARGEST) return { not: 'far too large for an article' };
  const kind = kindOf(bytes);
  if (kind !== undefined) return { not: kind };
  const words = isUtf8(bytes) ? countOctets(bytes, 0, bytes.length) : undefined;
  if (words !== undefined) return new Undecoded({ text: octetsOf(bytes), bytes, words });
  if (isUtf32(bytes)) return decodeOther(bytes);
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: clean(new TextDecoder(utf16).decode(bytes)) };
  if (!isUtf8(bytes)) return isBinary(bytes) ? { not: 'binary data' } : decodeOther(bytes);
  const text = bytes.toString('utf8', hasUtf8Mark(bytes) ? 3 : 0);
  if (!UNWANTED.test(text)) return { text };
  return isBinary(bytes) ? { not: 'binary data' } : { text: clean(text) };
}

// Not UTF-8 as a whole. Where most letters beyond ASCII are valid, it is UTF-8 with a few broken bytes, not an old encoding.
function decodeOther(bytes: Buffer): Reading {
  const lossy = bytes.toString('utf8');
  const broken = lossy.match(/\ufffd+/g)?.length ?? 0;
  const whole = lossy.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  if (whole >= 4 * broken) return { text: clean(lossy.replace(/^\ufeff/, '')), broken };
  const { text, encoding } = decodeLegacy(bytes);
  // Through bytes and back, so that halves of surrogate pairs become U+FFFD.
  return { text: clean(Buffer.from(text).toString('utf8')), encoding };
}

function clean(text: string): string {
  if (!UNWANTED.test(text)) return text;
  return text.replace(/\r\n?|[\v\f]/g, '\n').replace(UNWANTED_ALL, '');
}

function kindOf(bytes: Buffer): string | undefined {
  if (!STARTS.has(bytes[0])) return undefined;
  const start = bytes.toString('latin1', 0, 8);
  return KINDS.find(([magic]) => start.startsWith(magic))?.[1];
}

const hasUtf8Mark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function isUtf32(bytes: Buffer): boolean {
  const mark = bytes.toString('hex', 0, 4);
  return mark === 'fffe0000' || mark === '0000feff';
}

// By its mark, or, without one, because half the bytes of much of the text are NULs and all of these stand on one side.
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const nulls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nulls[i & 1] = (nulls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  const evident = Math.max(even, odd) >= Math.max(4, bytes.length / 20) && Math.min(even, odd) === 0;
  if (!evident) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(bytes);
  return /[ \n]/.test(text) && !UNASSIGNED.test(text) ? encoding : undefined;
}

/** What no text in UTF-16 has: unassigned characters, private ones, halves of pairs, control characters. */
const UNASSIGNED = /[\p{Cn}\p{Co}\ufffd\u0000-\u0008\u000e-\u001f]/u;

// Text may hold a stray control character or NULs that some program padded it with; data is full of them.
function isBinary(bytes: Buffer): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  let odd = 0;
  for (let i = 0; i < end; i++) if (CONTROL[bytes[i] ?? 0] === 1) odd++;
  return end === 0 || (odd > 4 && odd > end / 20);
}

// All below the space but tab, LF, VT, FF, CR, the DOS end-of-file mark and the escape of ISO 2022.
const CONTROL = Uint8Array.from({ length: 256 }, (_, b) =>
  b < 32 && ![9, 10, 11, 12, 13, 26, 27].includes(b) ? 1 : 0,
);
