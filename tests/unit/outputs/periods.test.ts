// Bars and calendars: every year, month and day once, the tallest bar at the top.
import { describe, expect, it } from 'vitest';
import { everyDay, everyMonth, everyYear, periodsOf } from '../../../src/outputs/periods.ts';

const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([iso, count]) => ({ iso, stories: Array.from({ length: count }) }));

describe('periodsOf', () => {
  it('draws the tallest at twelve, the least at one, and nothing where there is nothing', () => {
    const bars = periodsOf(
      ['2001', '2002', '2003', '2004'],
      counted({ '2001': 1000, '2002': 1, '2004': 500 }),
      (iso) => `/${iso}/`,
    );
    expect(bars.map(({ bar }) => bar)).toEqual([12, 1, 0, 6]);
    expect(bars.map(({ url }) => url)).toEqual(['/2001/', '/2002/', undefined, '/2004/']);
  });
});

describe('the calendar of a strip', () => {
  const months: readonly (readonly [string, number])[] = [
    ['2021-02', 28],
    ['2020-02', 29],
    ['1900-02', 28],
    ['2000-02', 29],
    ['2021-04', 30],
    ['2021-12', 31],
  ];
  it.each(months)('gives %s %i days', (month, days) => {
    expect(everyDay(month)).toHaveLength(days);
    expect(everyDay(month).at(-1)).toBe(`${month}-${days}`);
  });

  it('has twelve months', () => expect(everyMonth('2021').at(-1)).toBe('2021-12'));

  it('shows the years without a story too', () => {
    expect(everyYear(counted({ '2003': 1, '2006': 1 }))).toEqual(['2003', '2004', '2005', '2006']);
  });

  it('does not draw a thousand years for one story with a slip in its date', () => {
    expect(everyYear(['0203', '2003'].map((iso) => ({ iso, stories: [1] })))).toEqual(['0203', '2003']);
  });
});
