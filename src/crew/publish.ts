// The last step: what was staged is moved into the site, pages that are no more are removed, and the manifest says what
// stands. Until here nothing that a reader sees has changed.
import { join } from 'node:path';
import type { Digest } from '../model/names.ts';
import type { Written } from '../model/report.ts';
import type { Store } from '../store/store.ts';
import { commit } from '../write/commit.ts';
import { amendManifest, MANIFEST, ownedFiles, printManifest, readManifest } from '../write/manifest.ts';
import { prune } from '../write/prune.ts';
import { forgetState } from '../write/report.ts';
import { stageIn } from '../write/stage.ts';
import { stampOf, stands } from '../write/standing.ts';
import type { Tally } from './make.ts';
import type { Place } from './place.ts';
import { isSame } from './study.ts';

export function publish(
  tally: Tally,
  { outDir, staging, memoryDir }: Pick<Place, 'outDir' | 'staging' | 'memoryDir'>,
  store: Store,
): Written {
  const { planned, made, staged } = tally;
  const census = tally.census.sum();
  const gone = new Set(notPlanned(store.pages.paths(), planned));
  const manifest = manifestFor(tally, gone, outDir, store);
  if (manifest) stageIn(staging).put(MANIFEST, manifest);
  const isNews = staged > 0 || gone.size > 0;
  if (isNews) store.manifests.remove(outDir); // should the build be killed meanwhile, it does not speak of the site that stands
  store.save();
  if (isNews) forgetState(memoryDir);
  const removed = prune(outDir, gone);
  commit(staging, outDir);
  for (const path of gone) store.pages.remove(path);
  rememberManifest(outDir, store);
  store.save();
  store.tidy();
  const rendered = made.length;
  return { written: staged, unchanged: planned.size - staged, removed, rendered, bytes: census.bytes, census };
}

/** The manifest, when it is to be written. @param gone the pages that are no more; those of which only the last manifest knows are added. */
function manifestFor(
  { planned, made, staged }: Tally,
  gone: Set<string>,
  outDir: string,
  store: Store,
): Buffer | undefined {
  const left = store.manifests.get(outDir);
  const isWhole = left !== undefined && stands(join(outDir, MANIFEST), left);
  if (isWhole && staged === 0 && gone.size === 0) return undefined;
  const last = readManifest(outDir);
  const amended = isWhole ? amendManifest(last, planned, digests(made, store), gone) : undefined;
  if (amended) return amended;
  // A build that lost its memory, or was killed, has records of its own pages in the manifest alone.
  for (const path of ownedFiles(last, planned)) gone.add(path);
  const printed = Buffer.from(printManifest(digests(planned, store)));
  return printed.equals(last) ? undefined : printed;
}

function rememberManifest(outDir: string, { manifests }: Store): void {
  const known = manifests.get(outDir);
  const left = stampOf(join(outDir, MANIFEST));
  if (left && !(known && isSame(known, left))) manifests.set(outDir, left);
}

function* notPlanned(paths: Iterable<string>, planned: ReadonlySet<string>): Iterable<string> {
  for (const path of paths) if (!planned.has(path)) yield path;
}

/** In the order of the paths' code units. */
function digests(files: Iterable<string>, { pages }: Store): [string, Digest][] {
  const paths = [...files].sort();
  return paths.flatMap((path): [string, Digest][] => {
    const record = pages.get(path);
    return record ? [[path, record[1]]] : [];
  });
}
