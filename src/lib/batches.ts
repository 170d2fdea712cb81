// Cuts a long list into batches and keeps a few of them under way at once.

/** `batches([1,2,3], 2)` → `[1,2]`, `[3]` */
export function* batches<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Runs `work` over the items, at most `width()` at once, taking the next item only when there is room. Order is not kept.
 * When one fails no more are begun, those under way are waited for, and its error is thrown.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  width: () => number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const item of items) {
    const task: Promise<void> = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(task));
    underWay.add(task);
    if (underWay.size >= width()) await Promise.race(underWay);
    if (failures.length > 0) break;
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
