// Has files looked at by a thread, while this process does something else: 40,000 of them take a quarter of a second. The seeds folder is
// surveyed so, and the site: whether its files stand as they were left.
import type { SeedPath } from '../model/names.ts';
import { type SeenFile, type Survey, survey } from '../read/survey.ts';
import type { Store } from '../store/store.ts';
import { stands } from '../write/standing.ts';
import { CAN_START, startThread } from './worker.ts';

/** What a thread is sent out for. */
export type Errand =
  | { readonly kind: 'survey'; readonly asked: Asked }
  | { readonly kind: 'site'; readonly outDir: string; readonly files: Packed };
export type Asked = readonly [seedsDir: string, label: string, passOver: readonly string[]];

interface File {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Files as they cross between threads: one text and one block of numbers, not 40,000 objects. */
export interface Packed {
  /** Each ended by a character that no path has. */
  readonly paths: string;
  /** Size and time of each. */
  readonly stamps: Float64Array<ArrayBuffer>;
}

/** @param articles how many of the files are, from the first on. */
type PackedSurvey = Packed & Pick<Survey, 'problems'> & { readonly articles: number };

/** Starting a thread takes as long as looking at so many bytes of records, some thousand files. */
const WORTH_A_THREAD = 4 << 20;
const MANY = 4_000;
/** The paths of more would be a text longer than the engine can hold. */
const MOST = 1_000_000;

/** @param remembered how many bytes of records there are of the folder's files. */
export async function surveyAside(asked: Asked, remembered: number): Promise<Survey> {
  const packed = remembered < WORTH_A_THREAD ? undefined : await send<PackedSurvey>({ kind: 'survey', asked });
  return packed ? unpackSurvey(packed) : survey(...asked);
}

/** The files of the site that do not stand as the last build left them. @param dry when nobody will ask. */
export async function fallenPages({ pages }: Store, outDir: string, dry = false): Promise<ReadonlySet<string>> {
  if (dry) return new Set();
  const isWorthIt = pages.size() >= MANY && pages.size() <= MOST;
  const fallen = isWorthIt
    ? await send<string[]>({ kind: 'site', outDir, files: packFiles([...filesIn(pages)]) })
    : undefined;
  return new Set(fallen ?? fallenOf(filesIn(pages), outDir));
}

function* filesIn(pages: Store['pages']): Iterable<File> {
  for (const [path, [, , size, mtimeMs]] of pages.records()) yield { path, size, mtimeMs };
}

/** Undefined where no thread can be sent: then whoever asked looks for himself. */
async function send<T>(errand: Errand): Promise<T | undefined> {
  if (!CAN_START) return undefined;
  const worker = startThread('scouting', errand);
  return new Promise<T | undefined>((done) => {
    worker.on('message', done).on('error', () => done(undefined));
    worker.on('exit', () => done(undefined));
  });
}

/** In the thread: what an errand brings back. */
export function run(errand: Errand): PackedSurvey | string[] {
  return errand.kind === 'survey'
    ? packSurvey(survey(...errand.asked))
    : fallenOf(unpackFiles(errand.files), errand.outDir);
}

function fallenOf(files: Iterable<File>, outDir: string): string[] {
  const fallen: string[] = [];
  for (const file of files) if (!stands(`${outDir}/${file.path}`, file)) fallen.push(file.path);
  return fallen;
}

export function packSurvey({ articles, others, problems }: Survey): PackedSurvey {
  return { ...packFiles([...articles, ...others]), articles: articles.length, problems };
}

export function unpackSurvey({ articles, problems, ...packed }: PackedSurvey): Survey {
  const seen = unpackFiles(packed) as (File & { path: SeedPath })[] as SeenFile[];
  return { articles: seen.slice(0, articles), others: seen.slice(articles), problems };
}

function packFiles(files: readonly File[]): Packed {
  const stamps = new Float64Array(files.length * 2);
  files.forEach(({ size, mtimeMs }, i) => {
    stamps[2 * i] = size;
    stamps[2 * i + 1] = mtimeMs;
  });
  return { paths: files.map(({ path }) => `${path}\0`).join(''), stamps };
}

function unpackFiles({ paths, stamps }: Packed): File[] {
  const all = paths.split('\0').slice(0, -1);
  return all.map((path, i): File => ({ path, size: stamps[2 * i] as number, mtimeMs: stamps[2 * i + 1] as number }));
}
