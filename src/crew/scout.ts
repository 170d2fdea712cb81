// Has files looked at by a thread, while this process does something else: 40,000 of them take a quarter of a second. The seeds folder is
// surveyed so, and the site: whether its files stand as they were left.
import { openCensus } from '../lib/census.ts';
import type { Census } from '../model/census.ts';
import type { SeedPath } from '../model/names.ts';
import { type SeenFile, type Survey, survey } from '../read/survey.ts';
import type { Table } from '../store/journal.ts';
import { openPages, type PageRecord } from '../store/store.ts';
import { stands } from '../write/standing.ts';
import type { Place } from './place.ts';
import { CAN_START, startThread } from './worker.ts';

/** What a thread is sent out for. */
export type Errand =
  | { readonly kind: 'survey'; readonly asked: Asked }
  | { readonly kind: 'site'; readonly memoryDir: string; readonly outDir: string };
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
/** So many bytes of records of the site's files: below, the thread costs more; above, a second copy of them in memory does. */
const WORTH_LOOKING = 1 << 20;
const MOST_LOOKING = 128 << 20;

/** @param remembered how many bytes of records there are of the folder's files. */
export async function surveyAside(asked: Asked, remembered: number): Promise<Survey> {
  const packed = remembered < WORTH_A_THREAD ? undefined : await send<PackedSurvey>({ kind: 'survey', asked });
  return packed ? unpackSurvey(packed) : survey(...asked);
}

/** How the site's files stand, each beside its record. */
export interface Standing {
  /** Those that are not as the last build left them. */
  readonly fallen: readonly string[];
  /** All that there are records of. */
  readonly census: Census;
}

/** @param dry when nobody will ask. */
export async function lookOver(
  { memoryDir, outDir }: Pick<Place, 'memoryDir' | 'outDir'>,
  pages: Table<PageRecord>,
  dry = false,
): Promise<Standing> {
  if (dry) return lookAt([], outDir);
  const bytes = pages.bytes();
  const isWorthIt = bytes >= WORTH_LOOKING && bytes <= MOST_LOOKING;
  const standing = isWorthIt ? await send<Standing>({ kind: 'site', memoryDir, outDir }) : undefined;
  return standing ?? lookAt(pages.records(), outDir);
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
export function run(errand: Errand): PackedSurvey | Standing {
  if (errand.kind === 'survey') return packSurvey(survey(...errand.asked));
  const { memoryDir, outDir } = errand;
  return lookAt(openPages(memoryDir, outDir).records(), outDir);
}

function lookAt(pages: ReturnType<Table<PageRecord>['records']>, outDir: string): Standing {
  const fallen: string[] = [];
  const counter = openCensus();
  for (const [path, [, , size, mtimeMs]] of pages) {
    if (!stands(`${outDir}/${path}`, { size, mtimeMs })) fallen.push(path);
    counter.add(path, size);
  }
  return { fallen, census: counter.sum() };
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
