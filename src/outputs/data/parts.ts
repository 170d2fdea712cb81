// Into which files the data of an archive is cut: a file of texts for each year, and the table of all stories. Very long ones are
// several, so that each can be made within a little memory and none is larger than hosts allow (25 MiB).
import type { Position, Site } from '../../model/site.ts';

const MOST_TEXTS = 10_000;
const MOST_ROWS = 50_000;

export interface Part {
  /** `"stories-2003.jsonl.gz"`, inside `/data/`. */
  readonly file: string;
  /** Of a file of texts. */
  readonly year?: string;
  readonly stories: readonly Position[];
}

export function* textParts({ years }: Site): Iterable<Part> {
  for (const { iso, stories } of years) {
    for (const [nth, part] of cut(stories, MOST_TEXTS)) {
      yield { file: `stories-${iso}${nth}.jsonl.gz`, year: iso, stories: part };
    }
  }
}

export function* tableParts({ stories }: Site): Iterable<Part> {
  const all = stories.map((_, position) => position);
  for (const [nth, part] of cut(all, MOST_ROWS)) yield { file: `stories${nth}.csv`, stories: part };
}

/** `""`, `"-2"`, `"-3"` and what belongs there. */
function* cut(stories: readonly Position[], most: number): Iterable<readonly [string, readonly Position[]]> {
  for (let start = 0, n = 1; start < stories.length; start += most, n++) {
    yield [n === 1 ? '' : `-${n}`, stories.slice(start, start + most)];
  }
}
