// The story's job: all that its page shows, by value, and what goes into the slots of its text.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import type { Study } from '../../../../src/model/card.ts';
import type { Job } from '../../../../src/model/job.ts';
import type { Digest, SeedPath } from '../../../../src/model/names.ts';
import { story } from '../../../../src/outputs/pages/story.ts';
import { settings, study } from '../../../support/cards.ts';

const picture = (path: string) =>
  path === 'pic.jpg' ? { path: path as SeedPath, digest: 'd' as Digest, width: 8, height: 6 } : undefined;
const jobsOf = (studies: readonly Study[]): Job[] =>
  [...story.jobs(catalog(studies, picture, settings), settings)].filter(({ kind }) => kind === 'story');

describe('a story', () => {
  it('knows the one before and after it in its section, and no other', () => {
    const inSection = (n: number, section?: string) =>
      study(`${n}.txt`, { title: `S ${n}`, date: { iso: `2021-01-0${n}` }, ...(section && { section }) });
    const [one, two, three, four] = jobsOf([inSection(1, 'A'), inSection(2, 'B'), inSection(3, 'A'), inSection(4)]).map(
      ({ data }) => data,
    );
    expect(one).toMatchObject({ next: { title: 'S 3', url: '/2021/01/03/s-3/' } });
    expect(three).toMatchObject({ previous: { title: 'S 1' } });
    for (const alone of [two, four]) expect(alone).toMatchObject({ previous: undefined, next: undefined });
  });

  it.each([
    ['2021', '/2021/'],
    ['2021-02', '/2021/02/'],
    ['2021-02-26', '/2021/02/26/'],
  ])('dated %s leads to %s', (iso, url) => {
    expect(jobsOf([study('a.txt', { date: { iso } })])[0]?.data).toMatchObject({
      date: { iso, stamp: iso, w3c: iso, url },
    });
  });

  it('says a time without an offset to people, and not to machines that need one', () => {
    expect(jobsOf([study('a.txt', { date: { iso: '2021-02-26', time: '09:30' } })])[0]?.data).toMatchObject({
      date: { stamp: '2021-02-26T09:30', w3c: '2021-02-26', time: '09:30' },
    });
  });

  it('says its language and direction only when it is not the archive’s', () => {
    const [own, foreign] = jobsOf([
      study('a.txt', { title: 'A', lang: 'en' }),
      study('b.txt', { title: 'B', lang: 'ar' }),
    ]);
    expect(own?.data).not.toHaveProperty('lang');
    expect(foreign?.data).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('fills its slots with links first, then pictures', () => {
    const at = { line: 1, column: 1 };
    const links = ['b.txt#p"2', '/nowhere/?a=1&b=2'].map((href) => ({ href, ...at }));
    const images = ['pic.jpg', 'pic.jpg', 'gone.jpg'].map((src) => ({ src, alt: src, ...at }));
    const [first] = jobsOf([study('a.txt', { title: 'A' }, { links, images }), study('b.txt', { title: 'B' })]);
    expect(first?.body).toEqual({
      path: 'a.txt',
      digest: 'digest-of-a.txt',
      format: 'text',
      slots: [
        '../../../../2021/02/26/b/#p&quot;2',
        '/nowhere/?a=1&amp;b=2',
        '<img src="../../../../files/pic.jpg" width="8" height="6" alt="pic.jpg" decoding="async">',
        '<img src="../../../../files/pic.jpg" width="8" height="6" alt="pic.jpg" loading="lazy" decoding="async">',
        '<span class="missing">gone.jpg</span>',
      ],
    });
  });

  it('puts off every picture of its text when one stands above it', () => {
    const images = [{ src: 'pic.jpg', alt: '', line: 1, column: 1 }];
    const [job] = jobsOf([study('a.txt', { image: { src: 'pic.jpg', alt: 'Lead' } }, { images })]);
    expect(job?.body?.slots?.[0]).toContain('loading="lazy"');
    expect(job?.data).toMatchObject({ image: { url: '/files/pic.jpg', width: 8, height: 6, alt: 'Lead' } });
  });
});
