// Measures and cuts running text, in scripts with and without spaces between words.

// Scripts that write words without spaces: there a character counts as half a word, as newsrooms do.
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;

/** How many words a text has; for Chinese, Japanese, Thai and kin, half the number of characters. */
export function countWords(text: string): number {
  if (/^[\x00-\u0dff\u2000-\u206f]*$/.test(text)) return runs(text);
  const spaceless = text.match(SPACELESS)?.length ?? 0;
  return spaceless === 0 ? runs(text) : Math.ceil(spaceless / 2) + runs(text.replace(SPACELESS, ' '));
}

/** Runs of characters between white space. Nearly all text has single spaces, and splitting at those is fastest. */
function runs(text: string): number {
  if (!ODD_SPACE.test(text)) return text === '' ? 0 : text.split(' ').length;
  return text.match(/\S+/g)?.length ?? 0;
}

const ODD_SPACE = /^ | {2}| $|[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** At most `length` characters, cut after a word, with "…" when something was cut. Never half a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
