// The words of a Markdown tree without its markup: for titles, leads, counts of words and the search for equal stories.
import type { Nodes } from 'mdast';

/** The plain text of a node. Blocks inside it, such as the items of a list, are parted by line breaks. */
export function wordsIn(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return withoutTags(node.value);
    case 'break':
      return '\n';
    case 'tableRow':
      return node.children.map(wordsIn).join(' ');
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      return node.children.map(wordsIn).join('\n');
    default:
      return 'children' in node ? node.children.map(wordsIn).join('') : '';
  }
}

const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|svg|iframe|object|noscript|template)\b[\s\S]*?<\/\1\s*>/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function withoutTags(html: string): string {
  const text = html.replace(HIDDEN, ' ').replace(/<\/?[a-z][^>]*>/gi, '');
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name) => ENTITIES[name] ?? whole).trim();
}
