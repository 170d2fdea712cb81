import { describe, expect, it } from 'vitest';
import { expandTabs, harmless, painter, widthOf, wrap } from '../../../src/lib/terminal.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['新聞', 4],
    ['한국', 4],
    ['かな', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['—', 1],
    ['شهر', 3],
    ['a\u200bb', 2],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('expandTabs', () => {
  it.each([
    ['a\tb', 'a   b'],
    ['\tx', '    x'],
    ['abcd\te', 'abcd    e'],
    ['新\tx', '新  x'],
    ['\t\tx', '        x'],
  ])('shows %j as %j', (text, shown) => {
    expect(expandTabs(text)).toBe(shown);
  });
});

describe('harmless', () => {
  it('lets nothing through that could move the cursor, recolour the screen or turn text round', () => {
    expect(harmless('a\u001b[31mb\u0007\u009b\u202ec')).toBe('a�[31mb���c');
  });

  it('leaves words, tabs and line ends alone', () => {
    expect(harmless('Añ\tb\n新')).toBe('Añ\tb\n新');
  });
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one', 2, ['one']],
    ['a verylongword b', 6, ['a', 'verylongword', 'b']],
    ['新聞 新聞', 8, ['新聞', '新聞']],
  ])('breaks %j at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

describe('painter', () => {
  it('colours when asked, even where the stream of this process shows none', () => {
    expect(painter(true)('red', 'x')).toBe('\u001b[31mx\u001b[39m');
  });

  it('leaves text as it is otherwise', () => {
    expect(painter(false)('red', 'x')).toBe('x');
  });
});
