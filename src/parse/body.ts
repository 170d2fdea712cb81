// Makes an article's text ready for a page: safe HTML with slots for what points into the archive, and the list of those.
// Plain blocks are written here; the rest goes to lib/markdown.ts, block by block where no block depends on another.
import type { Nodes, Root } from 'mdast';
import type { Pointers } from '../lib/markdown/links.ts';
import type { Dropped, TidyOptions } from '../lib/markdown/tidy.ts';
import { holds, htmlOf } from '../lib/markdown.ts';
import { slot } from '../lib/slots.ts';
import type { Article, Body, BodyImage, BodyLink, Source } from '../model/article.ts';
import type { Checked } from '../model/problem.ts';
import { escapeText, isQuick, quickHtml } from './html.ts';
import { type Notes, notesFor } from './notes.ts';
import type { ParseSettings } from './settings.ts';

/** What stands in one block for something said in another, or can reach from one into the next. */
const TIED = ['html', 'definition', 'linkReference', 'imageReference', 'footnoteDefinition', 'footnoteReference'];

/**
 * The HTML of an article's text. Slots 0 and up are its links, those after the last link its images, each in order.
 * @param source lets problems show the line they speak of.
 */
export function bodyOf(article: Article, settings: ParseSettings, source?: Source): Checked<Body> {
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const { html, dropped } = write(article.body, settings.url, {
    link: (link) => slot(links.push(link) - 1),
    // Counted down from -1 until the number of links is known.
    image: (image) => slot(-images.push(image)),
  });
  const all =
    images.length === 0 ? html : html.replace(/\u0001-(\d+)\u0001/g, (_, n) => slot(links.length + Number(n) - 1));
  const notes = notesFor(source ?? { path: article.path, digest: article.digest, text: '' }, settings);
  for (const each of dropped) noteDropped(each, notes);
  return { value: { html: all, links, images }, problems: notes.problems };
}

/** The HTML of plain paragraphs: what `bodyOf` makes of a plain text, for those who have its paragraphs and need no tree. */
export function plainHtml(paragraphs: readonly string[]): string {
  return paragraphsHtml(paragraphs.map(escapeText));
}

/** @param paragraphs as HTML. */
export function paragraphsHtml(paragraphs: readonly string[]): string {
  let html = '';
  for (let n = 0; n < paragraphs.length; n++) {
    html += opening(n);
    html += paragraphs[n];
  }
  return html === '' ? '' : `${html}</p>\n`;
}

/** The tags before paragraph n, made once: joining three strings where one will do is half the work of all. */
function opening(n: number): string {
  openings[n] ??= `${n === 0 ? '' : '</p>\n'}<p id="p${n + 1}">`;
  return openings[n];
}
const openings: string[] = [];

interface Written {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

function write(body: Root, site: string | undefined, pointers: Pointers): Written {
  const { children } = body;
  const quick = children.map(isQuick);
  if (quick.includes(false) && holds(body, ...TIED)) return htmlOf(body, { site, pointers, shift: undefined });
  const options: TidyOptions = { site, pointers, shift: 2 - highestHeading(children) };
  const dropped: Dropped[] = [];
  let html = '';
  children.forEach((node, index) => {
    if (quick[index]) html += numbered(quickHtml(node, options), index + 1);
    else {
      const block = htmlOf({ type: 'root', children: [node] }, { ...options, first: index + 1 });
      html += block.html;
      dropped.push(...block.dropped);
    }
  });
  return { html, dropped };
}

/** A block's HTML with its number among the blocks. */
export const numbered = (html: string, n: number): string => `${html.replace('>', ` id="p${n}">`)}\n`;

/** The smallest number of a heading in the text, 2 when there is none. */
export function highestHeading(nodes: readonly Nodes[]): number {
  const highest = leastDepth(nodes);
  return highest === Number.POSITIVE_INFINITY ? 2 : highest;
}

function leastDepth(nodes: readonly Nodes[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.type === 'heading') least = Math.min(least, node.depth);
    else if (node.type !== 'paragraph' && 'children' in node) least = Math.min(least, leastDepth(node.children));
  }
  return least;
}

function noteDropped({ element, attribute, whole, line, column }: Dropped, notes: Notes): void {
  const [message, hint] =
    attribute === undefined ? droppedElement(element, whole) : droppedAttribute(element, attribute);
  notes.warn('html-dropped', { line, column }, message, hint);
}

function droppedElement(element: string, whole: boolean): readonly [string, string] {
  if (element === 'img')
    return [
      `The picture was left out, because its address is missing or not one of a picture.`,
      'Write where the picture is in src.',
    ];
  const message = whole
    ? `The HTML element <${element}> and all that is in it was left out, because stories hold text and pictures only.`
    : `The HTML element <${element}> was left out; the text in it was kept.`;
  return [message, 'Remove it, or say the same in Markdown.'];
}

function droppedAttribute(element: string, attribute: string): readonly [string, string] {
  if (attribute === 'href')
    return [
      'The link leads to an address of a kind that could run programs, so it was left out; its text was kept.',
      'Give the link an address that begins with https: or leads into the archive.',
    ];
  return [
    `The attribute ${attribute} of the HTML element <${element}> was left out, because it runs a program.`,
    'Remove the attribute.',
  ];
}
