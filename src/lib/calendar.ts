// Dates in people's words: month names for reading them, and every form in which a page shows one. The only door of date-fns.
// A date here is text (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); the machine's clock, zone and locale never have a say: UTCDate is used because
// a local Date can skip or repeat a day (Pacific/Apia had no 30 December 2011). Modules load at first use, one by one:
// all of date-fns at once costs 200 ms, and a build that changes nothing formats no date at all.
import { createRequire } from 'node:module';
import type { UTCDateMini } from '@date-fns/utc/date/mini';
import type { Day, Locale, Month } from 'date-fns';
import type { format as Format } from 'date-fns/format';

/**
 * How a date is shown, by the example of 2021-02-26 in English:
 * `long` 26 February 2021 · `medium` 26 Feb 2021 · `full` Friday, 26 February 2021 · `month` February 2021 · `monthName` February ·
 * `monthShort` Feb · `day` 26 February · `dayShort` 26 Feb · `dayNumber` 26 · `weekday` Friday · `weekdayShort` Fri · `year` 2021.
 * A date without a day or month shows what it has: `long` of 2021-02 is February 2021, any style of 2021 is 2021.
 */
export type DateStyle =
  | 'long'
  | 'medium'
  | 'full'
  | 'month'
  | 'monthName'
  | 'monthShort'
  | 'day'
  | 'dayShort'
  | 'dayNumber'
  | 'weekday'
  | 'weekdayShort'
  | 'year';

/** The names that dates are written with: the twelve months as written in a date, e.g. "26 февраля", and, in `alone`, as written by themselves: "февраль". */
export interface MonthNames {
  readonly long: readonly string[];
  readonly short: readonly string[];
  readonly alone: readonly string[];
  readonly aloneShort: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
}

const require = createRequire(import.meta.url);
type Patterns = Readonly<Partial<Record<DateStyle, string>>>;

const COMMON: Record<DateStyle, string> = {
  long: 'PPP',
  medium: 'PP',
  full: 'EEEE, PPP',
  month: 'LLLL yyyy',
  monthName: 'LLLL',
  monthShort: 'LLL',
  day: 'd MMMM',
  dayShort: 'd MMM',
  dayNumber: 'd',
  weekday: 'EEEE',
  weekdayShort: 'EEE',
  year: 'yyyy',
};
const IBERIAN: Patterns = { month: "LLLL 'de' yyyy", day: "d 'de' MMMM" };
const DOTTED: Patterns = { day: 'd. MMMM', dayShort: 'd. MMM' };
const HAN: Patterns = { month: 'yyyy年M月', day: 'M月d日', dayShort: 'M月d日', full: 'yyyy年M月d日 EEEE' };

/** Where a language's newspapers differ from `COMMON`; looked up as given ("en-US"), then without the region ("en"). */
const BY_LANGUAGE: Readonly<Record<string, Patterns>> = {
  en: { long: 'd MMMM yyyy', medium: 'd MMM yyyy', full: 'EEEE, d MMMM yyyy' },
  'en-US': {
    long: 'MMMM d, yyyy',
    medium: 'MMM d, yyyy',
    full: 'EEEE, MMMM d, yyyy',
    day: 'MMMM d',
    dayShort: 'MMM d',
  },
  es: IBERIAN,
  pt: IBERIAN,
  gl: IBERIAN,
  de: DOTTED,
  da: DOTTED,
  nb: DOTTED,
  cs: DOTTED,
  fi: DOTTED,
  zh: HAN,
  ja: HAN,
  ar: { full: 'EEEE، d MMMM yyyy' },
  ko: { month: 'yyyy년 M월', day: 'M월 d일', dayShort: 'M월 d일', full: 'yyyy년 M월 d일 EEEE' },
};
/** Languages whose date-fns locale has another name than their code. */
const LOCALE_NAMES: Readonly<Record<string, string>> = {
  en: 'en-US',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
  no: 'nb',
  fa: 'fa-IR',
  'zh-Hans': 'zh-CN',
};

const SHORT = { width: 'abbreviated', context: 'formatting' } as const;
const locales = new Map<string, Locale>();
const writers = new Map<string, ReturnType<typeof datesIn>>();
const names = new Map<string, MonthNames>();
let tools: { readonly format: typeof Format; readonly UTCDate: typeof UTCDateMini } | undefined;

/** The months' names in a language; English for one that date-fns does not know. */
export function monthNames(lang: string): MonthNames {
  const known = names.get(lang);
  if (known) return known;
  const { localize } = localeOf(lang);
  const all = (width: 'wide' | 'abbreviated', context: 'formatting' | 'standalone') =>
    Array.from({ length: 12 }, (_, month) => localize.month(month as Month, { width, context }));
  const made = {
    long: all('wide', 'formatting'),
    short: all('abbreviated', 'formatting'),
    alone: all('wide', 'standalone'),
    aloneShort: all('abbreviated', 'standalone'),
    weekdays: Array.from({ length: 7 }, (_, day) => localize.day(day as Day)),
    weekdaysShort: Array.from({ length: 7 }, (_, day) => localize.day(day as Day, SHORT)),
  };
  names.set(lang, made);
  return made;
}

/** Writes dates in a language; `iso` must be a real date (see `DateStyle` for partial ones). Each is written once and remembered. */
export function datesIn(lang: string): (iso: string, style?: DateStyle) => string {
  const known = writers.get(lang);
  if (known) return known;
  const styles = new Map<DateStyle, InStyle>();
  const writer = (iso: string, style: DateStyle = 'long'): string => {
    const { dates, forms } = styles.get(style) ?? kept(styles, style, { dates: new Map(), forms: [] });
    const found = dates.get(iso);
    if (found !== undefined) return found;
    forms[iso.length] ??= formOf(possible(style, iso), lang);
    return kept(dates, iso, (forms[iso.length] as Form)(iso));
  };
  return kept(writers, lang, writer);
}

function kept<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value);
  return value;
}

/** Writes one date. */
type Form = (iso: string) => string;

/** The dates that were written in one style, and how it writes those of four, seven and ten characters. */
interface InStyle {
  readonly dates: Map<string, string>;
  readonly forms: Form[];
}

/** A date in words, for whoever writes few. */
export const formatDate = (iso: string, style: DateStyle, lang: string): string => datesIn(lang)(iso, style);

/**
 * A pattern of day, month name and year alone, e.g. `d MMMM yyyy`, is filled with date-fns's own names: a hundred times faster than its
 * formatter, and an archive has thousands of days.
 */
function formOf(style: DateStyle, lang: string): Form {
  const pattern = patternOf(style, lang);
  if (!PLAIN.test(pattern)) return (iso) => write(iso, pattern, lang);
  const parts = pattern.split(/\b/);
  const names = monthNames(lang);
  return (iso) => {
    const month = Number(iso.slice(5, 7)) - 1;
    let text = '';
    for (const part of parts) text += fill(part, iso, names, month);
    return text;
  };
}

function fill(part: string, iso: string, names: MonthNames, month: number): string {
  switch (part) {
    case 'd':
      return String(Number(iso.slice(8)));
    case 'MMMM':
      return names.long[month] ?? '';
    case 'MMM':
      return names.short[month] ?? '';
    case 'LLLL':
      return names.alone[month] ?? '';
    case 'LLL':
      return names.aloneShort[month] ?? '';
    case 'yyyy':
      return iso.slice(0, 4);
    case 'EEEE':
      return names.weekdays[dayOfWeek(iso)] ?? '';
    case 'EEE':
      return names.weekdaysShort[dayOfWeek(iso)] ?? '';
    default:
      return part;
  }
}

/** 0 is Sunday. */
export const dayOfWeek = (iso: string): number => new Date(`${iso}T00:00Z`).getUTCDay();

const PLAIN = /^(?:(?:d|MMMM|MMM|LLLL|LLL|yyyy|EEEE|EEE)\b|[ .,،])+$/;

function write(iso: string, pattern: string, lang: string): string {
  tools ??= {
    format: (require('date-fns/format') as { format: typeof Format }).format,
    UTCDate: (require('@date-fns/utc/date/mini') as { UTCDateMini: typeof UTCDateMini }).UTCDateMini,
  };
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new tools.UTCDate(0);
  date.setUTCFullYear(year, month - 1, day);
  return tools.format(date, pattern, { locale: localeOf(lang) });
}

/** The nearest style that a date without a day, or without a month, can be shown in. */
function possible(style: DateStyle, iso: string): DateStyle {
  if (iso.length === 4) return 'year';
  if (iso.length > 7 || style === 'monthName' || style === 'monthShort' || style === 'year') return style;
  return 'month';
}

function patternOf(style: DateStyle, lang: string): string {
  const code = localeOf(lang).code.startsWith('en') && !/^en\b/i.test(lang) ? 'en' : canonical(lang);
  return BY_LANGUAGE[code]?.[style] ?? BY_LANGUAGE[code.split('-')[0] ?? '']?.[style] ?? COMMON[style];
}

function localeOf(lang: string): Locale {
  const known = locales.get(lang);
  if (known) return known;
  const code = canonical(lang);
  const made =
    loadLocale(code) ??
    loadLocale(code.split('-').slice(0, 2).join('-')) ??
    loadLocale(code.split('-')[0] ?? '') ??
    loadLocale('en-US');
  if (!made) throw new Error('date-fns has no en-US locale');
  locales.set(lang, made);
  return made;
}

function loadLocale(code: string): Locale | undefined {
  const name = LOCALE_NAMES[code] ?? code;
  if (!/^[a-z]{2,3}(-\w+)?$/i.test(name)) return undefined;
  try {
    const all = require(`date-fns/locale/${name}`) as Readonly<Record<string, Locale>>;
    return Object.values(all).find((each) => each.localize !== undefined);
  } catch {
    return undefined;
  }
}

/** `"EN_us"` → `"en-US"`, `"zh-hant"` → `"zh-Hant"`. */
function canonical(lang: string): string {
  const [language = '', ...rest] = lang.split(/[-_]/);
  const tail = rest.map((part) =>
    part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase(),
  );
  return [language.toLowerCase(), ...tail].join('-');
}
