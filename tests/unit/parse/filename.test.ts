// Dates and slugs in the names of files.
import { expect, it } from 'vitest';
import type { SeedPath } from '../../../src/model/names.ts';
import { dateFromName, readFileName } from '../../../src/parse/filename.ts';

it.each([
  ['2021-02-26-strikes-in-syria.txt', '2021-02-26', 'strikes-in-syria'],
  ['news/2021/2021-02-26-strikes.md', '2021-02-26', 'strikes'],
  ['2021_02_26_strikes.md', '2021-02-26', 'strikes'],
  ['20210226 the strikes.txt', '2021-02-26', 'the strikes'],
  ['2021-02-26-удары.txt', '2021-02-26', 'удары'],
  ['2021-02-26.txt', '2021-02-26', undefined],
  ['2021-02-26-001.txt', '2021-02-26', undefined],
  ['2021-02-31-strikes.txt', undefined, undefined],
  ['2021-02-26x.txt', undefined, undefined],
  ['2021-22-season.txt', undefined, undefined],
  ['2021/02/26/strikes.txt', undefined, undefined],
  ['99991231.txt', undefined, undefined],
  ['000_2d5e80acdf051f31.txt', undefined, undefined],
  ['strikes.txt', undefined, undefined],
])('%j has the date %j and the slug %j', (path, iso, slug) => {
  expect(readFileName(path as SeedPath)).toEqual({ ...(iso && { date: { iso } }), ...(slug && { slug }) });
  expect(dateFromName(path as SeedPath)?.iso).toBe(iso);
});
