// Reads a date as people write it. What could mean two days is a fault and never a guess; what has no time gets none;
// nothing here touches `Date`, the clock or a time zone. The time of day is read in clock.ts, names of months in months.ts.
import type { CalendarDate } from '../model/article.ts';
import type { Settings } from '../model/settings.ts';
import { type Clock, splitClock } from './clock.ts';
import { isWeekday, MONTHS, monthMeant, monthNamed } from './months.ts';

/** The rule a date breaks and what to tell its writer. */
export interface DateFault {
  readonly fault: 'unreadable-date' | 'ambiguous-date' | 'impossible-date';
  readonly message: string;
  readonly hint: string;
}

export type DateReading = { readonly date: CalendarDate } | DateFault;

/** Stands for the date of a story that has none and is therefore held: never seen outside `inspect`. */
export const NO_DATE: CalendarDate = { iso: '' };

export interface DateOptions {
  /** Which comes first in 03/04/2021; without it such a date is ambiguous. */
  readonly order?: Settings['dateOrder'] | undefined;
  /** The language whose names of months are known beside the English ones. */
  readonly lang: string;
}

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  /** A month in words. */
  readonly name?: string;
  /** Two numbers that may be day and month or month and day. */
  readonly first?: string;
  readonly second?: string;
}

/** No date is longer, with its weekday, time and zone. */
const LONGEST = 120;

const YEAR = String.raw`(?<year>[1-9]\d{3})`;
const NAME = String.raw`(?<name>[\p{L}\p{M}]{2,})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?`;
const GAP = `[ .,/-]+(?:(?:of|de|del|di) )?`;
const CJK_WEEKDAY = `(?: ?[（(]?(?:星期|周|週)?[一二三四五六日月火水木金土](?:曜日?)?[）)]?)?`;

const shape = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'iu');

/** Every way of writing a day, a month or a year, the commonest first. */
const SHAPES: readonly RegExp[] = [
  shape(NAME, GAP, DAY, GAP, YEAR), // "Feb. 26, 2021"
  shape(DAY, GAP, NAME, GAP, YEAR), // "26th of February 2021", "26 de febrero de 2021"
  shape(YEAR, String.raw`(?<gap>[-/.])(?<month>\d{1,2})(?:\k<gap>(?<day>\d{1,2}))?`), // "2021-02-26", "2021-02"
  shape(NAME, GAP, YEAR), // "February, 2021"
  shape(YEAR), // "2021"
  shape(YEAR, GAP, NAME, GAP, DAY, String.raw`\.?`), // "2021 Feb 26", "2021. február 26."
  shape(String.raw`(?<first>\d{1,2})(?<gap>[-/.]) ?(?<second>\d{1,2})\k<gap> ?`, YEAR), // "26/02/2021", "26.02.2021"
  shape(YEAR, String.raw`(?<month>\d\d)(?<day>\d\d)`), // "20210226"
  shape(YEAR, String.raw`[年년] ?(?<month>\d{1,2})[月월](?: ?(?<day>\d{1,2})[日일]${CJK_WEEKDAY})?`), // "2021年2月26日"
];

/** Reads a date with or without a weekday, a time and a zone: `"Friday, 26 Feb 2021 at 4:30 pm GMT"`. */
export function readDate(text: string, options: DateOptions): DateReading {
  if (text.length > LONGEST) return unreadable(text.trim());
  const whole = tidy(text);
  const { day, clock } = splitClock(whole);
  for (const candidate of [day, withoutWeekday(day, options.lang)]) {
    if (candidate === undefined) continue;
    for (const pattern of SHAPES) {
      const parts = pattern.exec(candidate)?.groups as Parts | undefined;
      const reading = parts && readParts(parts, clock, whole, options);
      if (reading) return reading;
    }
  }
  return unreadable(whole);
}

/** The number of days in a month of the Gregorian calendar; `month` counts from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Undefined: this shape does not fit after all, because the word in it is no month.
function readParts(
  parts: Parts,
  clock: Clock | undefined,
  text: string,
  options: DateOptions,
): DateReading | undefined {
  const year = Number(parts.year);
  const day = parts.day === undefined ? undefined : Number(parts.day);
  if (parts.name !== undefined) {
    const month = monthNamed(parts.name, options.lang);
    return month === undefined ? undefined : dated(text, clock, year, month, day);
  }
  if (parts.first !== undefined)
    return numeric(text, clock, year, Number(parts.first), Number(parts.second), options.order);
  return dated(text, clock, year, parts.month === undefined ? undefined : Number(parts.month), day);
}

// Two numbers and a year: one reading if only one exists, else the order the paper is known to have used.
function numeric(
  text: string,
  clock: Clock | undefined,
  year: number,
  first: number,
  second: number,
  order: DateOptions['order'],
): DateReading {
  const couldBe = first !== second && [first, second].every((number) => number >= 1 && number <= 12);
  if (couldBe && order === undefined) return ambiguous(text, first, second);
  const monthFirst = couldBe ? order === 'month-first' : second > 12 && first <= 12;
  return monthFirst ? dated(text, clock, year, first, second) : dated(text, clock, year, second, first);
}

function dated(text: string, clock: Clock | undefined, year: number, month?: number, day?: number): DateReading {
  const fault = impossible(text, year, month, day);
  if (fault) return fault;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const iso = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return { date: day === undefined ? { iso } : { iso, ...clock } };
}

function impossible(text: string, year: number, month = 1, day = 1): DateFault | undefined {
  const name = MONTHS[month - 1];
  if (name === undefined) {
    const message = `The date "${text}" cannot be right: there is no month ${month}.`;
    return { fault: 'impossible-date', message, hint: 'Write a month from 1 to 12, or its name.' };
  }
  if (day >= 1 && day <= daysIn(year, month)) return undefined;
  const message = `The date "${text}" cannot be right: ${name} ${year} has ${daysIn(year, month)} days.`;
  return { fault: 'impossible-date', message, hint: 'Look up the day in the paper and correct it.' };
}

function ambiguous(text: string, first: number, second: number): DateFault {
  const message = `The date "${text}" can mean ${first} ${MONTHS[second - 1]} or ${second} ${MONTHS[first - 1]}.`;
  const hint =
    'Write the month as a word, or say in archive.yml which comes first: `date_order: day-first` or `date_order: month-first`.';
  return { fault: 'ambiguous-date', message, hint };
}

function unreadable(text: string): DateFault {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { fault: 'unreadable-date', message: `The date "${shown}" could not be read.`, hint: hintFor(text) };
}

function hintFor(text: string): string {
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const meant = monthMeant(word);
    if (meant !== undefined && meant.toLowerCase() !== word.toLowerCase()) return `Did you mean "${meant}"?`;
  }
  if (!/\d{3}/.test(text) && /\d\d?\D+'?\d\d$/.test(text))
    return 'Write the year with four digits, as in "Feb 26, 2021".';
  return 'Write the date as in "Feb 26, 2021" or "2021-02-26".';
}

function withoutWeekday(text: string, lang: string): string | undefined {
  const [all, word] = /^([\p{L}\p{M}]{2,})\.?,? (?=.*\d)/u.exec(text) ?? [];
  return all !== undefined && word !== undefined && isWeekday(word, lang) ? text.slice(all.length) : undefined;
}

// One space between words, digits as 0-9 whatever the script, without "(Central European Time)" and a closing full stop.
function tidy(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ \(\D{6,}\)$/, '')
    .replace(/(\d)(?:\.| г\.?)$/, '$1');
  return plain.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
