// Paths as the person at the keyboard sees them, from the folder they are in.
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The way from `cwd` to a path, with `/`; the path itself where it lies elsewhere altogether. `"."` for `cwd`. */
export function seenFrom(cwd: string, path: string): string {
  const way = relative(cwd, path);
  const far = isAbsolute(way) || way.split(sep).filter((part) => part === '..').length > 1;
  return (far ? resolve(path) : way).split(sep).join('/') || '.';
}

/** What to put before the files of an archive so that they can be opened from `cwd`: `""`, or `"courier/"`. */
export function prefixFrom(cwd: string, root: string): string {
  const way = seenFrom(cwd, root);
  return way === '.' ? '' : `${way.replace(/\/$/, '')}/`;
}
