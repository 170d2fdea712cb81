// One line that says how far a long build is, on a terminal only; it appears after a second and leaves no trace.
import type { Progress } from '../build.ts';
import type { Effects } from './effects.ts';
import { count } from './words.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  /** Erases the line; to be called before anything else is written. */
  clear(): void;
}

/** Milliseconds: before this a build is not long, and no oftener than this can an eye follow. */
const PATIENCE = 1000;
const PAUSE = 100;

const VERBS: Readonly<Record<Progress['stage'], string>> = {
  read: 'Reading stories',
  render: 'Making pages',
  index: 'Indexing stories for search',
};
const ERASE = '\r\u001b[2K';

/** The line for this run, on `stderr`; one that does nothing when `stderr` is no terminal or the person wants quiet. */
export function progressLine({ stderr, now, env }: Effects, quiet: boolean): ProgressLine {
  if (quiet || stderr.isTTY !== true || env.TERM === 'dumb') return { show: () => {}, clear: () => {} };
  let next = now() + PATIENCE;
  let shown = false;
  return {
    show(progress) {
      if (now() < next) return;
      next = now() + PAUSE;
      shown = true;
      stderr.write(ERASE + sentence(progress));
    },
    clear() {
      if (shown) stderr.write(ERASE);
      shown = false;
    },
  };
}

function sentence({ stage, done, total }: Progress): string {
  return `${VERBS[stage]}: ${count(done)}${total === undefined ? '' : ` of ${count(total)}`}`;
}
