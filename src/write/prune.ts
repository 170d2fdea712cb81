// Removes pages that the site no longer has: only files that an earlier build wrote, and the folders they leave empty.
import { rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @returns how many files were removed; those already gone are not counted. */
export function prune(out: string, paths: Iterable<string>): number {
  let removed = 0;
  const emptied = new Set<string>();
  for (const path of paths) {
    if (!remove(join(out, path))) continue;
    removed++;
    emptied.add(dirname(path));
  }
  // Deepest first, so that a folder is looked at after those inside it.
  for (const folder of [...emptied].sort((a, b) => b.length - a.length)) removeEmpty(out, folder);
  return removed;
}

function remove(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

function removeEmpty(out: string, folder: string): void {
  for (let dir = folder; dir !== '.' && dir !== ''; dir = dirname(dir)) {
    try {
      rmdirSync(join(out, dir));
    } catch {
      return; // something else is in it, or it is gone
    }
  }
}
