// Text for XML. Escaping is HTML's (`lib/html.ts`); what XML adds is characters that may not stand in it at all.
import { escapeHtml } from './html.ts';

/** Characters no XML 1.0 document may hold, however written: most controls, halves of a pair, and two that are none. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What may be one of them, and what is escaped: seen at a glance, and most texts have none. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const UNREADY = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text as it may stand in an element or a quoted attribute. */
export const xmlText = (text: string): string => (UNREADY.test(text) ? escapeHtml(cleanText(text)) : text);

/** The text without what XML cannot say; JSON feeds leave it out too, so that all say the same. */
export const cleanText = (text: string): string => (SUSPECT.test(text) ? text.replace(NOT_XML, '') : text);

/** `element('title', 'A & B')` → `"<title>A &amp; B</title>\n"`; nothing for nothing. */
export function element(name: string, text: string | undefined, attributes = ''): string {
  return text === undefined ? '' : `<${name}${attributes}>${xmlText(text)}</${name}>\n`;
}
