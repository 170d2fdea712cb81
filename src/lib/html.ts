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
  if (!html.includes('<a href="http')) return [];
  return Array.from(html.matchAll(/<a href="(https?:[^"]*)"/g), ([, href = '']) =>
    href.replace(/&(?:amp|#x26);/g, '&').replace(/&(?:quot|#x22);/g, '"'),
  );
}

/** Makes text safe inside an element or a quoted attribute, in HTML and XML alike. */
export function escapeHtml(text: string): string {
  return MARK.test(text) ? text.replace(MARKS, (c) => ENTITIES[c] ?? c) : text;
}

const MARK = /[&<>"']/;
const MARKS = /[&<>"']/g;
