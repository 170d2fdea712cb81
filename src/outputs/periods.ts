// The strip of small bars at the head of a page about time: how many stories each year, month or day of it has.
// A page's strip shows only its own time, so that a new story does not change the pages of other years.

/** One bar, and one line of the table in words. */
export type Period = {
  readonly iso: string;
  readonly count: number;
  /** Height in twelfths of the tallest; 0 only where there is no story. */
  readonly bar: number;
  /** Absent where there is nothing to go to. May be a fragment: `"#d2021-02"`. */
  readonly url?: string;
};

/** The least a Year, Month, Day or Bucket tells. */
interface Counted {
  readonly iso: string;
  readonly stories: readonly unknown[];
}

const STEPS = 12;
/** More years than this with nothing in between are a slip in one story's date, not a history to draw. */
const MOST_YEARS = 300;
const LEAP = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A bar for each of `all` dates, in their order; those that `counted` does not name have none. */
export function periodsOf(all: readonly string[], counted: readonly Counted[], url: (iso: string) => string): Period[] {
  const counts = new Map(counted.map(({ iso, stories }) => [iso, stories.length]));
  const most = Math.max(1, ...all.map((iso) => counts.get(iso) ?? 0));
  return all.map((iso) => {
    const count = counts.get(iso) ?? 0;
    return { iso, count, bar: Math.ceil((count / most) * STEPS), ...(count > 0 && { url: url(iso) }) };
  });
}

/** From the first to the last, those without a story too. */
export function everyYear(years: readonly Counted[]): string[] {
  const known = years.map(({ iso }) => iso);
  const first = Number(known[0] ?? 0);
  const span = Number(known.at(-1) ?? 0) - first + 1;
  if (known.length === 0 || span > MOST_YEARS) return known;
  return Array.from({ length: span }, (_, i) => String(first + i).padStart(4, '0'));
}

/** `"2021"` → `"2021-01"` … `"2021-12"`. */
export function everyMonth(year: string): string[] {
  return LEAP.map((_, i) => `${year}-${pad(i + 1)}`);
}

/** `"2021-02"` → `"2021-02-01"` … `"2021-02-28"`. */
export function everyDay(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = number === 2 && !leap ? 28 : (LEAP[number - 1] ?? 31);
  return Array.from({ length: days }, (_, i) => `${month}-${pad(i + 1)}`);
}

const pad = (n: number): string => String(n).padStart(2, '0');
