// The names of months and days of the week: English ones are built in, so that an English archive loads no locale;
// another paper's own are asked of the calendar, once, and only when the English ones did not fit.
import { monthNames } from '../lib/calendar.ts';
import { nearest } from '../lib/nearest.ts';

/** English months in full, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WEEKDAY = /^(?:mon|tues?|wed|weds|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

const ENGLISH: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, i) => [name.toLowerCase(), i + 1] as const),
  ...MONTHS.map((name, i) => [name.slice(0, 3).toLowerCase(), i + 1] as const),
  ['sept', 9],
]);

const foreign = new Map<string, ReadonlyMap<string, number>>();

/** The number of the month, from 1, that a word names in English or in the paper's language: `"Sept"` → 9. */
export function monthNamed(word: string, lang: string): number | undefined {
  const key = word.toLowerCase();
  return ENGLISH.get(key) ?? (isEnglish(lang) ? undefined : namesIn(lang).get(key));
}

/** Whether a word may stand for a day of the week. Those of other languages are not checked: any word will do. */
export function isWeekday(word: string, lang: string): boolean {
  return WEEKDAY.test(word) || !isEnglish(lang);
}

/** The English month a misspelled word was probably meant to be: `"Febuary"` → `"February"`. */
export function monthMeant(word: string): string | undefined {
  if (word.length < 4) return undefined;
  const near = MONTHS.filter((name) => Math.abs(name.length - word.length) <= 1 && name[0] === word[0]?.toUpperCase());
  return nearest(word, near);
}

/** Whether texts in this language are read with the English words alone. */
const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

function namesIn(lang: string): ReadonlyMap<string, number> {
  const known = foreign.get(lang);
  if (known) return known;
  const { long, short, alone } = monthNames(lang);
  const numbered = [short, alone, long].flatMap((list) => list.map((name, i) => [plain(name), i + 1] as const));
  const names = new Map(numbered);
  foreign.set(lang, names);
  return names;
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
