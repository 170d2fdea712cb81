// What a terminal does with text: how wide it is, how it is coloured, and what must not reach it.
// It writes nothing itself and asks no environment: who calls says whether colour is wanted.
import { styleText } from 'node:util';
import { lazy } from './lazy.ts';

/** One format only: on Node 20, styleText with a list of formats colours even what is piped. */
type Style = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow';

/** Puts a style on a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** The painter for a stream that shows colours, or for one that does not. */
export function painter(colour: boolean): Paint {
  // Whether to colour is decided already; `validateStream: false` keeps newer Nodes from deciding again.
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** Replaces control characters, which could move the cursor or recolour the screen, by �; tabs and line ends stay. */
export function harmless(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Tabs as spaces, to the next multiple of four columns. */
export function expandTabs(text: string): string {
  let shown = '';
  for (const [i, part] of text.split('\t').entries()) {
    if (i > 0) shown += ' '.repeat(4 - (widthOf(shown) % 4));
    shown += part;
  }
  return shown;
}

const graphemes = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** The characters as a reader sees them: a letter with its accents, an emoji with its skin tone. */
export function charactersOf(text: string): string[] {
  return /^[\x20-\x7e]*$/.test(text) ? text.split('') : Array.from(graphemes().segment(text), ({ segment }) => segment);
}

/** How many columns a text takes; it must hold no tabs. */
export function widthOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

/** Han, kana, hangul, full-width forms and emoji take two columns (Unicode TR 11, "wide"); a lone accent takes none. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

function widthOfCharacter(character: string): number {
  if (/^[\x20-\x7e]$/.test(character)) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone on its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
