// The fast road for plain text: of a file whose bytes hold nothing odd only the beginning is decoded, and the rest is counted and
// written byte by byte as it lies there. It makes what text.ts, html.ts and card.ts make together; a law holds it to that.
import { markOf } from '../lib/digest.ts';
import { bytesOf, countOctets, decode } from '../lib/octets.ts';
import type { BodyLink, Header, Octets, Source } from '../model/article.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { paragraphsHtml, plainHtml } from './body.ts';
import { fillsLead, type Gist, leadOf } from './card.ts';
import type { ParseSettings } from './settings.ts';
import { paragraphsOf, readTop } from './text.ts';

export interface Skimmed {
  readonly header: Header;
  readonly gist: Gist;
  /** The text's HTML in UTF-8, each byte a character. */
  readonly html: string;
  readonly links: readonly BodyLink[];
}

/** Bytes that are decoded: header and lead lie in the first few in nearly all files, in the second in all but odd ones. */
const BEGINNINGS = [768, 8192];

/** Undefined where the whole text has to be looked at. */
export function skim(source: Source, settings: ParseSettings): Checked<Skimmed> | undefined {
  const { octets } = source;
  const top = octets && topOf(octets, source, settings);
  if (octets === undefined || top === undefined) return undefined;
  const { text, bytes, words: all } = octets;
  const from = startOf(top.body, text);
  const paragraphs = paragraphsIn(text.slice(from));
  const isPlain = !text.includes('<', from) && !text.includes('&', from);
  const value = {
    header: top.header,
    gist: {
      lead: top.lead,
      words: all - (countOctets(bytes, 0, from) as number),
      mark: markIn(paragraphs, octets, from),
    },
    html: isPlain ? paragraphsHtml(paragraphs) : plainHtml(paragraphs),
    links: [],
  };
  return { value, problems: top.problems };
}

interface Top {
  readonly header: Header;
  /** The line on which the text begins, counted from 1. */
  readonly body: number;
  readonly lead: string;
  readonly problems: readonly Problem[];
}

function topOf({ text, bytes }: Octets, source: Source, settings: ParseSettings): Top | undefined {
  for (const most of BEGINNINGS) {
    const isAll = text.length <= most;
    const lines = decode(isAll ? bytes : bytes.subarray(0, letterBefore(most, bytes))).split('\n');
    const { value: header, problems } = readTop(lines, source, settings);
    const body = header?.lines.body;
    const some = body === undefined ? [] : paragraphsOf(lines.slice(body - 1));
    // With enough for a lead, the first line of text is whole, or too long for one of the header however it goes on.
    if (header && body !== undefined && (isAll || fillsLead(some)))
      return { header, body, lead: leadOf(some), problems };
    if (isAll) return undefined;
  }
  return undefined;
}

/** The first byte of the letter that a byte belongs to. */
function letterBefore(at: number, bytes: Uint8Array): number {
  let first = at;
  while (((bytes[first] as number) & 0xc0) === 0x80) first--;
  return first;
}

function startOf(line: number, text: string): number {
  let at = 0;
  for (let n = 1; n < line; n++) at = text.indexOf('\n', at) + 1;
  return at;
}

function paragraphsIn(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const loose = line.charCodeAt(0) <= 32 || line.charCodeAt(line.length - 1) <= 32;
    const paragraph = loose ? trim(line) : line;
    if (paragraph !== '') paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** White space is ASCII here; the string's own `trim` would take the bytes of some letters for more. */
function trim(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && line.charCodeAt(from) <= 32) from++;
  while (to > from && line.charCodeAt(to - 1) <= 32) to--;
  return line.slice(from, to);
}

/** Nearly always the paragraphs stand in the file as they are joined. */
function markIn(paragraphs: readonly string[], { text, bytes }: Octets, from: number): string {
  const to = text.endsWith('\n') ? text.length - 1 : text.length;
  let length = paragraphs.length - 1;
  for (const paragraph of paragraphs) length += paragraph.length;
  return markOf(length === to - from ? bytes.subarray(from, to) : bytesOf(paragraphs.join('\n')));
}
