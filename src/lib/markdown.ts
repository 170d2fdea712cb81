// Reads Markdown and makes safe HTML of it. The only door of unified and its family, which take 200 ms to load and so are
// loaded when the first text needs them; plain text never does (see parse/plain.ts). All HTML of the text is sanitised.
import { createRequire } from 'node:module';
import type { Root as HtmlRoot } from 'hast';
import type { Image, Link, Nodes, Root } from 'mdast';
import { lazy } from './lazy.ts';
import { ALLOWED } from './markdown/allowed.ts';
import { type Dropped, ID_PREFIX, OURS, type TidyOptions, tidy } from './markdown/tidy.ts';

// Node 20.19 and later can require() modules written as ESM, which keeps reading and printing synchronous.
const require = createRequire(import.meta.url);
const load = lazy(() => {
  const { unified } = require('unified') as typeof import('unified');
  const { default: remarkParse } = require('remark-parse') as typeof import('remark-parse');
  const { default: remarkGfm } = require('remark-gfm') as typeof import('remark-gfm');
  const { default: remarkHtml } = require('remark-html') as typeof import('remark-html');
  const { toHast, defaultHandlers } = require('mdast-util-to-hast') as typeof import('mdast-util-to-hast');
  const { raw } = require('hast-util-raw') as typeof import('hast-util-raw');
  const { defaultSchema } = require('hast-util-sanitize') as typeof import('hast-util-sanitize');
  const sanitize: Schema = { ...defaultSchema, ...ALLOWED, clobberPrefix: ID_PREFIX };
  // remark-html sanitises and prints what this handler gives it: a tree that is HTML already.
  const handlers = { html: (_: unknown, node: { readonly tree: HtmlRoot }) => node.tree } as unknown as Handlers;
  return {
    reader: unified().use(remarkParse).use(remarkGfm).freeze(),
    printer: unified().use(remarkHtml, { sanitize, handlers }).freeze(),
    toHast,
    raw,
    handlers: asWritten(defaultHandlers),
  };
});

/** hast-util-raw keeps positions only when it is given a file, of which it reads no more than the end. */
const ANY_FILE = { toString: () => '' } as never;

/** Reads CommonMark with GitHub's tables, footnotes, strikethrough and bare addresses. `firstLine` is the text's in its file. */
export function parseMarkdownText(text: string, firstLine = 1): Root {
  const root = load().reader.parse(text);
  if (firstLine > 1) moveDown(root, firstLine - 1);
  return root;
}

/** Safe HTML, ending in a line break when there is any, and what of the text's own HTML is not in it. */
export function htmlOf(
  root: Root,
  options: TidyOptions,
): { readonly html: string; readonly dropped: readonly Dropped[] } {
  const { printer, toHast, raw, handlers } = load();
  const made = toHast(root, { allowDangerousHtml: true, clobberPrefix: '', handlers }) as HtmlRoot;
  const tree = holds(root, 'html') ? (raw(made, { file: ANY_FILE }) as HtmlRoot) : made;
  const dropped = tidy(tree, options);
  const html = printer.stringify({ type: 'html', tree } as unknown as Root).replaceAll(ID_PREFIX + OURS, '');
  return { html: html === '' || html.endsWith('\n') ? html : `${html}\n`, dropped };
}

/** True when a node of one of these types is in the tree. */
export function holds(node: Nodes, ...types: readonly string[]): boolean {
  return types.includes(node.type) || ('children' in node && node.children.some((child) => holds(child, ...types)));
}

type Schema = typeof import('hast-util-sanitize').defaultSchema;
type Handlers = import('mdast-util-to-hast').Handlers;
type DefaultHandlers = typeof import('mdast-util-to-hast').defaultHandlers;

/** Percent-encoding changes an address; beside it, the element keeps what was written, for messages and for finding files. */
function asWritten({ link, image }: DefaultHandlers): Pick<DefaultHandlers, 'link' | 'image'> {
  return {
    link(state, node: Link) {
      const element = link(state, node);
      if (element.properties.href !== node.url) element.properties.dataWritten = node.url;
      return element;
    },
    image(state, node: Image) {
      const element = image(state, node);
      if (element.properties.src !== node.url) element.properties.dataWritten = node.url;
      // In Markdown nothing between the brackets is nothing said; only HTML can say that a picture is decoration.
      if (!node.alt) element.properties.alt = undefined;
      return element;
    },
  };
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    node.position.start.line += lines;
    node.position.end.line += lines;
  }
  if ('children' in node) for (const child of node.children) moveDown(child, lines);
}
