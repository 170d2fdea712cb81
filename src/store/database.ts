// The embedded database: door of `lmdb`. Crash-safe (a build killed at any moment leaves it readable), open to several
// threads at once. Deleting its folder costs the next build time and nothing else, so a damaged one is simply started anew.
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';

/** One table of the database: keys are paths, values plain data. */
export interface Table<T> {
  get(key: string): T | undefined;
  /** Kept at once for this thread; on disk a little later. */
  put(key: string, value: T): Promise<boolean>;
  remove(key: string): Promise<boolean>;
  /** In the order of the keys' bytes. */
  getKeys(): Iterable<string>;
  getRange(): Iterable<{ readonly key: string; readonly value: T }>;
}

export interface Opened {
  /** @param writers `one`: only one thread writes it, which makes its records smaller and twice as fast to read. */
  table<T>(name: string, writers: 'one' | 'many'): Table<T>;
  /** Waits for what was put without waiting. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** @param folder made when it is not there. */
export function openDatabase(folder: string): Opened {
  const root = openOrRenew(folder);
  return {
    table: <T>(name: string, writers: 'one' | 'many') =>
      forgivingLongKeys(
        root.openDB<T, string>({ name, ...(writers === 'one' ? SHARED_SHAPES : { encoding: 'json' }) }),
      ),
    flushed: async () => {
      await root.committed;
    },
    close: () => root.close(),
  };
}

/** The shapes of records are kept once, under a key of their own, instead of in each record. */
const SHARED_SHAPES = { encoding: 'msgpack', sharedStructuresKey: Symbol.for('shapes') } as const;

function openOrRenew(folder: string): RootDatabase {
  if (!isSound(join(folder, 'data.mdb'))) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return open({ path: folder, maxDbs: 64, noMemInit: true });
}

/** Where LMDB's two first pages say what they are and how many pages there must be: its `MDB_meta`, after the page's own head. */
const META = { magicAt: 24, magic: 0xbeefc0de, pageSizeAt: 48, lastPageAt: 144, length: 168 } as const;

/** Whether a database's file can be opened: opening a damaged one would not fail but end the process. No file is sound. */
function isSound(file: string): boolean {
  if (!existsSync(file)) return true;
  const bytes = firstBytes(file, 2 * 65_536);
  const pageSize = bytes.length < META.length ? 0 : bytes.readUInt32LE(META.pageSizeAt);
  if (pageSize < META.length || bytes.length < 2 * pageSize) return false;
  return [0, pageSize].every((page) => {
    const whole = Number(bytes.readBigUInt64LE(page + META.lastPageAt)) + 1;
    return bytes.readUInt32LE(page + META.magicAt) === META.magic && whole * pageSize <= statSync(file).size;
  });
}

function firstBytes(file: string, length: number): Buffer {
  const fd = openSync(file, 'r');
  const bytes = Buffer.alloc(length);
  const read = readSync(fd, bytes, 0, length, 0);
  closeSync(fd);
  return bytes.subarray(0, read);
}

/** The database takes keys of at most 1978 bytes. A path longer than this is not remembered, which costs only time. */
const LONGEST_KEY = 1_900;

function forgivingLongKeys<T>(db: Database<T, string>): Table<T> {
  const fits = (key: string) => key.length * 3 <= LONGEST_KEY || Buffer.byteLength(key) <= LONGEST_KEY;
  return {
    get: (key) => (fits(key) ? db.get(key) : undefined),
    put: (key, value) => (fits(key) ? db.put(key, value) : KEPT),
    remove: (key) => (fits(key) ? db.remove(key) : KEPT),
    getKeys: () => db.getKeys().filter(isPath),
    getRange: () => db.getRange().filter(({ key }) => isPath(key)),
  };
}

/** Leaves out the shapes, whose key is a symbol. */
const isPath = (key: unknown): key is string => typeof key === 'string';

const KEPT = Promise.resolve(true);
