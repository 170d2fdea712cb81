// Has every article studied: what is remembered of an unchanged file is taken as it is, problems and all; the crew reads the
// rest. What was learnt is remembered for the next build.
import { batches, inParallel } from '../lib/batches.ts';
import type { Study } from '../model/card.ts';
import type { SeenFile } from '../read/survey.ts';
import type { Store, StudyRecord } from '../store/records.ts';
import type { Crew } from './crew.ts';
import type { Learnt } from './hands.ts';

/** Articles a worker is given at once: enough that the message costs little, few enough that the last worker ends with the others. */
const BATCH = 64;

interface Asked {
  readonly file: SeenFile;
  readonly record: StudyRecord | undefined;
}

/**
 * @param files in order; the studies come back in the same order.
 * @param onDone told how many files are done so far.
 */
export async function studyAll(
  files: readonly SeenFile[],
  { store, epoch, crew }: { readonly store: Store; readonly epoch: string; readonly crew: Crew },
  onDone: (done: number) => void,
): Promise<Study[]> {
  const studies: Study[] = new Array(files.length);
  const asked: (Asked & { readonly at: number })[] = [];
  for (const [at, file] of files.entries()) {
    const record = current(store.studies.get(file.path), epoch);
    if (record && isSame(record, file)) studies[at] = record.study;
    else asked.push({ at, file, record });
  }
  let done = files.length - asked.length;
  onDone(done);
  await crew.expect(asked.length);
  await inParallel(batches(asked, BATCH), crew.width, async (batch) => {
    const learnt = await crew.study(batch.map(({ file, record }) => reading(file, record)));
    for (const [i, { at, file, record }] of batch.entries())
      studies[at] = remember(file, record, learnt[i] as Learnt, store, epoch);
    done += batch.length;
    onDone(done);
  });
  forgetOthers(files, store);
  return studies;
}

const current = (record: StudyRecord | undefined, epoch: string) => (record?.epoch === epoch ? record : undefined);

const isSame = (record: StudyRecord, file: SeenFile) => record.size === file.size && record.mtimeMs === file.mtimeMs;

const reading = ({ path }: SeenFile, record: StudyRecord | undefined) =>
  record && record.digest !== '' ? { path, known: record.digest } : { path };

function remember(file: SeenFile, record: StudyRecord | undefined, learnt: Learnt, store: Store, epoch: string): Study {
  const study = learnt.study ?? (record as StudyRecord).study;
  const { size, mtimeMs } = file;
  void store.studies.put(file.path, { size, mtimeMs, epoch, digest: learnt.digest, study });
  return study;
}

/** Files that are gone are forgotten, so that the store does not grow for ever. */
function forgetOthers(files: readonly SeenFile[], store: Store): void {
  const paths = new Set<string>(files.map((file) => file.path));
  for (const table of [store.studies, store.bodies]) {
    for (const key of table.getKeys()) if (!paths.has(key)) void table.remove(key);
  }
}
