// How the pages of a section, a person or a topic are cut, and where.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Job } from '../../../src/model/job.ts';
import { section } from '../../../src/outputs/pages/section.ts';
import { settings, study } from '../../support/cards.ts';

type Data = Readonly<Record<string, unknown>> & {
  readonly form: string;
  readonly blocks: readonly {
    readonly iso: string;
    readonly stories: readonly { readonly iso: string; readonly section?: string }[];
  }[];
  readonly periods: readonly {
    readonly iso: string;
    readonly count: number;
    readonly bar: number;
    readonly url?: string;
  }[];
  readonly latest: readonly { readonly iso: string }[];
};

function pages(dates: readonly string[]): Map<string, Data> {
  const studies = dates.map((iso, n) =>
    study(`${String(n).padStart(4, '0')}.txt`, { title: `Story ${n}`, section: 'Money', date: { iso } }),
  );
  const site = catalog(studies, () => undefined, settings);
  return new Map([...section.jobs(site, settings)].map((job: Job) => [job.path, job.data as Data]));
}

const spread = (count: number, year: string) =>
  Array.from(
    { length: count },
    (_, n) => `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  );

describe('a section', () => {
  it('of one hundred stories is one page, newest year and newest story first', () => {
    const found = pages([...spread(60, '2003'), ...spread(40, '2005')]);
    expect([...found.keys()]).toEqual(['sections/money/index.html']);
    const { form, blocks, periods } = found.get('sections/money/index.html') as Data;
    expect([form, blocks.map(({ iso }) => iso)]).toEqual(['whole', ['2005', '2003']]);
    const dates = blocks[0]?.stories.map(({ iso }) => iso) ?? [];
    expect(dates).toEqual([...dates].sort().reverse());
    expect(periods.map(({ iso, count, url }) => [iso, count, url])).toEqual([
      ['2003', 60, '#d2003'],
      ['2004', 0, undefined],
      ['2005', 40, '#d2005'],
    ]);
    expect(JSON.stringify(blocks[0]?.stories[0])).not.toContain('"section"');
  });

  it('of one hundred and one has a head page and a page for each year', () => {
    const found = pages([...spread(61, '2003'), ...spread(40, '2005')]);
    expect([...found.keys()]).toEqual([
      'sections/money/index.html',
      'sections/money/2003/index.html',
      'sections/money/2005/index.html',
    ]);
    const head = found.get('sections/money/index.html') as Data;
    expect([head.form, head.latest.length, head.count]).toEqual(['head', 20, 101]);
    expect(found.get('sections/money/2003/index.html')).toMatchObject({
      form: 'year',
      folded: false,
      count: 61,
      next: { iso: '2005', url: '/sections/money/2005/' },
    });
    expect(JSON.stringify(found.get('sections/money/2003/index.html'))).not.toContain('"previous"');
  });

  it('with more than two hundred stories in a year has a page for each month of it, and keeps what has no month', () => {
    const found = pages([...spread(201, '2003'), '2003', '2004-01-01']);
    const year = found.get('sections/money/2003/index.html') as Data;
    expect([year.folded, year.count]).toEqual([true, 202]);
    expect(year.blocks.map(({ iso, stories }) => [iso, stories.length])).toEqual([['2003', 1]]);
    expect(year.periods[1]).toEqual({ iso: '2003-02', count: 17, bar: 12, url: '/sections/money/2003/02/' });
    expect(found.size).toBe(1 + 2 + 12);
    expect(found.get('sections/money/2003/02/index.html')).toMatchObject({
      form: 'month',
      count: 17,
      previous: { url: '/sections/money/2003/01/' },
      next: { url: '/sections/money/2003/03/' },
    });
  });
});
