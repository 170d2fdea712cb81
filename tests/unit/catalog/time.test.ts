// What the catalog says of time: silences, and the days of the year with the stories of all years.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { dayAfter } from '../../../src/lib/week.ts';
import { settings, study } from '../../support/cards.ts';

const siteOf = (dates: readonly string[]) =>
  catalog(
    dates.map((iso, n) => study(`${n}.txt`, { title: `S ${n}`, date: { iso } })),
    () => undefined,
    settings,
  );
const every = (days: number, count: number, from = '2009-01-02') =>
  Array.from({ length: count }, (_, n) => dayAfter(from, n * days));

describe('gaps', () => {
  it('are measured by the paper itself: what is a silence in a daily is the rhythm of a weekly', () => {
    const daily = [...every(1, 20), ...every(1, 20, '2009-02-05')];
    expect(siteOf(daily).gaps).toEqual([{ from: '2009-01-22', to: '2009-02-04' }]);
    const weekly = [...every(7, 5), ...every(7, 5, '2009-02-20')];
    expect(siteOf(weekly).gaps).toEqual([]);
    expect(siteOf([...every(7, 5), ...every(7, 5, '2009-08-20')]).gaps).toEqual([
      { from: '2009-01-31', to: '2009-08-19' },
    ]);
  });

  it('are not claimed where a story dated by its month or year may lie', () => {
    const daily = [...every(1, 20), ...every(1, 20, '2009-03-05')];
    expect(siteOf(daily).gaps).toHaveLength(1);
    expect(siteOf([...daily, '2009-02']).gaps).toEqual([]);
    expect(siteOf([...daily, '2009']).gaps).toEqual([]);
    expect(siteOf([...daily, '2008']).gaps).toHaveLength(1);
  });

  it.each([[[]], [['2009-01-01']], [['2009-01-01', '2019-01-01']], [['2009', '2010-02']]])(
    'are none in %j: there is nothing to measure them by',
    (dates) => {
      expect(siteOf(dates).gaps).toEqual([]);
    },
  );
});

describe('the days of the year', () => {
  it('are all 366, each with the stories of all years', () => {
    const { anniversaries } = siteOf([...every(11, 60), '2012-02-29', '2012-02', '2011-01-02']);
    expect(anniversaries).toHaveLength(366);
    expect(anniversaries.find(({ day }) => day === '02-29')).toMatchObject({ url: '/on-this-day/02-29/' });
    expect(anniversaries.find(({ day }) => day === '01-02')?.stories).toHaveLength(2);
    expect(anniversaries.reduce((sum, { stories }) => sum + stories.length, 0)).toBe(62);
  });

  it('are none in an archive of one year or of few stories', () => {
    expect(siteOf(every(1, 60)).anniversaries).toEqual([]);
    expect(siteOf(every(30, 40)).anniversaries).toEqual([]);
  });
});

describe('the stories an editor chose', () => {
  it('are found by their file, with or without the folder, and by their address', () => {
    const studies = ['a', 'b', 'c'].map((name, n) =>
      study(`2021/${name}.txt`, { title: name, date: { iso: `2021-01-0${n + 1}` } }),
    );
    const chosen = (front: { lead?: string; picks: string[] }) =>
      catalog(studies, () => undefined, { ...settings, front }).chosen;
    expect(chosen({ lead: '2021/b.txt', picks: ['seeds/2021/a.txt', '/2021/01/03/c/', 'nowhere.txt'] })).toEqual({
      lead: 1,
      picks: [0, 2],
      unknown: ['nowhere.txt'],
    });
    expect(chosen({ picks: [] })).toEqual({ lead: undefined, picks: [], unknown: [] });
  });
});
