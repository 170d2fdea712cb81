// What of a story is searched: its text without markup. Scripts that put no space between words get one between characters, a
// very thin one that is taken out again where a text is shown: any part of a sentence is then found as a phrase, with no guess
// at where its words end. `templates/search.js` does the same to what the reader types.

/** U+200A HAIR SPACE. */
const THIN = '\u200a';

const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}]';
const ANY = new RegExp(SPACELESS, 'u');
const AFTER = new RegExp(`(${SPACELESS}\\p{M}*)(?=[\\p{L}\\p{N}])`, 'gu');
const BEFORE = new RegExp(`([\\p{L}\\p{N}]\\p{M}*)(?=${SPACELESS})`, 'gu');

/** `"北京 F-16"` → `"北 京 F-16"`, with thin spaces. */
export function spaced(text: string): string {
  return ANY.test(text) ? text.replace(AFTER, `$1${THIN}`).replace(BEFORE, `$1${THIN}`) : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Markup inside a word; all other ends one. */
const INSIDE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b[^>]*>/gi;

/** The words of ready HTML, its slots (see `lib/slots.ts`) left out. */
export function textOf(html: string): string {
  return html
    .replace(/\u0001\d+\u0001/g, '')
    .replace(INSIDE, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string | undefined) =>
      name === undefined ? String.fromCodePoint(Number(decimal ?? `0x${hex}`)) : (NAMED[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
