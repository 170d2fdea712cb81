// Whole folders as data: read one, lay one down, and say in words how two differ.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder: its path with forward slashes, and its bytes. */
export type Tree = ReadonlyMap<string, Buffer>;

/** Reads a folder; one that is not there is empty. `leaveOut` names files by their path. */
export function readTree(folder: string, leaveOut: (path: string) => boolean = () => false): Tree {
  const tree = new Map<string, Buffer>();
  for (const path of filesBelow(folder)) if (!leaveOut(path)) tree.set(path, readFileSync(join(folder, path)));
  return tree;
}

/** Paths of all files below a folder, sorted, with forward slashes. */
export function filesBelow(folder: string): string[] {
  const paths: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  try {
    walk('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return paths.sort();
}

/** Makes a folder hold exactly these files. */
export function layTree(folder: string, tree: ReadonlyMap<string, Buffer | string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of tree) writeInto(folder, path, bytes);
}

/** Writes one file, with the folders it needs. */
export function writeInto(folder: string, path: string, bytes: Buffer | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** How two trees differ, one line a file and the first difference in full; empty when they are the same. */
export function differences(expected: Tree, actual: Tree): string {
  const missing = [...expected.keys()].filter((path) => !actual.has(path));
  const unexpected = [...actual.keys()].filter((path) => !expected.has(path));
  const changed = changedPaths(expected, actual);
  const first = changed[0];
  const lines = [
    ...missing.map((path) => `missing:    ${path}`),
    ...unexpected.map((path) => `unexpected: ${path}`),
    ...changed.map((path) => `changed:    ${path}`),
  ];
  if (first !== undefined) lines.push('', firstDifference(expected.get(first), actual.get(first), first));
  return lines.join('\n');
}

/** The files that stand in both trees with other bytes. */
export function changedPaths(before: Tree, after: Tree): string[] {
  return [...before].filter(([path, bytes]) => after.get(path)?.equals(bytes) === false).map(([path]) => path);
}

/** Enough of a long line to see what is around the difference. */
const AROUND = 60;

function firstDifference(expected: Buffer | undefined, actual: Buffer | undefined, path: string): string {
  const [ours = [], theirs = []] = [expected, actual].map((bytes) => (bytes ?? '').toString('utf8').split('\n'));
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  const at = line < 0 ? ours.length : line;
  const [a = '', b = ''] = [ours[at], theirs[at]];
  let column = 0;
  while (column < a.length && a[column] === b[column]) column++;
  const excerpt = (text: string): string => JSON.stringify(text.slice(Math.max(0, column - AROUND), column + AROUND));
  return [`${path}:${at + 1}:${column + 1}`, `  expected ${excerpt(a)}`, `  actual   ${excerpt(b)}`].join('\n');
}
