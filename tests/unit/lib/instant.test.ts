// A newspaper's dates as instants: nothing but midnight and the first of the month is ever made up.
import { describe, expect, it } from 'vitest';
import { instant, isDay, rfc822 } from '../../../src/lib/instant.ts';

describe('instant', () => {
  it.each([
    [{ iso: '2021-02-26' }, '2021-02-26T00:00:00Z'],
    [{ iso: '2021-02-26', time: '09:30' }, '2021-02-26T09:30:00Z'],
    [{ iso: '2021-02-26', time: '09:30:15', offset: '+05:30' }, '2021-02-26T09:30:15+05:30'],
    [{ iso: '2021-02' }, '2021-02-01T00:00:00Z'],
    [{ iso: '2021' }, '2021-01-01T00:00:00Z'],
  ])('of %j is %s', (date, written) => expect(instant(date)).toBe(written));

  it('tells a day from a month and a year', () => {
    expect([isDay({ iso: '2021-02-26' }), isDay({ iso: '2021-02' }), isDay({ iso: '2021' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('rfc822', () => {
  const cases = [
    [{ iso: '2021-02-26' }, 'Fri, 26 Feb 2021 00:00:00 +0000'],
    [{ iso: '2021-02-06', time: '09:30' }, 'Sat, 06 Feb 2021 09:30:00 +0000'],
    [{ iso: '2021-02-26', time: '23:59:58', offset: '-05:30' }, 'Fri, 26 Feb 2021 23:59:58 -0530'],
    [{ iso: '2021-02-26', time: '12:00', offset: 'Z' }, 'Fri, 26 Feb 2021 12:00:00 +0000'],
  ] as const;
  for (const [date, words] of cases) it(`writes ${words}`, () => expect(rfc822(date)).toBe(words));
});
