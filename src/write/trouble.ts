// Puts the disk's refusals into words: what could not be written, why, and what to do.
import type { Problem } from '../model/problem.ts';

const WHY: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Make room and build again; the site is as it was before.'],
  EDQUOT: ['your share of the disk is used up', 'Make room and build again; the site is as it was before.'],
  EACCES: ['you may not write there', 'Change the rights of the folder, or choose another with --out.'],
  EPERM: ['you may not write there', 'Change the rights of the folder, or choose another with --out.'],
  EROFS: ['the disk can only be read', 'Choose another folder with --out.'],
  ENOTDIR: ['a file stands where a folder is needed', 'Move that file away, or choose another folder with --out.'],
  EEXIST: ['a file stands where a folder is needed', 'Move that file away, or choose another folder with --out.'],
  EISDIR: ['a folder stands where a file is needed', 'Move that folder away, or choose another folder with --out.'],
  ENOTEMPTY: ['a folder stands where a file is needed', 'Move that folder away, or choose another folder with --out.'],
  ENAMETOOLONG: ['the name is too long for this disk', 'Give the story a shorter slug or permalink.'],
  EMFILE: ['too many files are open', 'Raise the limit (`ulimit -n`) and build again.'],
};

/** The problem behind an error of the file system; undefined when the error is none, and so our own bug. */
export function troubleOf(error: unknown, out: string): Problem | undefined {
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const [why, hint] = WHY[code] ?? [];
  if (why === undefined || hint === undefined) return undefined;
  const where = dest ?? path ?? out;
  return {
    file: shown(where, out),
    rule: 'cannot-write',
    level: 'error',
    message: `The file could not be written: ${why}.`,
    hint,
  };
}

/** The path a person knows: without the staging folder. */
function shown(path: string, out: string): string {
  return path.replace(/\.backfile-part-\d+\/?/, '').replace(/\/$/, '') || out;
}
