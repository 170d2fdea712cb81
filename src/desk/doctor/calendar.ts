// Finds times in which a paper that appeared regularly has no stories: what was lost, or was never brought over.

export interface Gap {
  /** The last day with stories before it, and the first after it. */
  readonly from: string;
  readonly to: string;
  /** Days without any. */
  readonly days: number;
}

const DAY = 86_400_000;
/** No gap is shorter, and none is shorter than four times what is usual for the paper. */
const LEAST = 10;
const TIMES = 4;
/** Fewer days than this show no rhythm. */
const ENOUGH = 8;

/** @param days the days that have stories, `YYYY-MM-DD`, in order, each once. Gaps come longest first. */
export function gapsIn(days: readonly string[]): Gap[] {
  if (days.length < ENOUGH) return [];
  const numbers = days.map((iso) => Date.parse(`${iso}T00:00:00Z`) / DAY);
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] as number));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.9)] as number;
  const least = Math.max(LEAST, usual * TIMES);
  const gaps = steps.flatMap((step, i) =>
    step > least ? [{ from: days[i] as string, to: days[i + 1] as string, days: step - 1 }] : [],
  );
  return gaps.sort((a, b) => b.days - a.days);
}
