// A year's page: all titles while they are few, its months when they are many.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import { WHOLE, year } from '../../../../src/outputs/pages/year.ts';
import { settings, study } from '../../../support/cards.ts';

type Data = {
  readonly folded: boolean;
  readonly blocks: readonly { readonly iso: string; readonly stories: readonly unknown[] }[];
};

function yearPage(count: number): Data {
  const studies = Array.from({ length: count }, (_, n) =>
    study(`${String(n).padStart(3, '0')}.txt`, {
      title: `S ${n}`,
      date: { iso: n === 0 ? '2021' : `2021-0${1 + (n % 9)}-11` },
    }),
  );
  return [
    ...year.jobs(
      catalog(studies, () => undefined, settings),
      settings,
    ),
  ][0]?.data as Data;
}

describe('the page of a year', () => {
  it('lists every story by month while there are at most a hundred, those without a month first', () => {
    const { folded, blocks } = yearPage(WHOLE);
    expect(folded).toBe(false);
    expect(blocks.map(({ iso }) => iso).slice(0, 3)).toEqual(['2021', '2021-01', '2021-02']);
    expect(blocks.flatMap(({ stories }) => stories)).toHaveLength(WHOLE);
  });

  it('lists months beyond that, and still every story that stands on no month’s page', () => {
    const { folded, blocks } = yearPage(WHOLE + 1);
    expect(folded).toBe(true);
    expect(blocks.map(({ iso, stories }) => [iso, stories.length])).toEqual([['2021', 1]]);
  });
});
