// Puts finished files into a staging folder inside the output folder, from where `commit` moves them all at once.
// So a build that is stopped at any moment, by an error, a full disk or a kill, has not touched the site.
//
//   public/.backfile-part-4711/2021/02/26/some-slug/index.html   →   public/2021/02/26/some-slug/index.html
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../lib/alive.ts';

const PREFIX = '.backfile-part-';

export interface Staged {
  readonly size: number;
  readonly mtimeMs: number;
}

/** The staging folder of this process, for the output folder `out`. */
export const stagingFolder = (out: string): string => join(out, PREFIX + process.pid);

/** Removes the staging folders that killed builds left. */
export function sweepStaging(out: string): void {
  for (const name of readdirSync(out)) {
    if (name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length)))) removeFolder(join(out, name));
  }
}

/** Makes an empty staging folder and removes those that killed builds left. */
export function openStaging(out: string): string {
  mkdirSync(out, { recursive: true });
  sweepStaging(out);
  const folder = stagingFolder(out);
  removeFolder(folder);
  mkdirSync(folder);
  return folder;
}

/** Removes the staging folder, if it came to be one. */
export function closeStaging(folder: string): void {
  if (existsSync(folder)) removeFolder(folder);
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Stages files; one for each thread, since it remembers the folders it made. */
export interface Stage {
  put(path: string, bytes: Uint8Array): Staged;
  /** A file copied as it is, e.g. a picture. */
  copy(path: string, from: string): Staged;
}

/** How many folders to remember; a million story folders would be 100 MB of names for nothing. */
const REMEMBERED = 20_000;

export function stageIn(folder: string): Stage {
  const made = new Set<string>();
  const ensure = (dir: string): void => {
    if (made.has(dir) || dir.length <= folder.length) return;
    ensure(folderOf(dir)); // one by one: asked for all at once, the system is asked twice for each that is missing
    mkdirSync(dir, { recursive: true }); // no complaint when another thread was quicker
    if (made.size > REMEMBERED) made.clear();
    made.add(dir);
  };
  return {
    put(path, bytes) {
      const file = `${folder}/${path}`;
      ensure(folderOf(file));
      return writeWhole(file, bytes);
    },
    copy(path, from) {
      const file = `${folder}/${path}`;
      ensure(folderOf(file));
      copyFileSync(from, file);
      const { size, mtimeMs } = lstatSync(file);
      return { size, mtimeMs };
    },
  };
}

/** Of a path that has a folder; `dirname` looks at each of its letters. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function writeWhole(file: string, bytes: Uint8Array): Staged {
  const fd = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    const { size, mtimeMs } = fstatSync(fd);
    return { size, mtimeMs };
  } finally {
    closeSync(fd);
  }
}
