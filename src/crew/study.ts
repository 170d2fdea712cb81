// Has every article studied: what is remembered of an unchanged file is taken as it is, problems and all; the crew reads the
// rest. What was learnt is remembered for the next build.
import { batches } from '../lib/batches.ts';
import type { Study } from '../model/card.ts';
import type { Effort } from '../model/report.ts';
import type { SeenFile } from '../read/survey.ts';
import { type SeedRecord, type Stamp, seedForm } from '../store/seeds.ts';
import type { Store } from '../store/store.ts';
import type { Crew } from './crew.ts';
import type { Reading } from './hands.ts';

/** Articles a worker is given at once: enough that the message costs little, few enough that the last worker ends with the others. */
const BATCH = 64;

export interface Studied {
  readonly studies: readonly Study[];
  /** Files that were opened, and those of them that said something new and were parsed. */
  readonly effort: Effort;
  readonly news: News;
}

/** What the files say that they did not say the last time. */
export interface News {
  /** What was remembered of each file that says something else now. */
  readonly before: readonly SeedRecord[];
  /** Whether files came or went, too. */
  readonly moved: boolean;
}

/**
 * @param files in order; the studies come back in the same order.
 * @param onDone told how many files are done so far.
 */
export async function studyAll(
  files: readonly SeenFile[],
  { store, crew }: { readonly store: Store; readonly crew: Crew },
  onDone: (done: number) => void,
): Promise<Studied> {
  const { seeds } = store;
  const studies: Study[] = [];
  const asked: Reading[] = [];
  const open: number[] = []; // which studies are of those
  for (const file of files) {
    const record = seeds.get(file.path);
    if (record === undefined || !isSame(record, file)) {
      open.push(studies.length);
      asked.push(reading(file, record));
    }
    studies.push(record?.study as Study);
  }
  const known = files.length - asked.length;
  onDone(known);
  crew.expect(asked.length);
  const { parsed, before } = await studySome(asked, { store, crew }, (done) => onDone(known + done));
  const moved = forgetOthers(files, store) || before.length < parsed;
  for (const at of open) studies[at] = (seeds.get(files[at]?.path as string) as SeedRecord).study;
  return { studies, effort: { read: asked.length, parsed }, news: { before, moved } };
}

/** Has files read, whatever is remembered of them. Gives how many said something new, and what was remembered of these. */
export async function studySome(
  asked: readonly Reading[],
  { store, crew }: { readonly store: Store; readonly crew: Crew },
  onDone: (done: number) => void = () => undefined,
): Promise<{ readonly parsed: number; readonly before: readonly SeedRecord[] }> {
  const { seeds } = store;
  const before: SeedRecord[] = [];
  let parsed = 0;
  let done = 0;
  await crew.share('study', batches(asked, BATCH), (batch) => ({ records, asides }) => {
    for (const [i, file] of batch.entries()) {
      const text = records[i];
      const known = seeds.get(file.path);
      const aside = asides[i];
      if (aside) store.asides.set(file.path, aside);
      if (text) {
        if (known) before.push(known);
        seeds.set(file.path, seedForm.full(file.path, JSON.parse(text)), text);
        parsed++;
      } else seeds.set(file.path, touched(file, known as SeedRecord));
    }
    done += batch.length;
    onDone(done);
  });
  return { parsed, before };
}

const touched = ({ size, mtimeMs }: Reading, record: SeedRecord): SeedRecord => ({ ...record, size, mtimeMs });

/** Whether a file has the size and time it had when it was studied. */
export const isSame = (record: Stamp, file: Stamp) => record.size === file.size && record.mtimeMs === file.mtimeMs;

/** What to ask of the crew about a file. */
export const reading = (file: Reading, record: SeedRecord | undefined): Reading =>
  record && record.digest !== '' ? { ...file, known: record.digest } : file;

/** Files that are gone are forgotten, so that the store does not grow for ever. Gives whether there were any. */
function forgetOthers(files: readonly SeenFile[], { seeds }: Store): boolean {
  if (seeds.size() === files.length) return false; // each of the files has its record
  const paths = new Set<string>(files.map((file) => file.path));
  for (const path of [...seeds.paths()]) if (!paths.has(path)) seeds.remove(path);
  return true;
}
