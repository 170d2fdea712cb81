// How dates are written: the styles there are, and where a language's newspapers have their own way, in the patterns of Unicode (TR 35).

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

type Patterns = Readonly<Partial<Record<DateStyle, string>>>;

export const COMMON: Record<DateStyle, string> = {
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
export const BY_LANGUAGE: Readonly<Record<string, Patterns>> = {
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
