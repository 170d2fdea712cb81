// A month's page: its stories by day, or its days when they are very many.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import { month, WHOLE } from '../../../../src/outputs/pages/month.ts';
import { settings, study } from '../../../support/cards.ts';

type Data = {
  readonly folded: boolean;
  readonly calendar: { readonly weeks: readonly (readonly ({ readonly iso: string } | null)[])[] };
  readonly blocks: readonly { readonly iso: string }[];
};

function monthPages(count: number): Data[] {
  const dated = (n: number) =>
    n === 0 ? '2021-02' : n === 1 ? '2021-04-30' : `2021-02-${String(1 + (n % 28)).padStart(2, '0')}`;
  const studies = Array.from({ length: count }, (_, n) =>
    study(`${String(n).padStart(3, '0')}.txt`, { title: `S ${n}`, date: { iso: dated(n) } }),
  );
  return [
    ...month.jobs(
      catalog(studies, () => undefined, settings),
      settings,
    ),
  ].map(({ data }) => data as Data);
}

describe('the page of a month', () => {
  it('has a block for each day with stories, and a place in the calendar for each day of the month', () => {
    const [february, april] = monthPages(30);
    expect(february?.blocks[0]).toMatchObject({ iso: '2021-02' });
    expect(february?.blocks[1]).toMatchObject({ iso: '2021-02-01', url: '/2021/02/01/' });
    const days = (month?: Data) => month?.calendar.weeks.flat().filter((cell) => cell !== null).length;
    expect([days(february), days(april)]).toEqual([28, 30]);
    expect(february).toMatchObject({ next: { iso: '2021-04', url: '/2021/04/' } });
  });

  it('lists its days instead when there are more than five hundred stories', () => {
    expect(monthPages(WHOLE + 1)[0]?.folded).toBe(false); // one of them is April's
    const [february] = monthPages(WHOLE + 2);
    expect([february?.folded, february?.blocks.map(({ iso }) => iso)]).toEqual([true, ['2021-02']]);
  });
});
