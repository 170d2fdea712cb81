// Finds the word somebody probably meant, for "Did you mean …?". It guesses only when the guess is close.

/**
 * The known word nearest to `word`, or undefined when none is near: at most one slip in three letters, where a slip is
 * a letter too many, too few, wrong, or two letters exchanged. Case, `-`, `_` and spaces do not count.
 * Of equally near words, the first: `nearest("tagine", ["title", "tagline"])` → `"tagline"`.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const slips = slipsBetween(wanted, plain(candidate));
    if (slips >= fewest || slips >= wanted.length) continue;
    best = candidate;
    fewest = slips;
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** Edit distance with exchanges (optimal string alignment), three rows at a time. */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(older, j - 2) + 1);
      row.push(cost);
    }
    older = above;
    above = row;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;
