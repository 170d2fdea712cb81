// The fast road from the tree to HTML, for the kinds of block that nearly all text is made of. It writes what remark-html
// would write, byte for byte; a law holds it to that. Everything else is lib/markdown.ts's, `isQuick` says which is which.
import type { Link, List, Nodes } from 'mdast';
import { isInternal } from '../lib/markdown/links.ts';
import type { TidyOptions } from '../lib/markdown/tidy.ts';
import { SAFE_ADDRESS } from './inline.ts';

const SAFE = new RegExp(`^${SAFE_ADDRESS}$`);

/** True when `quickHtml` can write a block and all that is in it. */
export function isQuick(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
    case 'thematicBreak':
      return true;
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'heading':
    case 'blockquote':
      return node.children.every(isQuick);
    case 'link':
      return !node.title && SAFE.test(node.url) && node.children.every(isQuick);
    case 'list':
      return isTight(node);
    default:
      return false;
  }
}

function isTight({ spread, children }: List): boolean {
  if (spread) return false;
  return children.every(({ spread: loose, checked, children: [only, second] }) => {
    return (
      !loose && typeof checked !== 'boolean' && only?.type === 'paragraph' && second === undefined && isQuick(only)
    );
  });
}

/** HTML of a quick block, without a line break at its end. */
export function quickHtml(node: Nodes, options: TidyOptions): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'paragraph':
      return `<p>${inside(node.children, options)}</p>`;
    case 'emphasis':
      return `<em>${inside(node.children, options)}</em>`;
    case 'strong':
      return `<strong>${inside(node.children, options)}</strong>`;
    case 'link':
      return `<a href="${target(node, options)}">${inside(node.children, options)}</a>`;
    case 'heading': {
      const tag = `h${Math.min(Math.max(node.depth + (options.shift ?? 0), 2), 6)}`;
      return `<${tag}>${inside(node.children, options)}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>\n${node.children.map((child) => `${quickHtml(child, options)}\n`).join('')}</blockquote>`;
    case 'list':
      return list(node, options);
    default:
      return '<hr>';
  }
}

function inside(nodes: readonly Nodes[], options: TidyOptions): string {
  let html = '';
  for (const node of nodes) html += quickHtml(node, options);
  return html;
}

function list({ ordered, start, children }: List, options: TidyOptions): string {
  const items = children.map(
    (item) => `<li>${item.children.map((p) => ('children' in p ? inside(p.children, options) : ''))}</li>\n`,
  );
  const first = typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
  return ordered ? `<ol${first}>\n${items.join('')}</ol>` : `<ul>\n${items.join('')}</ul>`;
}

function target({ url, position }: Link, { site, pointers }: TidyOptions): string {
  if (!isInternal(url, site)) return url;
  const { line = 1, column = 1 } = position?.start ?? {};
  return pointers.link({ href: url, line, column });
}

/** Spaces around a line break go, as in mdast-util-to-hast; "<" and "&" are written as hast-util-to-html writes them. */
export function escapeText(text: string): string {
  const trimmed = text.includes('\n') ? text.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : text;
  return trimmed.includes('<') || trimmed.includes('&')
    ? trimmed.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    : trimmed;
}
