// Escaping, for the few places where HTML is made outside a template.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The addresses of other sites that ready HTML links to, in their order, as their readers know them: without escapes. */
export function linksOut(html: string): string[] {
  const found: string[] = [];
  for (let at = html.indexOf(LINK_OUT); at >= 0; at = html.indexOf(LINK_OUT, at + 1)) {
    const from = at + LINK_OUT.length - 'http'.length;
    const href = html.slice(from, html.indexOf('"', from));
    if (/^https?:/.test(href)) found.push(href.replace(/&(?:amp|#x26);/g, '&').replace(/&(?:quot|#x22);/g, '"'));
  }
  return found;
}
const LINK_OUT = '<a href="http';

/** Makes text safe inside an element or a quoted attribute, in HTML and XML alike. */
export function escapeHtml(text: string): string {
  return MARK.test(text) ? text.replace(MARKS, (c) => ENTITIES[c] ?? c) : text;
}

const MARK = /[&<>"']/;
const MARKS = /[&<>"']/g;
