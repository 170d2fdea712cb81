// The geometry of a bar chart: where its bars, its lines and its words stand, in units of its own. Forty lines of arithmetic,
// where d3-scale and d3-array bring nine packages for the same numbers. It draws nothing: that is a template's.

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** The width of every bar. */
  readonly bar: number;
  readonly bars: readonly Bar[];
  /** Lines to read the bars against, from the lowest. */
  readonly lines: readonly { readonly y: number; readonly value: number }[];
  /** Which bars have room for a word below them. */
  readonly named: readonly { readonly x: number; readonly at: number }[];
}

const WIDTH = 640;
const HEIGHT = 200;
/** The least room a word of four figures needs. */
const WORD = 56;
const LINES = 3;

/** @param counts one for each bar; zero is a bar without height. */
export function chartOf(counts: readonly number[]): Chart {
  const slot = WIDTH / Math.max(1, counts.length);
  const bar = round(Math.min(40, slot * 0.7));
  const step = niceStep(Math.max(1, ...counts) / LINES);
  const top = Math.ceil(Math.max(1, ...counts) / step) * step;
  const y = (value: number) => round(HEIGHT - (value / top) * HEIGHT);
  const every = Math.ceil(WORD / slot);
  const middle = (at: number) => round(slot * (at + 0.5));
  return {
    width: WIDTH,
    height: HEIGHT,
    bar,
    bars: counts.map((count, at) => ({
      x: round(middle(at) - bar / 2),
      y: y(count),
      height: round(HEIGHT - y(count)),
    })),
    lines: Array.from({ length: Math.round(top / step) + 1 }, (_, n) => ({ y: y(n * step), value: n * step })),
    named: counts.flatMap((_, at) => (at % every === 0 ? [{ x: middle(at), at }] : [])),
  };
}

/** The least of 1, 2, 5, 10, 20 … that is not below `least`: stories are whole. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least) ?? 10 * power;
}

const round = (n: number): number => Math.round(n * 10) / 10;
