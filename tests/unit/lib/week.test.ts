// Weeks and days counted without a clock or a zone.
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber, firstWeekday, weekdayOf, weekdays, weeksOf } from '../../../src/lib/week.ts';

describe('a week', () => {
  it.each([
    ['en', 1],
    ['en-US', 0],
    ['de', 1],
    ['ar', 6],
    ['ar-EG', 6],
    ['ar-MA', 1],
    ['ja', 0],
    ['pt-PT', 1],
    ['pt-BR', 0],
  ])('begins in %s on weekday %i', (lang, day) => {
    expect(firstWeekday(lang)).toBe(day);
    expect(weekdayOf(weekdays(lang)[0] ?? '')).toBe(day);
    expect(new Set(weekdays(lang).map(weekdayOf)).size).toBe(7);
  });

  it('has seven places, with none where another month begins or ends', () => {
    const days = Array.from({ length: 28 }, (_, n) => `2021-02-${String(n + 1).padStart(2, '0')}`); // begins on a Monday
    expect(weeksOf(days, 'en').map((week) => week.filter(Boolean).length)).toEqual([7, 7, 7, 7]);
    expect(weeksOf(days, 'en-US').map((week) => week.filter(Boolean).length)).toEqual([6, 7, 7, 7, 1]);
    expect(weeksOf(days, 'en-US')[0]?.[0]).toBeUndefined();
  });

  it('counts over leap days, years and the days that summer time makes shorter', () => {
    expect(dayAfter('2020-02-28')).toBe('2020-02-29');
    expect(dayAfter('2021-12-31')).toBe('2022-01-01');
    expect(dayAfter('2021-03-28', -1)).toBe('2021-03-27');
    expect(dayNumber('2020-03-01') - dayNumber('2020-02-28')).toBe(2);
    expect(dayNumber('1000-01-01') - dayNumber('0999-12-31')).toBe(1);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect([dayNumber('2020-02'), dayNumber('2020')]).toEqual([dayNumber('2020-02-01'), dayNumber('2020-01-01')]);
  });
});
