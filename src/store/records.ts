// What a build remembers for the next one, as records in the embedded database.
//
// The three rules of this memory: what is kept is never changed, only replaced; a record depends on one file alone;
// and everything else that went into making it (program, settings) is part of its key, the `epoch`.
import type { Body } from '../model/article.ts';
import type { Asset, Study } from '../model/card.ts';
import type { Digest } from '../model/names.ts';
import { openDatabase, type Table } from './database.ts';

/** A file's size and time only spare reading it; what it says is known by its digest. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface StudyRecord extends Stamp {
  /** Of program and settings: a record of another epoch is no use. */
  readonly epoch: string;
  /** Empty when the file could not be read. */
  readonly digest: Digest | '';
  readonly study: Study;
}

export interface AssetRecord extends Stamp {
  readonly asset: Asset;
}

export interface BodyRecord {
  readonly epoch: string;
  readonly digest: Digest;
  readonly body: Body;
}

/** One file of the site as the last build left it. */
export interface PageRecord extends Stamp {
  /** Of all that went into it (see `plan/`); empty when a build began it and was stopped. */
  readonly key: string;
  /** Of its bytes. */
  readonly digest: Digest;
}

export interface Store {
  readonly studies: Table<StudyRecord>;
  readonly bodies: Table<BodyRecord>;
  readonly assets: Table<AssetRecord>;
  readonly pages: Table<PageRecord>;
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** @param folder e.g. `"/home/me/paper/.backfile/store"`. @param out where the pages lie: each output folder has its own records. */
export function openStore(folder: string, out: string): Store {
  const database = openDatabase(folder);
  return {
    studies: database.table<StudyRecord>('studies', 'one'),
    bodies: database.table<BodyRecord>('bodies', 'many'),
    assets: database.table<AssetRecord>('assets', 'one'),
    pages: database.table<PageRecord>(`pages ${out}`, 'one'),
    flushed: database.flushed,
    close: database.close,
  };
}
