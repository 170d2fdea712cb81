// Which file an address has.
import { describe, expect, it } from 'vitest';
import { pageFile, placeOf } from '../../../src/outputs/paths.ts';
import { settings } from '../../support/cards.ts';

describe('pageFile', () => {
  it.each([
    ['/', 'index.html'],
    ['/2021/02/', '2021/02/index.html'],
    ['/404.html', '404.html'],
    ['/old/story.htm', 'old/story.htm'],
    ['/old/story', 'old/story/index.html'],
    ['/old/story.php', 'old/story.php/index.html'],
    ['/vol.2/no.10', 'vol.2/no.10/index.html'],
  ])('%s is written to %s', (url, path) => expect(pageFile(url)).toBe(path));
});

describe('placeOf', () => {
  const without = { ...settings, pages: { days: false, onThisDay: true } };
  it.each([
    ['2021', settings, { url: '/2021/' }],
    ['2021-02', settings, { url: '/2021/02/' }],
    ['2021-02-26', settings, { url: '/2021/02/26/' }],
    ['2021-02', without, { url: '/2021/02/' }],
    ['2021-02-26', without, { url: '/2021/02/', part: '#d2021-02-26' }],
  ])('%s is shown there', (iso, by, place) => expect(placeOf(iso, by)).toEqual(place));
});
