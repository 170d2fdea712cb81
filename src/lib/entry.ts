// Asks the disk what stands at a path. It never throws: what cannot be looked at is not there.
import { lstatSync, type Stats, statSync } from 'node:fs';

/** Whether there is a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

/** Whether there is a file, or a link to one. */
export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true;
}

/** Whether there is a file with nothing in it. */
export function isEmpty(path: string): boolean {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size === 0;
}

/** Whether there is a link, wherever it leads. */
export function isLink(path: string): boolean {
  return statsOf(path, lstatSync)?.isSymbolicLink() === true;
}

function statsOf(path: string, look: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined; // `throwIfNoEntry: false` would still throw for "archive.yml/x"
  }
}
