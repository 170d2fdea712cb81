// What stands beside a story, found without a search.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { type Beside, besideOf, placesIn } from '../../../src/outputs/beside.ts';
import { settings, study } from '../../support/cards.ts';

/** Stories by their dates and authors, named by their number. */
function besides(stories: readonly (readonly [string, ...string[]])[]): Beside[] {
  const site = catalog(
    stories.map(([iso, ...byline], n) =>
      study(`${String(n).padStart(2, '0')}.txt`, { title: `${n}`, date: { iso }, byline }),
    ),
    () => undefined,
    settings,
  );
  const places = placesIn(site);
  return site.stories.map((story, position) => besideOf(site, story, places(position, story)));
}
const titles = (stories: Beside['also']) => stories?.map(({ title }) => title);

describe('beside a story', () => {
  it('stand at most three others of its day, those after it first', () => {
    const day = (n: number) => Array.from({ length: n }, (): [string] => ['2021-02-26']);
    expect(besides(day(5)).map(({ also }) => titles(also))).toEqual([
      ['1', '2', '3'],
      ['2', '3', '4'],
      ['3', '4', '0'],
      ['4', '0', '1'],
      ['0', '1', '2'],
    ]);
    expect(besides([['2021-02-25'], ['2021-02-26'], ['2021-02-27']]).map(({ also }) => also)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('stand none of its day when it has none', () => {
    const found = besides([['2020'], ['2020'], ['2020-05'], ['2020-05-01'], ['2020-05-01']]);
    expect(found.map(({ also }) => titles(also))).toEqual([undefined, undefined, undefined, ['4'], ['3']]);
  });

  it('stand two earlier stories of its first author and a later one, or what there is', () => {
    const ann = (n: number): [string, string] => [`2021-02-0${n}`, 'Ann Lee'];
    const found = besides([ann(1), ann(2), ann(3), ['2021-02-04', 'Bo', 'Ann Lee'], ann(5)]);
    expect(found.map(({ more }) => titles(more?.stories))).toEqual([
      ['1', '2', '3'],
      ['0', '2', '3'],
      ['0', '1', '3'],
      undefined,
      ['2', '3'],
    ]);
    expect(found[0]?.more).toMatchObject({ name: 'Ann Lee', url: '/authors/ann-lee/' });
  });
});
