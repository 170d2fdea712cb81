// robots.txt: who is let in by each preset. Web archives always are.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { newsmap } from '../../../src/outputs/newsmap.ts';
import { robots } from '../../../src/outputs/robots.ts';
import { settings, study } from '../../support/cards.ts';

type Group = { readonly agents: readonly string[]; readonly rule: string };
const none = catalog([], () => undefined, settings);

function dataOf(given: Partial<Settings>) {
  const [job] = robots.jobs(none, { ...settings, ...given });
  return job?.data as unknown as { readonly groups: readonly Group[]; readonly sitemaps: readonly string[] };
}

/** What a crawler may do, by the rule of RFC 9309: the group that names it, else the one for all. */
function verdict(groups: readonly Group[], agent: string): string | undefined {
  const own = groups.find(({ agents }) => agents.some((each) => each.toLowerCase() === agent.toLowerCase()));
  return (own ?? groups.find(({ agents }) => agents.includes('*')))?.rule;
}

describe('robots.txt', () => {
  it.each([
    ['open', 'Googlebot', 'Allow: /'],
    ['open', 'GPTBot', 'Allow: /'],
    ['open', 'archive.org_bot', 'Allow: /'],
    ['no-training', 'Googlebot', 'Allow: /'],
    ['no-training', 'GPTBot', 'Disallow: /'],
    ['no-training', 'CCBot', 'Disallow: /'],
    ['no-training', 'archive.org_bot', 'Allow: /'],
    ['archive-only', 'Googlebot', 'Disallow: /'],
    ['archive-only', 'GPTBot', 'Disallow: /'],
    ['archive-only', 'archive.org_bot', 'Allow: /'],
    ['archive-only', 'ia_archiver', 'Allow: /'],
    ['archive-only', 'heritrix', 'Allow: /'],
    ['archive-only', 'bnf.fr_bot', 'Allow: /'],
  ] as const)('%s: %s: %s', (preset, agent, rule) => {
    expect(verdict(dataOf({ robots: preset }).groups, agent)).toBe(rule);
  });

  it('names no crawler twice', () => {
    const agents = dataOf({ robots: 'no-training' }).groups.flatMap((group) =>
      group.agents.map((each) => each.toLowerCase()),
    );
    expect(new Set(agents).size).toBe(agents.length);
  });

  it('names the sitemaps of a site whose address is known, the one for news of a living paper only', () => {
    const url = 'https://courier.example/';
    expect(dataOf({}).sitemaps).toEqual([]);
    expect(dataOf({ url }).sitemaps).toEqual(['/sitemap.xml']);
    expect(dataOf({ url, status: 'live' }).sitemaps).toEqual(['/sitemap.xml', '/sitemap-news.xml']);
  });
});

describe('the sitemap for news', () => {
  const live: Settings = { ...settings, url: 'https://courier.example/', status: 'live' };
  const storiesOf = (studies: Parameters<typeof catalog>[0], given = live) =>
    [
      ...newsmap.jobs(
        catalog(studies, () => undefined, given),
        given,
      ),
    ].map(({ data }) => (data as { stories: unknown[] }).stories);

  it('is none of a closed archive, nor without an address', () => {
    expect(storiesOf([study('a.txt')], { ...live, status: 'closed' })).toEqual([]);
    expect(storiesOf([study('a.txt')], settings)).toEqual([]);
  });

  it('has the stories of two days, counted back from the newest, and none whose day is not known', () => {
    const dated = (n: number, iso: string, more = {}) => study(`${n}.txt`, { title: `S ${n}`, date: { iso }, ...more });
    const studies = [
      dated(1, '2021-02-26'),
      dated(2, '2021-02-28'),
      dated(3, '2021-03-01', { date: { iso: '2021-03-01', time: '09:30', offset: '+01:00' }, lang: 'zh-Hant' }),
      dated(4, '2021-03'),
    ];
    expect(storiesOf(studies)).toEqual([
      [
        { url: '/2021/03/01/s-3/', title: 'S 3', date: '2021-03-01T09:30:00+01:00', language: 'zh-tw' },
        { url: '/2021/02/28/s-2/', title: 'S 2', date: '2021-02-28', language: 'en' },
      ],
    ]);
  });

  it('has a thousand at most', () => {
    const many = Array.from({ length: 1_200 }, (_, n) => study(`${n}.txt`, { title: `S ${n}` }));
    expect(storiesOf(many)[0]).toHaveLength(1_000);
  });
});
