// Where a path lies, seen from a folder.
import { relative, resolve, sep } from 'node:path';

/** The way from a folder to something in it, with `/`; `''` for the folder itself, undefined for what lies elsewhere. */
export function insideOf(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way ? undefined : way.split(sep).join('/');
}
