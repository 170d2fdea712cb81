// The fast road for Markdown: as in skim.ts, a file whose bytes hold nothing odd is not decoded but for its fields, its lead and the
// blocks in which there is markup. It makes what markdown.ts, body.ts and card.ts make together; a law holds it to that.
import type { BlockContent } from 'mdast';
import { markOf } from '../lib/digest.ts';
import { bytesOf, countOctets, decode, octetsOf } from '../lib/octets.ts';
import { slot } from '../lib/slots.ts';
import type { BodyLink, Octets, Source } from '../model/article.ts';
import type { Checked } from '../model/problem.ts';
import { highestHeading, numbered } from './body.ts';
import { fillsLead, type Gist, leadOf } from './card.ts';
import { readFields } from './fields.ts';
import { readHead } from './frontmatter.ts';
import { escapeText, isQuick, quickHtml } from './html.ts';
import { headerOf, leadingLines } from './markdown.ts';
import { type Notes, notesFor } from './notes.ts';
import { isBare, readBlock, splitBlocks, withoutSpaces } from './plain.ts';
import type { ParseSettings } from './settings.ts';
import type { Skimmed } from './skim.ts';
import { wordsIn } from './words.ts';

/** A paragraph of nothing but text, in UTF-8 with each byte a character; or what was read of a decoded block. */
type Piece = string | BlockContent;

interface Body {
  readonly pieces: readonly Piece[];
  /** Words that the file has and the text has not: of markup and addresses. Fewer than none where markup parts words. */
  readonly markup: number;
}

/** Undefined where the whole text has to be looked at. */
export function skimMarkdown(source: Source, settings: ParseSettings): Checked<Skimmed> | undefined {
  const { octets } = source;
  if (octets === undefined) return undefined;
  const notes = notesFor(source, settings);
  const head = headIn(octets, notes);
  if (head === undefined) return undefined;
  const fields = readFields(head.front, settings, notes);
  if (fields.title === undefined) return undefined; // it may be a heading
  const body = octets.text.slice(head.end);
  const read = bodyIn(body, head.front.bodyLine);
  if (read === undefined || read.pieces.length === 0) return undefined;
  const { pieces, markup } = read;
  fields.lines.body = head.front.bodyLine + leadingLines(body);
  const header = headerOf(fields, fields.title, source, notes);
  const links: BodyLink[] = [];
  const html = htmlOf(pieces, links, settings);
  const words = octets.words - count(octets.bytes.subarray(0, head.end)) - markup;
  return { value: { header, gist: { words, ...gistIn(pieces) }, html, links }, problems: notes.problems };
}

/** Fields between two lines of `---`, and where the body begins. */
function headIn({ text, bytes }: Octets, notes: Notes) {
  const closing = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (closing < 0) return undefined;
  const end = closing + '\n---\n'.length;
  const front = readHead(decode(bytes.subarray(0, end)), notes);
  return front?.body === '' ? { front, end } : undefined;
}

function bodyIn(text: string, firstLine: number): Body | undefined {
  const pieces: Piece[] = [];
  let markup = 0;
  for (const block of splitBlocks(text, firstLine) ?? []) {
    const bare = withoutSpaces(block.text);
    if (isBare(bare)) pieces.push(bare);
    else {
      const bytes = bytesOf(block.text);
      const node = readBlock({ text: decode(bytes), line: block.line });
      // A heading may be the title said again.
      if (node === undefined || !isQuick(node) || (node.type === 'heading' && node.depth === 1)) return undefined;
      pieces.push(node);
      markup += count(bytes) - count(Buffer.from(wordsIn(node)));
    }
  }
  return { pieces, markup };
}

/** Of bytes that hold nothing odd. */
const count = (bytes: Uint8Array): number => countOctets(bytes, 0, bytes.length) as number;

function htmlOf(pieces: readonly Piece[], links: BodyLink[], { url: site }: ParseSettings): string {
  const nodes = pieces.filter((piece) => typeof piece === 'object');
  const pointers = { link: (link: BodyLink) => slot(links.push(link) - 1), image: () => '' };
  const options = { site, pointers, shift: 2 - highestHeading(nodes) };
  let html = '';
  let n = 0;
  for (const piece of pieces) {
    n++;
    if (typeof piece === 'string') html += `<p id="p${n}">${escapeText(piece)}</p>\n`;
    else html += octetsOf(Buffer.from(numbered(quickHtml(piece, options), n)));
  }
  return html;
}

function gistIn(pieces: readonly Piece[]): Omit<Gist, 'words'> {
  const paragraphs: string[] = [];
  for (const piece of pieces) {
    const words = typeof piece === 'string' ? piece : octetsOf(Buffer.from(wordsIn(piece)));
    if (words !== '') paragraphs.push(words);
  }
  return { lead: leadIn(paragraphs), mark: markOf(bytesOf(paragraphs.join('\n'))) };
}

function leadIn(paragraphs: readonly string[]): string {
  const some: string[] = [];
  for (const paragraph of paragraphs) {
    some.push(decode(bytesOf(paragraph)));
    if (fillsLead(some)) break;
  }
  return leadOf(some);
}
