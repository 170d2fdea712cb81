// Sitemaps: a file a year, last changes by the stories' own dates, the standard's limit kept.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { sitemap, sitemapIndex } from '../../../src/outputs/sitemap.ts';
import { settings, study } from '../../support/cards.ts';

const known = { ...settings, url: 'https://courier.example/' };

describe('the sitemaps', () => {
  it('are one file a year under an index, dated by the last change of a story', () => {
    const studies = [
      study('a.txt', { title: 'A', date: { iso: '2003-01-02' }, updated: { iso: '2004-05-06' } }),
      study('b.txt', { title: 'B', date: { iso: '2003-03-04', time: '10:00', offset: 'Z' } }),
      study('c.txt', { title: 'C', date: { iso: '2005', time: '10:00' } }),
    ];
    const site = catalog(studies, () => undefined, known);
    expect([...sitemap.jobs(site, known)].map(({ path, data }) => [path, data])).toEqual([
      [
        'sitemap-2003.xml',
        {
          stories: [
            { url: '/2003/01/02/a/', lastmod: '2004-05-06' },
            { url: '/2003/03/04/b/', lastmod: '2003-03-04T10:00:00Z' },
          ],
        },
      ],
      ['sitemap-2005.xml', { stories: [{ url: '/2005/c/' }] }],
    ]);
    expect([...sitemapIndex.jobs(site, known)].map(({ data }) => data)).toEqual([
      {
        files: [{ url: '/sitemap-2003.xml', lastmod: '2004-05-06' }, { url: '/sitemap-2005.xml' }],
      },
    ]);
  });

  it('of a year with more stories than a file may list are several', () => {
    const story = catalog([study('a.txt')], () => undefined, known).stories[0];
    const positions = Array.from({ length: 45_001 }, () => 0);
    const site = { stories: [story], years: [{ iso: '2021', url: '/2021/', stories: positions, months: [] }] };
    const paths = [...sitemap.jobs(site as never, known)].map(({ path, data }) => [
      path,
      (data as { stories: unknown[] }).stories.length,
    ]);
    expect(paths).toEqual([
      ['sitemap-2021.xml', 45_000],
      ['sitemap-2021-2.xml', 1],
    ]);
  });
});
