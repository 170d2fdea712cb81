// The archive's chart: stories per year, as a drawing and as the table that says the same.
import { chartOf } from '../lib/chart.ts';
import type { Json } from '../model/job.ts';
import type { Period } from './periods.ts';

/** Absent for a single year: there is nothing to compare. */
export function drawingOf(periods: readonly Period[]): { chart?: Json } {
  if (periods.length < 2) return {};
  const { bars, named, ...frame } = chartOf(periods.map(({ count }) => count));
  const chart = {
    ...frame,
    bars: bars.filter((_, at) => (periods[at]?.count ?? 0) > 0),
    named: named.map(({ x, at }) => ({ x, iso: periods[at]?.iso })),
    most: periods.reduce((most, period) => (period.count > most.count ? period : most)).iso,
  };
  return { chart: chart as unknown as Json };
}
