// The text of a story's ready HTML, for data: paragraphs parted by an empty line, cells of a table by a tab. It understands the
// HTML that this program makes, which is well formed, and no other.

const BLOCK_END = /\s*<\/(?:p|h[1-6]|blockquote|pre|table|ul|ol|dl|figure|section|div)>\s*/g;
const LINE_END = /\s*<\/(?:li|tr|dt|dd|figcaption|caption)>\s*/g;
/** Where the HTML has a line of its own and the text has not. */
const FRAME =
  /<(?:\/t(?:head|body|foot)|(?:t(?:able|head|body|foot|r)|[uod]l|li|figure|section|blockquote|div)(?: [^>]*)?)>\n/g;
/** The arrow that leads from a note back to its place. */
const WAY_BACK = /\s*<a [^>]*data-footnote-backref[^>]*>.*?<\/a>/gs;
const TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

export function plainText(html: string): string {
  const text = OTHER_THAN_P.test(html) ? stripped(html) : html.replace(BETWEEN, '\n\n').replace(P, '');
  return (text.includes('&') ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, decoded) : text).trim();
}

/** Most stories are paragraphs and nothing else; that is seen quickly. */
const OTHER_THAN_P = /<(?!\/?p(?: id="p\d+")?>)|<\/p>(?!\n<p|\n?$)/;
const BETWEEN = /<\/p>\n<p(?: id="p\d+")?>/g;
const P = /<\/?p(?: id="p\d+")?>/g;

function stripped(html: string): string {
  const noted = html.includes('data-footnote-backref') ? html.replace(WAY_BACK, '') : html;
  return noted
    .replace(/<br ?\/?>\n?/g, '\n')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, '\t')
    .replace(FRAME, '')
    .replace(LINE_END, '\n')
    .replace(BLOCK_END, '\n\n')
    .replace(TAG, '')
    .replace(/\n(?:[ \t]*\n)+/g, '\n\n');
}

function decoded(whole: string, hex: string | undefined, decimal: string | undefined, name = ''): string {
  if (hex === undefined && decimal === undefined) return NAMED[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}
