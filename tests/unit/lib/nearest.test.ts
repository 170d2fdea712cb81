import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/lib/nearest.ts';

const KNOWN = ['title', 'tagline', 'url', 'lang', 'date_order', 'out', 'status'];

describe('nearest', () => {
  it.each([
    ['tagine', 'tagline'],
    ['Title', 'title'],
    ['titel', 'title'],
    ['dateOrder', 'date_order'],
    ['date-order', 'date_order'],
    ['ulr', 'url'],
    ['statuss', 'status'],
    ['oot', 'out'],
  ])('takes %j for %j', (word, meant) => {
    expect(nearest(word, KNOWN)).toBe(meant);
  });

  it.each(['x', '', 'colours', 'uu', 'authors', 'tallness'])('does not guess at %j', (word) => {
    expect(nearest(word, KNOWN)).toBeUndefined();
  });

  it('prefers the nearer word, and of equally near ones the first', () => {
    expect(nearest('cat', ['cart', 'cat'])).toBe('cat');
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });
});
