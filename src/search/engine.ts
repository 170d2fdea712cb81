// The search engine: door of `pagefind`, a program of its own that its package brings along for each system. Records go in,
// the files of an index come out. It is started when the first index is wanted, and it may fail: then there is no search.
import { lazy } from '../lib/lazy.ts';

/** One story as the engine is told of it. */
export interface SearchRecord {
  /** Its address without the slash at its beginning, and, after tabs, what else is shown of it and not searched. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

export interface IndexFile {
  /** Inside the index's folder: `"fragment/en_8b2f.pf_fragment"`. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface Engine {
  /** @throws when the engine does not run on this machine. */
  start(): Promise<void>;
  /** The files of an index of these records, which are asked for in batches. @throws when the engine fails. */
  index(batches: Iterable<readonly SearchRecord[]>): Promise<readonly IndexFile[]>;
  close(): Promise<void>;
}

/** Of the package: an index and the scripts that read it belong together. Held against the package by a test. */
export const ENGINE_VERSION = '1.5.2';

/** Milliseconds. The package does not notice when its program dies, and waits for ever; it does when it writes to it. */
const BEAT = 1_000;

const pagefind = lazy(() => import('pagefind'));

export function openEngine(): Engine {
  let started = false;
  const create = async () => {
    const { createIndex } = await pagefind();
    started = true;
    const { index } = sound(await createIndex({}));
    if (index === undefined) throw new Error('the search engine gave no index');
    return index;
  };
  return {
    start: () => quietly(async () => void (await (await create()).deleteIndex())),
    index: (batches) =>
      quietly(async () => {
        const index = await create();
        const heart = setInterval(() => void create().then(forget, ignore), BEAT);
        try {
          for (const batch of batches) {
            for (const answer of await Promise.all(batch.map((record) => index.addCustomRecord(record)))) sound(answer);
          }
          const { files } = sound(await index.getFiles());
          await index.deleteIndex();
          return files;
        } finally {
          clearInterval(heart);
        }
      }),
    async close() {
      if (started) await (await pagefind()).close();
      started = false;
    },
  };
}

/** What goes wrong is told by whoever asked; the package tells it, too, with the program's own lines. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = ignore;
  try {
    return await work();
  } finally {
    console.error = error;
  }
}

const ignore = (): void => {};
const forget = (index: { deleteIndex(): Promise<null> }) => index.deleteIndex().catch(ignore);

function sound<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(answer.errors.join(' '));
  return answer;
}
