// Weeks as a calendar on the wall has them: which day a language's week begins with, and a month cut into weeks.
// Days are text (`YYYY-MM-DD`) and are counted in UTC, so that no time zone has a say.

const DAY = 86_400_000;
/** Where the week does not begin on Monday, by the habit of the Unicode CLDR: the language as given, then without its region. */
const BEGINS: Readonly<Record<string, number>> = {
  'en-US': 0, 'en-CA': 0, 'en-AU': 1, 'en-IN': 0, 'en-ZA': 0, 'en-PH': 0,
  'es-MX': 0, 'es-CO': 0, 'es-PE': 0, 'es-VE': 0, 'fr-CA': 0, 'pt-BR': 0, 'ar-SA': 0, 'ar-MA': 1, 'ar-TN': 1, 'zh-TW': 0, 'zh-HK': 0,
  ar: 6, fa: 6, ps: 6, he: 0, hi: 0, bn: 0, ta: 0, te: 0, ja: 0, ko: 0, th: 0, km: 0,
}; // biome-ignore format: a table

/** 0 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(Date.parse(iso)).getUTCDay();
}

/** The day a week begins with; 0 is Sunday. `"en"` → 1, `"en-US"` → 0, `"ar-EG"` → 6. */
export function firstWeekday(lang: string): number {
  return BEGINS[lang] ?? BEGINS[lang.split('-')[0] ?? ''] ?? 1;
}

/** Seven real dates on the days of a week, the first day first: for the names above a calendar. */
export function weekdays(lang: string): string[] {
  const first = firstWeekday(lang);
  return Array.from({ length: 7 }, (_, n) => `2001-01-${String(7 + ((first + n) % 7)).padStart(2, '0')}`); // 7 January 2001 was a Sunday
}

/** The days of a month in rows of seven; `undefined` before the first and after the last. */
export function weeksOf(days: readonly string[], lang: string): (string | undefined)[][] {
  const before = (weekdayOf(days[0] ?? '') - firstWeekday(lang) + 7) % 7;
  const cells: (string | undefined)[] = [...Array<undefined>(before), ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Days since 1970; a month or a year counts from its first day. */
export function dayNumber(iso: string): number {
  const month = iso.length < 7 ? 1 : Number(iso.slice(5, 7));
  return Date.UTC(Number(iso.slice(0, 4)), month - 1, iso.length < 10 ? 1 : Number(iso.slice(8, 10))) / DAY;
}

/** The day so many days later: `dayAfter("2020-02-28", 2)` → `"2020-03-01"`. */
export function dayAfter(iso: string, days = 1): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}
