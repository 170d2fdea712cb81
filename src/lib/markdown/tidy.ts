// Makes an article's HTML tree ours before it is sanitised: links and pictures leave slots, headings take their place below
// the page's own, and what the sanitiser will drop is written down. It allows nothing that the sanitiser forbids.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { ALLOWED, QUIET, RENAMED } from './allowed.ts';
import { isInternal, type Pointers, type Spot } from './links.ts';

/** Something of the text's own HTML that does not reach the page. */
export interface Dropped extends Spot {
  /** e.g. `"script"` */
  readonly element: string;
  /** e.g. `"onclick"`, when only an attribute is dropped. */
  readonly attribute?: string;
  /** All that is inside the element is dropped with it. */
  readonly whole: boolean;
}

export interface TidyOptions {
  /** The site's own address: links that begin with it are internal. */
  readonly site: string | undefined;
  readonly pointers: Pointers;
  /** What is added to the number of every heading; when absent, what makes the highest an `h2`. */
  readonly shift: number | undefined;
  /** The number of the first block, which becomes its address: `#p1`. */
  readonly first?: number;
}

interface Walk extends TidyOptions {
  readonly shift: number;
  /** The ids that the text defines. */
  readonly ids: ReadonlySet<string>;
  readonly dropped: Dropped[];
}

type Node = RootContent | ElementContent;

/** Set by the sanitiser before every id of the text, so that none can be taken for one of the page's own. */
export const ID_PREFIX = 'user-content-';
/** Marks an id that is the page's own, before which no prefix may stay. No text can hold it: reading removes control characters. */
export const OURS = '\u0002';
/** The id of the heading above the footnotes, which is no heading of the text. */
const NOTES_HEADING = 'footnote-label';
const TAGS: ReadonlySet<string> = new Set(ALLOWED.tagNames);
const STRIP: ReadonlySet<string> = new Set(ALLOWED.strip);
const PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;
const LINK_PROTOCOL = new RegExp(`^(?:${ALLOWED.protocols.href.join('|')}):`, 'i');
const PICTURE_PROTOCOL = /^(?:https?:|data:image\/)/i;

/** Changes the tree in place and says what will be missing from the page. */
export function tidy(root: Root, options: TidyOptions): readonly Dropped[] {
  const ids = new Set<string>();
  let highest = 2;
  let any = false;
  for (const element of elementsIn(root.children)) {
    for (const name of ['id', 'name'])
      if (element.properties[name] !== undefined) ids.add(String(element.properties[name]));
    const number = headingNumber(element);
    if (number === undefined) continue;
    highest = any ? Math.min(highest, number) : number;
    any = true;
  }
  const dropped: Dropped[] = [];
  const walk: Walk = { ...options, shift: options.shift ?? 2 - highest, ids, dropped };
  root.children = tidyAll(root.children, { line: 1, column: 1 }, walk) as RootContent[];
  numberBlocks(root, options.first ?? 1);
  return dropped;
}

/** Gives every block at the top its address; one that has a name of its own in the text keeps it. Footnotes are no block of the text. */
function numberBlocks({ children }: Root, first: number): void {
  let n = first;
  for (const node of children) {
    if (node.type !== 'element' || node.properties.dataFootnotes !== undefined) continue;
    node.properties.id ??= `${OURS}p${n}`;
    n++;
  }
}

function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}

function headingNumber({ tagName, properties }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) && properties.id !== NOTES_HEADING ? Number(tagName[1]) : undefined;
}

function tidyAll(nodes: readonly Node[], at: Spot, walk: Walk): Node[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? tidyElement(node, node.position?.start ?? at, walk) : [node],
  );
}

function tidyElement(element: Element, at: Spot, walk: Walk): Node[] {
  const { properties } = element;
  element.tagName = RENAMED[element.tagName] ?? element.tagName;
  const { tagName } = element;
  if (tagName === 'img') return picture(element, at, walk);
  if (!TAGS.has(tagName) || (tagName === 'input' && properties.type !== 'checkbox')) {
    const whole = STRIP.has(tagName);
    if (!QUIET.has(tagName)) note({ element: tagName, whole }, at, walk);
    return whole ? [] : tidyAll(element.children, at, walk);
  }
  const handler = Object.keys(properties).find((name) => /^on[A-Z]/.test(name));
  if (handler !== undefined) note({ element: tagName, attribute: handler.toLowerCase(), whole: false }, at, walk);
  if (tagName === 'a') link(element, at, walk);
  const number = headingNumber(element);
  if (number !== undefined) element.tagName = `h${Math.min(Math.max(number + walk.shift, 2), 6)}`;
  // The attribute went out of use with HTML 4; a style sheet does it by class.
  if (properties.align !== undefined && /^t[dh]$/.test(tagName)) properties.className = [`align-${properties.align}`];
  if (tagName === 'p' && captioned(element)) return [figure(element, at, walk)];
  element.children = tidyAll(element.children, at, walk) as ElementContent[];
  return [element];
}

function note(what: Pick<Dropped, 'element' | 'attribute' | 'whole'>, { line, column }: Spot, walk: Walk): void {
  walk.dropped.push({ ...what, line, column });
}

function link(element: Element, { line, column }: Spot, walk: Walk): void {
  const { properties } = element;
  if (typeof properties.name === 'string') properties.id ??= properties.name;
  const href = address(properties, 'href');
  if (href === undefined) return;
  if (href.startsWith('#')) properties.href = walk.ids.has(href.slice(1)) ? `#${ID_PREFIX}${href.slice(1)}` : href;
  else if (isInternal(href, walk.site)) {
    const written = properties.dataWritten;
    const best = typeof written === 'string' && isInternal(written, walk.site) ? written : href;
    properties.href = walk.pointers.link({ href: best, line, column });
  } else if (PROTOCOL.test(href) && !LINK_PROTOCOL.test(href)) {
    note({ element: 'a', attribute: 'href', whole: false }, { line, column }, walk);
  }
}

/** As a browser sees it, which passes over spaces at the ends and line breaks anywhere: `" java\nscript:"`. */
function address(properties: Element['properties'], name: string): string | undefined {
  const value = properties[name];
  if (typeof value !== 'string') return undefined;
  return value.replace(/[\t\n\r]+|^[\x00-\x20]+|[\x00-\x20]+$/g, '');
}

function picture({ properties }: Element, { line, column }: Spot, walk: Walk): Node[] {
  const src = address(properties, 'src');
  if (src === undefined || src === '' || (PROTOCOL.test(src) && !PICTURE_PROTOCOL.test(src))) {
    note({ element: 'img', whole: true }, { line, column }, walk);
    return [];
  }
  const { alt, dataWritten: written } = properties;
  const best = typeof written === 'string' && isInternal(written, walk.site) ? written : src;
  const image = { src: best, line, column, ...(typeof alt === 'string' && { alt }) };
  return [{ type: 'text', value: walk.pointers.image(image) }];
}

/** A paragraph that is one picture with a title: `![a crowd](crowd.jpg "The square on Friday.")`. */
function captioned({ children }: Element): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'img' && Boolean(only.properties.title);
}

function figure(paragraph: Element, at: Spot, walk: Walk): Element {
  const image = paragraph.children[0] as Element;
  const caption = String(image.properties.title);
  const children = [
    ...tidyAll(paragraph.children, at, walk),
    { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] },
  ] as ElementContent[];
  return { type: 'element', tagName: 'figure', properties: {}, children };
}
