// Tells the JavaScript engine what a build is like: short and wide, where the engine is made for programs that stay. It is told when threads
// that were called have started: the code of Node that each loads was made ready for an engine as it comes, and one that was told throws it away.
import { setFlagsFromString } from 'node:v8';
import { largerHeap } from '../lib/room.ts';

export interface Tuner {
  /** So many articles were seen so far. @param areNew whether nothing is remembered of any. */
  seen(articles: number, areNew: boolean): void;
  /** So many of all are known or read. */
  read(step: { readonly done: number; readonly total: number | undefined }): void;
}

/** Files that take longer to look at than a thread takes to start. */
const STARTED = 4_000;

export function openTuner(): Tuner {
  const told = new Set<string>();
  const tell = (...flags: readonly string[]): void => {
    for (const flag of flags) {
      if (told.has(flag)) continue;
      told.add(flag);
      setFlagsFromString(flag);
    }
  };
  return {
    seen(articles, areNew) {
      if (articles < STARTED) return;
      tell(...flagsFor(articles));
      if (!areNew) tell(nurseryFor(articles));
    },
    read({ done, total = 0 }) {
      if (done > 0 && told.size === 0) tell(...flagsFor(total));
      if (done >= GROWN) tell(nurseryFor(total));
    },
  };
}

/**
 * What the engine must be told as it starts, for a build of so many articles: how large its heap may be where the usual one is too small, and
 * for a vast archive that is new how much room there is for new objects, however little happens. Each time that room is full the engine looks
 * at every page of its heap; and where it sees little happen, as when a build waits for its disk, it leaves no more than 1 MB of it.
 * @param flags those that this process was given. @returns none when it may go on as it is.
 */
export function flagsToStartWith(articles: number, areNew: boolean, flags = process.execArgv): string[] {
  const mib = largerHeap(articles);
  const heap = mib === undefined ? [] : [`--max-old-space-size=${mib}`];
  const nursery = articles >= VAST && areNew && !WIDE.every((flag) => flags.includes(flag)) ? WIDE : [];
  return [...heap, ...nursery];
}

/** Fewer lose more by memory that was never used before than they win. */
const VAST = 200_000;
const WIDE = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

function flagsFor(articles: number): string[] {
  const patience = process.versions.v8.startsWith('11.') ? [`--interrupt-budget=${patienceFor(articles)}`] : [];
  const thrift = THRIFT.find(([from]) => articles >= from);
  return thrift ? [...patience, `--heap-growing-percent=${thrift[1]}`] : patience;
}

/**
 * New objects live in a part of the heap that doubles whenever many of them stay, up to 16 MB for each thread. The system gives memory that
 * was never used before page by page, and takes its time: of what is remembered all stays, so it is best not to let that part grow at all;
 * where articles are read, it has its best size when some have been. Huge archives have another way, above. Whichever thread starts later
 * lets it grow again.
 */
const nurseryFor = (articles: number): string => `--semi-space-growth-factor=${articles < HUGE ? 1 : 2}`;
const GROWN = 1_000;
const HUGE = 100_000;

/** From so many articles on a build is long enough for more to be optimised: with 50,000 that is worth a fifteenth. */
const LONG = 20_000;

/**
 * How much of a function is run before the engine of Node 20 thinks of optimising it. A build is over before much of that has paid for
 * itself: a quarter of its processor time went into it. Newer engines have a cheaper way, and do not know this word.
 */
const patienceFor = (articles: number): number => (articles < LONG ? 6_000_000 : 1_000_000);

/**
 * How much of what is in use a heap may grow by before it is tidied, in per cent, by the number of articles: the engine's own way is to
 * let it grow four times. Most of a build's memory is cards, which stay, and jobs, which go. Thrift costs time, and small archives spare little.
 */
const THRIFT = [
  [100_000, 50],
  [15_000, 200],
] as const;
