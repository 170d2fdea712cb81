// Moves what was staged into the site. Each file is replaced by one rename, so a reader sees it old or new, whole;
// a folder the site does not have yet is moved as one. Nothing is removed here but what stands in a file's way and is ours.
import { lstatSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** @throws when the disk refuses, e.g. a file of someone else's stands where a folder must be. */
export function commit(staging: string, out: string): void {
  for (const entry of readdirSync(staging, { withFileTypes: true })) {
    const from = join(staging, entry.name);
    const to = join(out, entry.name);
    if (entry.isDirectory() && lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) commit(from, to);
    else renameSync(from, to);
  }
}
