// Measures and cuts running text, in scripts with and without spaces between words.

// Scripts that write words without spaces: there a character counts as half a word, as newsrooms do.
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;

/** How many words a text has; for Chinese, Japanese, Thai and kin, half the number of characters. */
export function countWords(text: string): number {
  const { words, foreign } = countRuns(text);
  const spaceless = foreign ? (text.match(SPACELESS)?.length ?? 0) : 0;
  return spaceless === 0 ? words : Math.ceil(spaceless / 2) + countRuns(text.replace(SPACELESS, ' ')).words;
}

/** No script without spaces has a letter below this, nor among the punctuation from U+2000 to U+206F. */
const FIRST_SPACELESS = 0x0e00;

/** Runs of characters between white space, and whether some may be of a script without spaces: one look at each character. */
function countRuns(text: string): { readonly words: number; readonly foreign: boolean } {
  let words = 0;
  let before = 0;
  let foreign = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let inWord = 0;
    // No branch on what is no more likely than its opposite: that would cost more than all the rest.
    if (code < 256) inWord = IN_WORD[code] as number;
    else if (!isSpace(code)) {
      inWord = 1;
      foreign ||= code >= FIRST_SPACELESS && (code < 0x2000 || code > 0x206f);
    }
    words += inWord & (before ^ 1);
    before = inWord;
  }
  return { words, foreign };
}

/** What `\s` means in a regular expression. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  if (code < 0x2028) return (code >= 0x2000 && code <= 0x200a) || code === 0x1680;
  if (code < 0x3001) return code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0xfeff;
}

/** 1 for each of the first 256 characters that is no white space. */
const IN_WORD = Uint8Array.from({ length: 256 }, (_, code) => (isSpace(code) ? 0 : 1));

/** At most `length` characters, cut after a word, with "…" when something was cut. Never half a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  let end = kept.length;
  while (end > 0 && NO_END.test(kept.charAt(end - 1))) end--;
  return `${kept.slice(0, end)}…`;
}

/** What does not stand before "…". */
const NO_END = /[\s,;:–—-]/;
