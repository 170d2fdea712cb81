// What the JavaScript engine is told, and when: each flag once, and none before threads have started.
import { beforeEach, expect, it, vi } from 'vitest';

const told: string[] = [];
vi.mock('node:v8', async (original) => ({
  ...(await original<typeof import('node:v8')>()),
  setFlagsFromString: (flag: string) => void told.push(flag),
}));
const { flagsToStartWith, openTuner } = await import('../../../src/cli/engine.ts');

const NURSERY = '--semi-space-growth-factor=1';
const names = (): string[] => told.map((flag) => flag.replace(/=.*/, ''));
beforeEach(() => void told.splice(0));

it('is told at once what is best for an archive that is remembered', () => {
  const tuner = openTuner();
  tuner.seen(3_999, false);
  expect(told).toEqual([]);
  tuner.seen(4_000, false);
  tuner.seen(10_000, false);
  tuner.read({ done: 10_000, total: 10_000 });
  expect(told.filter((flag) => flag === NURSERY)).toHaveLength(1);
  expect(told).not.toContainEqual(expect.stringContaining('--heap-growing-percent'));
  tuner.seen(200_000, false);
  expect(told.at(-1)).toBe('--semi-space-growth-factor=2');
  expect(new Set(told).size).toBe(told.length);
});

it('lets new objects have more room until a thousand articles are read', () => {
  const tuner = openTuner();
  tuner.seen(10_000, true);
  tuner.read({ done: 0, total: 10_000 });
  tuner.read({ done: 999, total: 10_000 });
  expect(told).not.toContain(NURSERY);
  tuner.read({ done: 1_000, total: 10_000 });
  tuner.read({ done: 2_000, total: 10_000 });
  expect(told.filter((flag) => flag === NURSERY)).toHaveLength(1);
});

it('goes easy on memory in large archives', () => {
  const tuner = openTuner();
  tuner.seen(20_000, true);
  expect(told).toContain('--heap-growing-percent=200');
  tuner.seen(200_000, true);
  expect(told).toContain('--heap-growing-percent=50');
  tuner.read({ done: 1_000, total: 200_000 });
  expect(told).not.toContain(NURSERY);
});

it('is told nothing of an archive whose articles are few, but how patient it should be', () => {
  const tuner = openTuner();
  tuner.seen(900, true);
  tuner.read({ done: 64, total: 900 });
  tuner.read({ done: 900, total: 900 });
  expect(names().filter((name) => name !== '--interrupt-budget')).toEqual([]);
});

it('is told as it starts how much room a vast archive wants, once and only where it is new', () => {
  const wide = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
  expect(flagsToStartWith(199_999, true, [])).toEqual([]);
  expect(flagsToStartWith(200_000, true, ['--enable-source-maps'])).toEqual(wide);
  expect(flagsToStartWith(200_000, true, wide)).toEqual([]);
  expect(flagsToStartWith(200_000, false, [])).toEqual([]);
});
