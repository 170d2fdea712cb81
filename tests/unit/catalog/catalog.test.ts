import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Asset, Study } from '../../../src/model/card.ts';
import { settings, study } from '../../support/cards.ts';

const nothing = () => undefined;
const siteOf = (studies: Study[], files: Record<string, Partial<Asset>> = {}) =>
  catalog(studies, (path) => (path in files ? ({ path, digest: 'd', ...files[path] } as Asset) : undefined), settings);

describe('the catalog', () => {
  it('sorts stories by date, then by file, whatever order they come in', () => {
    const studies = [
      study('b.txt', { date: { iso: '2021-02-26' } }),
      study('a.txt', { date: { iso: '2021-02-26' } }),
      study('c.txt', { date: { iso: '2003' } }),
    ];
    const paths = (list: Study[]) => catalog(list, nothing, settings).stories.map((story) => story.card.path);
    expect(paths(studies)).toEqual(['c.txt', 'a.txt', 'b.txt']);
    expect(paths(studies.toReversed())).toEqual(['c.txt', 'a.txt', 'b.txt']);
  });

  it('leaves out drafts and held stories', () => {
    const draft: Study = { path: study('d.txt').path, fate: 'draft', problems: [] };
    expect(siteOf([draft, study('a.txt')]).stories).toHaveLength(1);
  });

  it('makes one group of names that differ in case or spacing, shown as most write it', () => {
    const site = siteOf([
      study('a.txt', { byline: ['Ann  Lee'] }),
      study('b.txt', { byline: ['ANN LEE'] }),
      study('c.txt', { byline: ['Ann Lee'] }),
      study('d.txt', { byline: ['Ann Lee', 'Bo Chan'] }),
    ]);
    expect(site.people.map(({ name, url, stories }) => [name, url, stories])).toEqual([
      ['Ann Lee', '/authors/ann-lee/', [0, 1, 2, 3]],
      ['Bo Chan', '/authors/bo-chan/', [3]],
    ]);
    expect(site.stories[1]?.people).toEqual([{ name: 'Ann Lee', url: '/authors/ann-lee/' }]);
  });

  it('gives two names with one slug each an address of its own', () => {
    const site = siteOf([
      study('a.txt', { section: 'C++' }),
      study('b.txt', { section: 'C' }),
      study('c.txt', { section: '😀' }),
    ]);
    expect(new Set(site.sections.map(({ url }) => url)).size).toBe(3);
  });

  it('lays stories out by year, month and day; partial dates stand only where they belong', () => {
    const site = siteOf([
      study('a.txt', { date: { iso: '2021' } }),
      study('b.txt', { date: { iso: '2021-02' } }),
      study('c.txt', { date: { iso: '2021-02-26' } }),
      study('d.txt', { date: { iso: '2021-03-01' } }),
    ]);
    expect(site.years).toEqual([
      {
        iso: '2021',
        url: '/2021/',
        stories: [0, 1, 2, 3],
        months: [
          {
            iso: '2021-02',
            url: '/2021/02/',
            stories: [1, 2],
            days: [{ iso: '2021-02-26', url: '/2021/02/26/', stories: [2] }],
          },
          {
            iso: '2021-03',
            url: '/2021/03/',
            stories: [3],
            days: [{ iso: '2021-03-01', url: '/2021/03/01/', stories: [3] }],
          },
        ],
      },
    ]);
  });

  it('links each story to its neighbours in the same section', () => {
    const site = siteOf([
      study('a.txt', { section: 'Money' }),
      study('b.txt', { section: 'Local' }),
      study('c.txt', { section: 'money' }),
      study('d.txt'),
    ]);
    expect(site.stories.map(({ before, after }) => [before, after])).toEqual([
      [undefined, 2],
      [undefined, undefined],
      [0, undefined],
      [undefined, undefined],
    ]);
  });

  it('finds where links lead: files, addresses, old addresses, the archive’s own pages', () => {
    const at = { line: 5, column: 1 };
    const hrefs = [
      'b.txt',
      '../x/b.txt#p2',
      '/2021/02/26/b/',
      '/old.html',
      '/authors/',
      'map.pdf',
      '#top',
      '/nowhere/',
      'gone.txt',
    ];
    const site = siteOf(
      [
        study('x/a.txt', { title: 'A' }, { links: hrefs.map((href) => ({ href, ...at })) }),
        study('x/b.txt', { title: 'B', aliases: ['/old.html'] }),
      ],
      { 'x/map.pdf': {} },
    );
    expect(site.stories[0]?.links).toEqual([
      { url: '/2021/02/26/b/', tail: '' },
      { url: '/2021/02/26/b/', tail: '#p2' },
      { url: '/2021/02/26/b/', tail: '' },
      { url: '/old.html', tail: '' },
      { url: '/authors/', tail: '' },
      { url: '/files/x/map.pdf', tail: '' },
      { url: '/2021/02/26/a/', tail: '#top' },
      undefined,
      undefined,
    ]);
    expect(site.assets.map(({ path }) => path)).toEqual(['x/map.pdf']);
  });

  it('makes a redirect of each old address that is free, for the earliest story that claims it', () => {
    const site = siteOf([
      study('a.txt', { title: 'A', aliases: ['/old/', '/about/'] }),
      study('b.txt', { title: 'B', aliases: ['/old/', 'https://old.example/story.php'] }),
    ]);
    expect(site.redirects.map(({ from, to }) => [from, to])).toEqual([
      ['/old/', '/2021/02/26/a/'],
      ['/story.php', '/2021/02/26/b/'],
    ]);
  });
});
