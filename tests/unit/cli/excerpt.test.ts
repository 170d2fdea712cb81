import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/cli/excerpt.ts';
import { widthOf } from '../../../src/lib/terminal.ts';

describe('excerptOf', () => {
  it.each([
    ['- — Feb 31, 2021', 5, '- — Feb 31, 2021', 4],
    ['title: x', 1, 'title: x', 0],
    ['\ttitle: x', 2, '    title: x', 4],
    ['a\tb', 3, 'a   b', 4],
    ['新聞: x', 5, '新聞: x', 6],
    ['👍🏽 x', 6, '👍🏽 x', 3],
    ['cafe\u0301 x', 7, 'cafe\u0301 x', 5],
    ['short', 99, 'short', 5],
    ['bell\u0007 x', 7, 'bell� x', 6],
    ['ends in spaces   ', 1, 'ends in spaces', 0],
  ])('shows %j with column %i marked as %j after %i columns', (line, column, text, indent) => {
    expect(excerptOf(line, column, 80)).toEqual({ text, indent });
  });

  it('cuts a long line on the right when the place is near its beginning', () => {
    expect(excerptOf('abcdefghijklmnopqrstuvwxyz', 3, 20)).toEqual({ text: 'abcdefghijklmnopqrs…', indent: 2 });
  });

  it('cuts it on both sides when the place is in its middle', () => {
    const { text, indent } = excerptOf('abcdefghijklmnopqrstuvwxyz0123456789', 20, 20);
    expect(text).toBe('…mnopqrstuvwxyz0123…');
    expect(text[indent]).toBe('t');
  });

  it('cuts it on the left when the place is near its end', () => {
    const { text, indent } = excerptOf('abcdefghijklmnopqrstuvwxyz', 26, 20);
    expect(text).toBe('…stuvwxyz');
    expect(text[indent]).toBe('z');
  });

  it('never shows more columns than there are, wide characters or not', () => {
    const line = '新聞社の記事 '.repeat(30);
    for (let column = 1; column <= line.length; column += 7) {
      for (const width of [10, 33, 80]) {
        const { text, indent } = excerptOf(line, column, width);
        expect(widthOf(text)).toBeLessThanOrEqual(width);
        expect(indent).toBeLessThan(width);
      }
    }
  });
});
