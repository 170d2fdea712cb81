// Tells the JavaScript engine what a build is like: short and wide, where the engine is made for programs that stay. It is told when threads
// that were called have started: the code of Node that each loads was made ready for an engine as it comes, and one that was told throws it away.
import { setFlagsFromString } from 'node:v8';

export interface Tuner {
  /** So many articles were seen so far. @param areNew whether nothing is remembered of any. */
  seen(articles: number, areNew: boolean): void;
  /** So many of all are known or read. */
  read(step: { readonly done: number; readonly total: number | undefined }): void;
}

/** Files that take longer to look at than a thread takes to start. */
const STARTED = 4_000;

export function openTuner(): Tuner {
  let told = '';
  const tell = (articles: number, areNew: boolean): void => {
    const flags = flagsFor(articles, areNew);
    if (flags.join() === told) return;
    told = flags.join();
    for (const flag of flags) setFlagsFromString(flag);
  };
  return {
    seen: (articles, areNew) => {
      if (articles >= STARTED) tell(articles, areNew);
    },
    read: ({ done, total = 0 }) => {
      if (done > 0 && told === '') tell(total, true);
    },
  };
}

function flagsFor(articles: number, areNew: boolean): string[] {
  const flags: string[] = [];
  if (process.versions.v8.startsWith('11.')) flags.push(`--interrupt-budget=${patienceFor(articles)}`);
  if (!areNew) flags.push(SMALL_NURSERY);
  const thrift = THRIFT.find(([from]) => articles >= from);
  if (thrift) flags.push(`--heap-growing-percent=${thrift[1]}`);
  return flags;
}

/**
 * New objects live in a part of the heap that doubles whenever many of them stay. Of what is remembered all stays, and a build that makes few
 * pages is over before larger parts have paid for memory that was never used before: the system gives it page by page, and takes its time.
 * Whichever thread starts later sets this back.
 */
const SMALL_NURSERY = '--semi-space-growth-factor=1';

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
