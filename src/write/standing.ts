// Tells whether a file of the site stands as we left it, so that it need not be made or written again.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model/names.ts';
import type { Staged } from './stage.ts';

export interface Left extends Staged {
  readonly digest: Digest;
}

/** Same size and time as when it was written: nobody touched it. */
export function stands(file: string, left: Staged): boolean {
  const now = stampOf(file);
  return now !== undefined && now.size === left.size && now.mtimeMs === left.mtimeMs;
}

/** A file's size and time; undefined when there is none. */
export function stampOf(file: string): Staged | undefined {
  const now = lstatSync(file, { throwIfNoEntry: false });
  return now?.isFile() ? { size: now.size, mtimeMs: now.mtimeMs } : undefined;
}

/**
 * The file's size and time, when its bytes are those we would write. Sparing a write keeps the file's time, and so what
 * upload tools and browsers go by; this is how a site copied from elsewhere, or whose store was deleted, stays as it is.
 */
export function alreadyThere(file: string, digest: Digest, size: number): Staged | undefined {
  const now = stampOf(file);
  return now?.size === size && digestOf(readFileSync(file)) === digest ? now : undefined;
}

/** Whether an output folder has nothing in it yet but hidden files, such as our own staging folder. */
export function isEmpty(out: string): boolean {
  return readdirSync(out).every((name) => name.startsWith('.'));
}
