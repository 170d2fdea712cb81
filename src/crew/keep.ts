// A file that was made is put beside the site, to be moved in with all others; unless it stands there already with the very bytes.
import { digestOf } from '../lib/digest.ts';
import { lazy } from '../lib/lazy.ts';
import type { Digest } from '../model/names.ts';
import { type Stage, type Staged, stageIn } from '../write/stage.ts';
import { alreadyThere, isEmpty, type Left, stands } from '../write/standing.ts';

export interface Desk {
  readonly outDir: string;
  readonly stage: Stage;
  /** Whether there is no site yet, so that no file can be there already. */
  fresh(): boolean;
}

export interface Kept {
  readonly digest: Digest;
  readonly at: Staged;
  /** False when the file was there. */
  readonly staged: boolean;
}

/** One for each thread. */
export function deskFor({ outDir, staging }: { readonly outDir: string; readonly staging: string }): Desk {
  return { outDir, stage: stageIn(staging), fresh: lazy(() => isEmpty(outDir)) };
}

/** @param left how the last build left it. */
export function keep({ outDir, stage, fresh }: Desk, path: string, bytes: Uint8Array, left?: Left): Kept {
  const digest = digestOf(bytes);
  const staged = (): Kept => ({ digest, at: stage.put(path, bytes), staged: true });
  if (fresh()) return staged();
  const file = `${outDir}/${path}`;
  if (left?.digest === digest && stands(file, left)) return { digest, at: left, staged: false };
  const there = alreadyThere(file, digest, bytes.length);
  return there ? { digest, at: there, staged: false } : staged();
}
