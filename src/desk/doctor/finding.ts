// What the doctor says of one ailment: how many have it, the worst of them, and what to do.
/** Permanent names, for scripts. */
export type Ailment =
  | 'no-byline'
  | 'no-date'
  | 'vague-date'
  | 'no-section'
  | 'no-image-text'
  | 'near-duplicate'
  | 'near-name'
  | 'mojibake'
  | 'dead-link'
  | 'missing-image'
  | 'long-paragraph'
  | 'calendar-gap'
  | 'old-encoding';

export interface Case {
  /** The file to open, as a path inside the archive's folder; absent where none is to blame. */
  readonly file?: string;
  readonly line?: number;
  /** What is the matter with this one, as part of a sentence. */
  readonly note: string;
  /** For damaged text: as it stands, and as it was meant. */
  readonly before?: string;
  readonly after?: string;
}

export interface Finding {
  readonly name: Ailment;
  /** As a heading: `"Stories without a byline"`. */
  readonly title: string;
  readonly count: number;
  /** Of how many, where a share says something. */
  readonly of?: number;
  /** The worst first, at most `WORST`. */
  readonly worst: readonly Case[];
  /** Whole sentences: why it matters and what to do. */
  readonly advice: string;
}

export const WORST = 10;

/** The first of many, in an order of badness: small lists are kept, never the whole archive. */
export interface Podium {
  /** How many were shown to it. */
  count(): number;
  /** @param badness the greater, the worse; of equals, the first comes first. */
  show(badness: number, make: () => Case): void;
  worst(): Case[];
}

export function podium(): Podium {
  let shown = 0;
  let best: { readonly badness: number; readonly it: Case }[] = [];
  return {
    count: () => shown,
    show(badness, make) {
      shown++;
      const least = best.length < WORST ? Number.NEGATIVE_INFINITY : (best.at(-1)?.badness ?? 0);
      if (badness <= least) return;
      const at = best.findIndex((each) => each.badness < badness);
      best.splice(at < 0 ? best.length : at, 0, { badness, it: make() });
      best = best.slice(0, WORST);
    },
    worst: () => best.map(({ it }) => it),
  };
}
