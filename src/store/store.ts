// What a build remembers for the next one, in `.backfile/`:
//
//   seeds.jsonl        what became of each file of the seeds folder      bodies/   the HTML of texts in Markdown
//   contents.jsonl     what all of them say together                     texts-N/  plain texts, while build N runs
//   assets.jsonl       the pictures, measured
//   pages-….jsonl      each file of the site as it was left, a table for each output folder
//   search-….jsonl     each index of the search, likewise
//   manifests.jsonl    the manifest of each site, when all it speaks of stands
//
// The three rules of this memory: what is kept is never changed, only replaced; a record depends on one file alone; and
// everything else that went into making it (program, settings) is the table's head, the `epoch`.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../lib/alive.ts';
import { digestOf } from '../lib/digest.ts';
import type { Asset } from '../model/card.ts';
import type { Digest } from '../model/names.ts';
import { type Bodies, openBodies } from './bodies.ts';
import { openTable, type Table } from './journal.ts';
import { type Aside, type SeedRecord, type Stamp, seedForm } from './seeds.ts';

export interface AssetRecord extends Stamp {
  readonly asset: Asset;
}

/** One file of the site as the last build left it: the key is of all that went into it (see `plan/`), the digest of its bytes. */
export type PageRecord = readonly [key: Digest, digest: Digest, size: number, mtimeMs: number];

/** The texts of stories, for whoever makes them and whoever makes their pages: each thread opens its own. */
export interface Texts {
  /** HTML of Markdown, good for the next build too. */
  readonly kept: Bodies;
  /** HTML of plain texts, and texts as they were written, good for this build only: the next makes them in less time than they could be stored. */
  readonly passing: Bodies;
}

/** The index of one shard of the search as it was left: of what it was made, and how many files it has in its own folder. */
export interface IndexRecord {
  readonly key: Digest;
  readonly files: number;
  readonly wasm: string;
  readonly cost: number;
  readonly tag: string;
}

/** All files of the seeds folder as they were last seen, and what they said: two digests. */
export interface ContentsRecord {
  /** Of their sizes and times. */
  readonly stamps: Digest;
  readonly contents: Digest;
}

export interface Store {
  readonly seeds: Table<SeedRecord>;
  /** One record: knowing that nothing was touched, a build need not read those of the files. */
  readonly contents: Table<ContentsRecord>;
  readonly assets: Table<AssetRecord>;
  readonly pages: Table<PageRecord>;
  /** By the output folder: how the site's manifest was left by a build that had moved in all it speaks of. */
  readonly manifests: Table<Stamp>;
  /** By the shard's name. */
  readonly indexes: Table<IndexRecord>;
  readonly texts: Texts;
  /** By the article's file: of those that this build has read. Not on disk. */
  readonly asides: Map<string, Aside>;
  save(): void;
  /** Once all is saved: gives back the room of texts that nobody needs any more. */
  tidy(): void;
  /** Closes what is open and removes what was only for this build. */
  close(): void;
}

/** The most a thread sets aside of plain texts, in bytes: beyond it they are read again, so that a huge archive needs no second disk. */
const PASSING = 256 << 20;
/** More files of texts than this are put together; bodies smaller than that share one file. */
const MOST_FILES = 16;
const SMALL = 8 << 20;

/**
 * @param memory e.g. `"/home/me/paper/.backfile"`. @param out where the pages lie: each output folder has its own records.
 * @param epoch names program and settings.
 */
export function openStore(memory: string, out: string, epoch: string): Store {
  const seeds = openTable<SeedRecord>(join(memory, 'seeds.jsonl'), epoch, seedForm);
  const contents = openTable<ContentsRecord>(join(memory, 'contents.jsonl'), epoch);
  const assets = openTable<AssetRecord>(join(memory, 'assets.jsonl'), '1');
  const pages = openPages(memory, out);
  const indexes = openTable<IndexRecord>(join(memory, `search-${digestOf(out).slice(0, 8)}.jsonl`), '1');
  const manifests = openTable<Stamp>(join(memory, 'manifests.jsonl'), '1');
  const texts = openTexts(memory);
  const tables = [seeds, contents, assets, pages, manifests, indexes];
  return {
    seeds,
    contents,
    assets,
    pages,
    manifests,
    indexes,
    texts,
    asides: new Map(),
    save() {
      texts.kept.flush();
      for (const table of tables) table.save();
    },
    tidy() {
      tidy(join(memory, 'bodies'), seeds);
      seeds.save();
    },
    close() {
      texts.kept.close();
      texts.passing.close();
      for (const name of namesIn(memory)) {
        const pid = /^texts-(\d+)$/.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(memory, name), { recursive: true, force: true });
      }
    },
  };
}

/** The records of a site's files alone, for whoever needs no others. */
export const openPages = (memory: string, out: string): Table<PageRecord> =>
  openTable(join(memory, `pages-${digestOf(out).slice(0, 8)}.jsonl`), '1');

/** Whether anything is remembered of a seeds folder: where nothing is, every article is new. */
export const hasSeeds = (memory: string): boolean => existsSync(join(memory, 'seeds.jsonl'));

export function openTexts(memory: string): Texts {
  return {
    kept: openBodies(join(memory, 'bodies')),
    passing: openBodies(join(memory, `texts-${process.pid}`), PASSING),
  };
}

/** Removes the files of which no record speaks, and puts together those that are mostly waste, or many and small. */
function tidy(folder: string, seeds: Table<SeedRecord>): void {
  const names = namesIn(folder);
  if (names.length === 0) return;
  const live = new Map<string, number>(names.map((name) => [name, 0]));
  for (const [, { body }] of seeds.records()) {
    if (body && live.has(body[0])) live.set(body[0], (live.get(body[0]) ?? 0) + body[2]);
  }
  const many = names.length > MOST_FILES;
  const wasteful = names.filter((name) => {
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    return (live.get(name) ?? 0) * 2 < size || (many && size < SMALL);
  });
  const moving = new Set(wasteful.filter((name) => (live.get(name) ?? 0) > 0));
  if (moving.size > 0) move(folder, moving, seeds);
  for (const name of wasteful) rmSync(join(folder, name), { force: true });
}

function move(folder: string, from: ReadonlySet<string>, seeds: Table<SeedRecord>): void {
  const bodies = openBodies(folder);
  const moved: [string, SeedRecord][] = [];
  for (const [path, record] of seeds.records()) {
    if (record.body === undefined || !from.has(record.body[0])) continue;
    const html = bodies.get(record.body);
    const body = html === undefined ? undefined : bodies.put(html);
    if (body) moved.push([path, { ...record, body }]);
  }
  bodies.close();
  for (const [path, record] of moved) seeds.set(path, record);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
