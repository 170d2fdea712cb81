// Has the seeds folder surveyed by a thread, while this process does something else: 40,000 files take a quarter of a second.
import { Worker } from 'node:worker_threads';
import type { SeedPath } from '../model/names.ts';
import { type SeenFile, type Survey, survey } from '../read/survey.ts';

export type Asked = readonly [seedsDir: string, label: string, passOver: readonly string[]];

/** A survey as it crosses between threads: one text and one block of numbers, not 40,000 objects. */
export interface Packed extends Pick<Survey, 'problems'> {
  /** Paths, the articles' first, each ended by a character that no path has. */
  readonly paths: string;
  readonly articles: number;
  /** Size and time of each. */
  readonly stamps: Float64Array<ArrayBuffer>;
}

/** Starting a thread takes as long as looking at so many bytes of records, some thousand files. */
const WORTH_A_THREAD = 4 << 20;

/** @param remembered how many bytes of records there are of the folder's files. */
export async function surveyAside(asked: Asked, remembered: number): Promise<Survey> {
  const compiled = import.meta.url.endsWith('.js'); // threads cannot load TypeScript on every Node we support
  if (!compiled || remembered < WORTH_A_THREAD) return survey(...asked);
  const worker = new Worker(new URL('./scouting.js', import.meta.url), { workerData: asked, execArgv: [] });
  return unpack(
    await new Promise<Packed>((done, failed) => {
      worker.on('message', done).on('error', failed);
      worker.on('exit', (code) => failed(new Error(`the thread that looks at files ended with code ${code}`)));
    }),
  );
}

export function pack({ articles, others, problems }: Survey): Packed {
  const files = [...articles, ...others];
  const stamps = new Float64Array(files.length * 2);
  files.forEach(({ size, mtimeMs }, i) => {
    stamps[2 * i] = size;
    stamps[2 * i + 1] = mtimeMs;
  });
  return { paths: files.map(({ path }) => `${path}\0`).join(''), articles: articles.length, stamps, problems };
}

export function unpack({ paths, articles, stamps, problems }: Packed): Survey {
  const files = paths.split('\0').slice(0, -1) as SeedPath[];
  const seen = files.map(
    (path, i): SeenFile => ({ path, size: stamps[2 * i] as number, mtimeMs: stamps[2 * i + 1] as number }),
  );
  return { articles: seen.slice(0, articles), others: seen.slice(articles), problems };
}
