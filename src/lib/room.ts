// How much memory a build of so many articles needs, and how much this process may have. Node allows itself a quarter of a small
// machine's memory; an archive of a million articles wants more.
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

/** Bytes of heap for each article, its card and its share of every list, half as much again for what goes: measured at a million. */
const EACH = 5_000;
const MIB = 1024 * 1024;
const LIMIT = getHeapStatistics().heap_size_limit;

/**
 * The heap in MiB that a process should be started with instead of this one; undefined when there is room enough, or no more to be had.
 * @param limit what this process may use, @param machine what there is, both in bytes.
 */
export function largerHeap(articles: number, limit = LIMIT, machine?: number): number | undefined {
  if (articles * EACH <= limit * 0.8) return undefined;
  const most = (machine ?? installed()) * 0.75;
  if (most <= limit * 1.1) return undefined;
  return Math.floor(most / MIB); // a limit and no more: what is not needed is not taken
}

const installed = (): number => Math.min(totalmem(), process.constrainedMemory?.() || Number.POSITIVE_INFINITY);
