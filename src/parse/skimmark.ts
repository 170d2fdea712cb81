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
  const pieces = piecesIn(body, head.front.bodyLine);
  if (pieces === undefined || pieces.length === 0) return undefined;
  fields.lines.body = head.front.bodyLine + leadingLines(body);
  const header = headerOf(fields, fields.title, source, notes);
  const links: BodyLink[] = [];
  const html = htmlOf(pieces, links, settings);
  return { value: { header, gist: gistIn(pieces), html, links }, problems: notes.problems };
}

/** Fields between two lines of `---`, and where the body begins. */
function headIn({ text, bytes }: Octets, notes: Notes) {
  const closing = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (closing < 0) return undefined;
  const end = closing + '\n---\n'.length;
  const front = readHead(decode(bytes.subarray(0, end)), notes);
  return front?.body === '' ? { front, end } : undefined;
}

function piecesIn(body: string, firstLine: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const { text, line } of splitBlocks(body, firstLine) ?? []) {
    const bare = withoutSpaces(text);
    if (isBare(bare)) pieces.push(bare);
    else {
      const node = readBlock({ text: decode(bytesOf(text)), line });
      // A heading may be the title said again.
      if (node === undefined || !isQuick(node) || (node.type === 'heading' && node.depth === 1)) return undefined;
      pieces.push(node);
    }
  }
  return pieces;
}

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

function gistIn(pieces: readonly Piece[]): Gist {
  const paragraphs: string[] = [];
  for (const piece of pieces) {
    const words = typeof piece === 'string' ? piece : octetsOf(Buffer.from(wordsIn(piece)));
    if (words !== '') paragraphs.push(words);
  }
  const text = bytesOf(paragraphs.join('\n'));
  return { lead: leadIn(paragraphs), words: countOctets(text, 0, text.length) as number, mark: markOf(text) };
}

function leadIn(paragraphs: readonly string[]): string {
  const some: string[] = [];
  for (const paragraph of paragraphs) {
    some.push(decode(bytesOf(paragraph)));
    if (fillsLead(some)) break;
  }
  return leadOf(some);
}
