// The permanent names of stories.
import { describe, expect, it } from 'vitest';
import { idsOf } from '../../../src/catalog/ids.ts';
import { card } from '../../support/cards.ts';

describe('idsOf', () => {
  it('is what a story says, else the path of its file', () => {
    expect(idsOf([card('2021/a.txt'), card('2021/b.md', { id: '4711' })])).toEqual(['2021/a.txt', '4711']);
  });

  it('gives no two stories the same', () => {
    const cards = [card('a.md', { id: 'x' }), card('b.md', { id: 'x' }), card('c.md', { id: 'd.txt' }), card('d.txt')];
    expect(idsOf(cards)).toEqual(['x', 'b.md', 'd.txt', 'd.txt-']);
  });
});
