// Dates in words: every style, partial dates, other languages, and independence of the machine's time zone.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatDate, monthNames } from '../../../src/lib/calendar.ts';
import type { DateStyle } from '../../../src/lib/datestyles.ts';

describe('formatDate', () => {
  const cases: readonly (readonly [iso: string, style: DateStyle, lang: string, words: string])[] = [
    ['2021-02-26', 'long', 'en', '26 February 2021'],
    ['2021-02-26', 'long', 'en-GB', '26 February 2021'],
    ['2021-02-26', 'long', 'en-US', 'February 26, 2021'],
    ['2021-02-26', 'medium', 'en', '26 Feb 2021'],
    ['2021-02-26', 'medium', 'en-US', 'Feb 26, 2021'],
    ['2021-02-26', 'full', 'en', 'Friday, 26 February 2021'],
    ['2021-02-26', 'month', 'en', 'February 2021'],
    ['2021-02-26', 'monthName', 'en', 'February'],
    ['2021-02-26', 'monthShort', 'en', 'Feb'],
    ['2021-02-26', 'day', 'en', '26 February'],
    ['2021-02-26', 'dayShort', 'en-US', 'Feb 26'],
    ['2021-02-06', 'dayNumber', 'en', '6'],
    ['2021-02-26', 'weekday', 'en', 'Friday'],
    ['2021-02-26', 'weekdayShort', 'en', 'Fri'],
    ['2021-02-26', 'year', 'en', '2021'],
    ['2021-02', 'long', 'en', 'February 2021'],
    ['2021-02', 'weekday', 'en', 'February 2021'],
    ['2021-02', 'monthShort', 'en', 'Feb'],
    ['2021', 'long', 'en', '2021'],
    ['2021', 'weekday', 'en', '2021'],
    ['0099-03-01', 'long', 'en', '1 March 0099'],
    ['2011-12-30', 'full', 'en', 'Friday, 30 December 2011'],
    ['2021-02-26', 'long', 'es', '26 de febrero de 2021'],
    ['2021-02-26', 'month', 'es', 'febrero de 2021'],
    ['2021-02-26', 'long', 'de', '26. Februar 2021'],
    ['2021-02-26', 'long', 'fr-FR', '26 février 2021'],
    ['2021-02-26', 'month', 'ru', 'февраль 2021'],
    ['2021-02-26', 'day', 'ru', '26 февраля'],
    ['2021-02-26', 'month', 'ja', '2021年2月'],
    ['2021-02-26', 'monthName', 'zh-Hant', '二月'],
    ['2021-02-26', 'monthName', 'pt-BR', 'fevereiro'],
    ['2021-02-26', 'monthName', 'PT_br', 'fevereiro'],
    ['2021-02-26', 'long', 'tlh', '26 February 2021'],
    ['2021-02-26', 'monthName', '../../secret', 'February'],
  ];
  for (const [iso, style, lang, words] of cases) {
    it(`shows ${iso} as "${words}" (${style}, ${lang})`, () => expect(formatDate(iso, style, lang)).toBe(words));
  }

  it('gives the same words in every time zone of the machine', () => {
    const program = `import { formatDate } from ${JSON.stringify(new URL('../../../src/lib/calendar.ts', import.meta.url).href)};
      console.log(['2011-12-30', '2021-03-28', '2021-01-01'].map((iso) => formatDate(iso, 'full', 'en')).join());`;
    const zones = ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'];
    const answers = zones.map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim(),
    );
    expect(answers).toEqual(zones.map(() => 'Friday, 30 December 2011,Sunday, 28 March 2021,Friday, 1 January 2021'));
  });
});

describe('monthNames', () => {
  it('lists twelve English months, long and short', () => {
    const { long, short } = monthNames('en');
    expect([long.length, long[1], short[1], short[11]]).toEqual([12, 'February', 'Feb', 'Dec']);
  });
  it('tells the form inside a date from the form alone', () => {
    expect(monthNames('ru').long[1]).toBe('февраля');
    expect(monthNames('ru').alone[1]).toBe('февраль');
  });
  it('falls back to English for a language it does not know', () => expect(monthNames('tlh').long[0]).toBe('January'));
});
