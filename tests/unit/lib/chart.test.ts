// The numbers of a bar chart.
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/lib/chart.ts';

describe('a chart', () => {
  it.each([
    [[1], [0, 1]],
    [
      [3, 1],
      [0, 1, 2, 3],
    ],
    [
      [45, 20],
      [0, 20, 40, 60],
    ],
    [
      [4_000, 12],
      [0, 2_000, 4_000],
    ],
    [
      [0, 0],
      [0, 1],
    ],
  ])('of %j has lines at %j', (counts, values) => {
    expect(chartOf(counts).lines.map(({ value }) => value)).toEqual(values);
  });

  it('has bars as high as their counts, standing on the lowest line', () => {
    const { bars, lines, height } = chartOf([10, 5, 0]);
    expect(lines[0]?.y).toBe(height);
    expect(bars.map((bar) => bar.y + bar.height)).toEqual([height, height, height]);
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(2, 1);
    expect(bars[2]?.height).toBe(0);
  });

  it('names as many bars as there is room for', () => {
    expect(chartOf(Array(7).fill(1)).named).toHaveLength(7);
    const many = chartOf(Array(100).fill(1)).named;
    expect(many.length).toBeLessThanOrEqual(12);
    expect(many[0]?.at).toBe(0);
  });
});
