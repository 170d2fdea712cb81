import { describe, expect, it } from 'vitest';
import { cleanPath, placeStories } from '../../../src/catalog/addresses.ts';
import { card } from '../../support/cards.ts';

const PATTERN = '/{year}/{month}/{day}/{slug}/';
const place = (cards: Parameters<typeof placeStories>[0], pattern = PATTERN, taken: string[] = []) =>
  placeStories(cards, pattern, new Set(taken));

describe('a story’s address', () => {
  it.each([
    ['2021-02-26', '/2021/02/26/a-title/'],
    ['2021-02', '/2021/02/a-title/'],
    ['2021', '/2021/a-title/'],
  ])('leaves out what the date %s does not say', (iso, url) => {
    expect(place([card('a.txt', { date: { iso } })])).toEqual([{ url }]);
  });

  it('is what the story asks for, however it writes it', () => {
    const urls = (permalink: string) => place([card('a.txt', { permalink })])[0]?.url;
    expect(urls('/news/old')).toBe('/news/old/');
    expect(urls('news/old.html')).toBe('/news/old.html');
    expect(urls('https://old.example/news/old.html?x')).toBe('/2021/02/26/a-title/');
    expect(urls('../../etc/passwd')).toBe('/etc/passwd/');
    expect(urls('/caf%C3%A9/')).toBe('/café/');
  });

  it('goes to the story that asks for it before one that only comes to it by the pattern', () => {
    const [first, second] = place([card('a.txt'), card('b.txt', { permalink: '/2021/02/26/a-title/' })]);
    expect(second).toEqual({ url: '/2021/02/26/a-title/' });
    expect(first).toEqual({ url: '/2021/02/26/a-title-2/', wanted: '/2021/02/26/a-title/' });
  });

  it('gets a number when others have it, also when the numbered one is taken', () => {
    const cards = [card('a.txt'), card('b.txt'), card('c.txt', { title: 'A title 2' }), card('d.txt')];
    expect(place(cards).map(({ url }) => url)).toEqual([
      '/2021/02/26/a-title/',
      '/2021/02/26/a-title-2/',
      '/2021/02/26/a-title-2-2/',
      '/2021/02/26/a-title-3/',
    ]);
  });

  it('never is that of a page of the archive', () => {
    expect(place([card('a.txt', { permalink: '/about/' })], PATTERN, ['/about/'])[0]?.url).toBe('/about-2/');
  });

  it('is the folder, when it asks for the page that stands for it', () => {
    expect(place([card('a.txt', { permalink: '/news/index.html' })])[0]?.url).toBe('/news/');
  });

  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/rss.xml', '/rss.xml'],
    ['/sections/money/rss.xml', '/sections/money/rss.xml'],
    ['/sitemap-2021.xml', '/sitemap-2021.xml'],
    ['/favicon.svg', '/favicon.svg/'],
    ['/favicon.svg/', '/favicon.svg/'],
    ['/assets/style.css', '/assets/style.css'],
    ['/files/a.jpg', '/files/a.jpg'],
    ['/.gitignore', '/.gitignore/'],
  ])('never is %s, where the archive has something of its own', (permalink, wanted) => {
    const [first] = place([card('a.txt', { permalink })]);
    expect(first?.url).toBe('/2021/02/26/a-title/');
    expect(first?.wanted?.replace(/\/$/, '')).toBe(wanted.replace(/\/$/, ''));
  });

  it.each([
    ['/x/y.html', '/x/y.html/z/'],
    ['/x/y.html/z/', '/x/y.html'],
    ['/x.d/y.html/', '/x.d/y.html'],
  ])('never makes a file of a folder: %s and %s', (one, two) => {
    const placed = place([card('a.txt', { permalink: one }), card('b.txt', { permalink: two })]);
    expect(placed).toEqual([{ url: one }, { url: '/2021/02/26/a-title/', wanted: two }]);
  });

  it('may have a dot in a folder’s name', () => {
    const urls = ['/v1.0/a/', '/v1.0/', '/v1.0/b/', '/.well-known/c/'];
    const placed = place(urls.map((permalink) => card(`${permalink}.txt`, { permalink })));
    expect(placed.map(({ url }) => url)).toEqual(urls);
  });

  it('falls back to the file’s name, then to the text’s digest, when a title has no letters', () => {
    expect(place([card('x/plain-name.txt', { title: '😀' })])[0]?.url).toBe('/2021/02/26/plain-name/');
    expect(place([card('😀.txt', { title: '😀' })])[0]?.url).toMatch(/^\/2021\/02\/26\/story-[a-z0-9-]+\/$/);
  });

  it('may begin with the section', () => {
    expect(place([card('a.txt', { section: 'Städte & Leute' })], '/{section}/{slug}/')[0]?.url).toBe(
      '/stadte-leute/a-title/',
    );
    expect(place([card('a.txt')], '/{section}/{slug}/')[0]?.url).toBe('/a-title/');
  });

  it('has no part longer than a file name may be', () => {
    const url = cleanPath(`/${'é'.repeat(300)}/x/`) ?? '';
    for (const part of url.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
  });
});
