// The table of fields: every name people bring, every shape of value, and what becomes of what cannot be used.
import { describe, expect, it } from 'vitest';
import type { Article, Source } from '../../../src/model/article.ts';
import { parseMarkdown } from '../../../src/parse/markdown.ts';

function read(yaml: string) {
  const text = `---\ntitle: T\ndate: 2021-02-26\n${yaml}\n---\nText.`;
  const source = { path: 'a.md', text, digest: '' } as unknown as Source;
  const { value, problems } = parseMarkdown(source, { lang: 'en', seeds: 'seeds' });
  return { article: value as Article, problems };
}

const CASES: readonly (readonly [string, Partial<Article>])[] = [
  ['author: Ann Lee', { byline: [{ name: 'Ann Lee' }] }],
  ['byline: By Ann Lee and Bo Chan', { byline: [{ name: 'Ann Lee' }, { name: 'Bo Chan' }] }],
  ['authors: [Ann Lee, Bo Chan]', { byline: [{ name: 'Ann Lee' }, { name: 'Bo Chan' }] }],
  ['authors:\n  - name: Ann Lee\n    mail: x\n  - Bo Chan', { byline: [{ name: 'Ann Lee' }, { name: 'Bo Chan' }] }],
  ['author:\n  name: Ann Lee', { byline: [{ name: 'Ann Lee' }] }],
  ['section: Money', { section: 'Money', topics: [] }],
  ['Category: Money', { section: 'Money', topics: [] }],
  ['categories: [Money, Banks, Courts]', { section: 'Money', topics: ['Banks', 'Courts'] }],
  ['section: Money\ncategories: [Money, Banks]', { section: 'Money', topics: ['Banks'] }],
  ['tags: [a, b]\nkeywords: b, c', { topics: ['a', 'b', 'c'] }],
  ['taxonomies:\n  tags: [a]\n  categories: [Money]', { section: 'Money', topics: ['a'] }],
  ['description: D', { deck: 'D' }],
  ['excerpt: E\nsummary: S', { deck: 'S' }],
  ['lastmod: 2021-03-01', { updated: { iso: '2021-03-01' } }],
  ['last_modified_at: 2021-03-01', { updated: { iso: '2021-03-01' } }],
  ['slug: a-b', { slug: 'a-b' }],
  ['permalink: /a/b/', { permalink: '/a/b/' }],
  ['url: /a/b/', { permalink: '/a/b/' }],
  ['aliases: /a', { aliases: ['/a'] }],
  ['redirect_from:\n  - /a\n  - /b', { aliases: ['/a', '/b'] }],
  ['draft: true', { draft: true }],
  ['draft: "yes"', { draft: true }],
  ['published: false', { draft: true }],
  ['published: true', { draft: false, date: { iso: '2021-02-26' } }],
  ['lang: pt_br', { lang: 'pt-BR' }],
  ['language: ar', { lang: 'ar' }],
  ['dateline: BAGHDAD', { dateline: 'BAGHDAD' }],
  ['page: A1', { printPage: 'A1' }],
  ['print_page: 12', { printPage: '12' }],
  ['id: 007', { id: '007' }],
  ['id: 7\nguid: https://old.example/?p=7', { id: 'https://old.example/?p=7' }],
  ['image: a.jpg', { image: { src: 'a.jpg' } }],
  [
    'image: {url: a.jpg, alt: A, caption: C, credit: X}',
    { image: { src: 'a.jpg', alt: 'A', caption: 'C', credit: 'X' } },
  ],
  [
    'image: a.jpg\nimage_alt: A\ncaption: C\ncredit: X',
    { image: { src: 'a.jpg', alt: 'A', caption: 'C', credit: 'X' } },
  ],
  ['correction: It was 12.', { corrections: [{ text: 'It was 12.' }] }],
  [
    'corrections:\n  - date: 2021-03-01\n    text: It was 12.',
    { corrections: [{ date: { iso: '2021-03-01' }, text: 'It was 12.' }] },
  ],
  ['layout: post\nweight: 012', { extra: { layout: 'post', weight: '012' } }],
  ['params: {a: 1}\nextra: {byline: kept}', { byline: [], extra: { a: '1', byline: 'kept' } }],
];

describe('the fields', () => {
  it.each(CASES)('%j', (yaml, want) => {
    const { article, problems } = read(yaml);
    expect(article).toMatchObject(want);
    expect(problems).toEqual([]);
  });

  it('leave nothing known among the unknown', () => {
    for (const [yaml, { extra = {} }] of CASES) expect(read(yaml).article.extra).toEqual(extra);
  });

  it.each([
    ['tags: {7: x}', 'tags', 9],
    ['author: {mail: x}', 'author', 9],
    ['section: {a: b}', 'section', 10],
    ['image: {alt: x}', 'image', 8],
    ['lang: English', 'lang', 7],
    ['draft: perhaps', 'draft', 8],
    ['slug: [a]', 'slug', 7],
  ])('leave out %s with a warning', (yaml, field) => {
    const { article, problems } = read(yaml);
    expect(problems).toMatchObject([{ rule: 'odd-field', level: 'warning', line: 4 }]);
    expect(problems[0]?.message).toContain(`"${field}"`);
    expect(article).toMatchObject({ title: 'T', topics: [], byline: [], draft: false });
    expect(article.extra).toEqual({});
  });

  it('leave out a date that a story can do without when it cannot be read', () => {
    const { article, problems } = read('updated: someday');
    expect(article.updated).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'unreadable-date', level: 'warning', line: 4, column: 10 }]);
  });

  it('say from which line they were read', () => {
    const { lines } = read('author: Ann Lee\n\nsection: Money').article;
    expect(lines).toEqual({ title: 2, date: 3, byline: 4, section: 6, body: 8 });
  });
});

/** A story with these fields alone. */
function alone(yaml: string) {
  const text = `---\n${yaml}\n---\nText.`;
  return parseMarkdown({ path: 'a.md', text, digest: '' } as unknown as Source, { lang: 'en', seeds: 'seeds' });
}

describe('the date', () => {
  it.each(['date', 'published', 'pubDate', 'pubdate', 'publishDate', 'publish_date', 'datePublished', 'Date'])(
    'may be called %s',
    (name) => {
      expect(alone(`title: A\n${name}: 2021-02-26`)).toMatchObject({
        value: { date: { iso: '2021-02-26' }, draft: false, extra: {}, lines: { date: 3 } },
        problems: [],
      });
    },
  );

  it.each([
    ['"2021-02-26"', { iso: '2021-02-26' }],
    ['Feb 26, 2021', { iso: '2021-02-26' }],
    ['2021-02', { iso: '2021-02' }],
    ['2021', { iso: '2021' }],
    ['2021-02-26 23:30:00 -0800', { iso: '2021-02-26', time: '23:30:00', offset: '-08:00' }],
    ['2021-02-26T23:30:00-08:00', { iso: '2021-02-26', time: '23:30:00', offset: '-08:00' }],
    ['2021-02-26T00:30:00Z', { iso: '2021-02-26', time: '00:30:00', offset: 'Z' }],
    ['Fri, 26 Feb 2021 12:00:00 GMT', { iso: '2021-02-26', time: '12:00:00', offset: 'Z' }],
  ])('%s stays the day that was written', (written, date) => {
    expect(alone(`title: A\ndate: ${written}`)).toMatchObject({ value: { date }, problems: [] });
  });
});

describe('the title', () => {
  it.each(['1984', '012', '1.10', 'yes', '2021-02-26'])('may be %s', (title) => {
    expect(alone(`headline: ${title}\ndate: 2021`)).toMatchObject({ value: { title }, problems: [] });
  });
});

it('a field by the name of a method does nothing', () => {
  expect(alone('title: A\ndate: 2021\n__proto__: { draft: true }\nconstructor: 1').value?.draft).toBe(false);
  expect(({} as Record<string, unknown>).draft).toBeUndefined();
});
