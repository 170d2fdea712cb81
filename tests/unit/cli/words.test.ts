import { describe, expect, it } from 'vitest';
import { prefixFrom, seenFrom } from '../../../src/cli/paths.ts';
import { count, duration, some } from '../../../src/cli/words.ts';

describe('numbers in sentences', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%i is %s', (n, shown) => {
    expect(count(n)).toBe(shown);
  });

  it.each([
    [0, '0 stories'],
    [1, '1 story'],
    [4209, '4,209 stories'],
  ])('%i is %s', (n, shown) => {
    expect(some(n, 'story', 'stories')).toBe(shown);
  });

  it.each([
    [0.04, '0.0 s'],
    [0.42, '0.4 s'],
    [59.94, '59.9 s'],
    [59.97, '1 min 0 s'],
    [3725, '62 min 5 s'],
  ])('%d seconds are %s', (seconds, shown) => {
    expect(duration(seconds)).toBe(shown);
  });
});

describe('paths as the person sees them', () => {
  it.each([
    ['/paper', '/paper', '.'],
    ['/paper', '/paper/public', 'public'],
    ['/paper/src', '/paper/public', '../public'],
    ['/home/me/paper', '/var/www/site', '/var/www/site'],
  ])('from %s, %s is %s', (cwd, path, seen) => {
    expect(seenFrom(cwd, path)).toBe(seen);
  });

  it.each([
    ['/paper', '/paper', ''],
    ['/', '/paper', 'paper/'],
    ['/paper/src', '/paper', '../'],
  ])('from %s, files of %s begin with %j', (cwd, root, prefix) => {
    expect(prefixFrom(cwd, root)).toBe(prefix);
  });
});
