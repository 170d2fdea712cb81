// Months as calendars, their shades, and the silences that pages tell of.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Site } from '../../../src/model/site.ts';
import { calendarOf, shadesOf, yearOf } from '../../../src/outputs/calendars.ts';
import { selectionOf } from '../../../src/outputs/selection.ts';
import { silenceIn } from '../../../src/outputs/silence.ts';
import { settings, study } from '../../support/cards.ts';

function siteOf(counts: Readonly<Record<string, number>>, words: Readonly<Record<string, number>> = {}): Site {
  const dates = Object.entries(counts).flatMap(([iso, n]) => Array<string>(n).fill(iso));
  const studies = dates.map((iso, n) =>
    study(`${n}.txt`, { title: `S ${n}`, date: { iso }, words: words[String(n)] ?? 100 }),
  );
  return catalog(studies, () => undefined, settings);
}
const monthOf = (counts: Readonly<Record<string, number>>) => siteOf(counts).years[0]?.months[0];

describe('a calendar', () => {
  it('has a place for every day, and says how many stories it has and where they are', () => {
    const { weeks, count, url } = calendarOf('2021-02', monthOf({ '2021-02-01': 1, '2021-02-26': 3 }), settings);
    expect({ weeks: weeks.length, count, url }).toEqual({ weeks: 4, count: 4, url: '/2021/02/' });
    expect(weeks[0]?.[0]).toEqual({ iso: '2021-02-01', count: 1, step: 1, url: '/2021/02/01/' });
    expect(weeks[3]?.[4]).toEqual({ iso: '2021-02-26', count: 3, step: 3, url: '/2021/02/26/' });
    expect(weeks[0]?.[1]).toEqual({ iso: '2021-02-02' });
  });

  it('leads to the place on the page of the month where days have no pages', () => {
    const cell = calendarOf('2021-02', monthOf({ '2021-02-01': 1 }), {
      ...settings,
      pages: { days: false, onThisDay: true },
    }).weeks[0]?.[0];
    expect(cell).toEqual({ iso: '2021-02-01', count: 1, step: 1, url: '/2021/02/', part: '#d2021-02-01' });
  });

  it('begins the week as its language does', () => {
    expect(calendarOf('2021-02', undefined, { ...settings, lang: 'en-US' }).weeks[0]?.[0]).toBeNull();
    expect(calendarOf('2021-02', undefined, { ...settings, lang: 'ar' }).weeks[0]?.slice(0, 3)).toEqual([
      null,
      null,
      { iso: '2021-02-01' },
    ]);
  });

  it('has five shades at most, and says in numbers what they mean', () => {
    expect(shadesOf(monthOf({ '2021-02-01': 1 }) as never)).toEqual([]);
    expect(shadesOf(monthOf({ '2021-02-01': 2 }) as never)).toEqual([
      { step: 1, from: 1, to: 1 },
      { step: 2, from: 2, to: 2 },
    ]);
    const busy = monthOf({ '2021-02-01': 12, '2021-02-02': 1 });
    expect(shadesOf(busy as never)).toEqual([
      { step: 1, from: 1, to: 3 },
      { step: 2, from: 4, to: 6 },
      { step: 3, from: 7, to: 9 },
      { step: 4, from: 10, to: 12 },
    ]);
    expect(calendarOf('2021-02', busy, settings).weeks[0]?.slice(0, 2)).toMatchObject([{ step: 4 }, { step: 1 }]);
  });

  it('of a year has twelve months under one set of shades', () => {
    const months = siteOf({ '2021-02-01': 10, '2021-05-01': 1 }).years[0]?.months ?? [];
    const year = yearOf('2021', months, settings);
    expect(year.map(({ count }) => count)).toEqual([0, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(year[0]).not.toHaveProperty('url');
    expect(year[4]?.weeks.flat().find((cell) => cell?.count === 1)?.step).toBe(1);
  });
});

describe('a silence', () => {
  const dates = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`2008-12-0${n + 1}`, 1]));
  const site = siteOf({ ...dates, '2009-02-14': 1, '2009-02-15': 1 });

  it.each(['2008', '2008-12', '2009', '2009-01', '2009-02'])('is told on every page it touches: %s', (iso) => {
    expect(silenceIn(site, iso)).toEqual({ gaps: [{ from: '2008-12-10', to: '2009-02-13' }] });
  });

  it.each(['2007', '2010', '2008-11', '2009-03'])('is told nowhere else: %s', (iso) => {
    expect(silenceIn(site, iso)).toEqual({});
  });
});

describe('the selection for the front page', () => {
  const site = siteOf({ '2001-01-01': 2, '2002-01-01': 2, '2003-01-01': 2 }, { 1: 900, 2: 900, 5: 900 });

  it('is one story of each year in a closed archive, and leaves out the one shown first', () => {
    expect(selectionOf(site, settings)).toEqual({ lead: 5, form: 'years', picks: [2, 1] });
  });

  it('is the latest in a paper that is still published, and where the years are few', () => {
    expect(selectionOf(site, { ...settings, status: 'live' })).toEqual({
      lead: 5,
      form: 'latest',
      picks: [4, 3, 2, 1, 0],
    });
    expect(selectionOf(siteOf({ '2001-01-01': 1 }), settings)).toEqual({ lead: 0, form: 'latest', picks: [] });
    expect(selectionOf(siteOf({}), settings)).toEqual({ lead: undefined, form: 'latest', picks: [] });
  });

  it('is an editor’s when there is a choice', () => {
    const chosen = { ...site, chosen: { lead: 3, picks: [0, 3, 4], unknown: [] } };
    expect(selectionOf(chosen, settings)).toEqual({ lead: 3, form: 'chosen', picks: [0, 4] });
  });

  it('is spread evenly over very many years', () => {
    const long = siteOf(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${1900 + n}-01-01`, 1])));
    const { picks } = selectionOf(long, settings);
    expect(picks.length).toBeGreaterThan(20);
    expect(picks.length).toBeLessThanOrEqual(30);
  });
});
