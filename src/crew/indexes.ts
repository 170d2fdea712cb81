// Which indexes of the search stand as the last build left them, and so need not be made.
import { join } from 'node:path';
import { commonFiles, FOLDER, folderOf, type ShardAbout } from '../search/files.ts';
import type { Shard } from '../search/shards.ts';
import type { PageRecord, Store } from '../store/store.ts';
import { stands } from '../write/standing.ts';
import { leftBy } from './make.ts';

export interface Standing {
  readonly files: readonly string[];
  readonly about: ShardAbout;
}

/** By name, those of which every file is there, untouched, and made of the same stories. */
export function standingIndexes(
  shards: readonly Shard[],
  { indexes, pages }: Store,
  outDir: string,
): Map<string, Standing> {
  const byFolder = new Map(shards.map((shard) => [folderOf(shard), [] as (readonly [string, PageRecord])[]]));
  for (const [path, record] of pages.records()) {
    if (path.startsWith(FOLDER))
      byFolder.get(path.slice(0, path.indexOf('/', FOLDER.length) + 1))?.push([path, record]);
  }
  const isThere = ([path, record]: readonly [string, PageRecord]) => stands(join(outDir, path), leftBy(record));
  const standing = new Map<string, Standing>();
  for (const shard of shards) {
    const known = indexes.get(shard.name);
    if (known?.key !== shard.key) continue;
    const own = (byFolder.get(folderOf(shard)) ?? []).filter(([, [key]]) => key === shard.key);
    const common = commonFiles(known).map((path) => [path, pages.get(path)] as const);
    if (own.length !== known.files || !own.every(isThere)) continue;
    if (!common.every(([path, record]) => record && isThere([path, record]))) continue;
    standing.set(shard.name, { files: [...own, ...common].map(([path]) => path), about: known });
  }
  return standing;
}
