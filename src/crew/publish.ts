// The last step: what was staged is moved into the site, pages that are no more are removed, and the manifest says what
// stands. Until here nothing that a reader sees has changed.
import type { Digest } from '../model/names.ts';
import type { Written } from '../model/report.ts';
import type { Store } from '../store/store.ts';
import { commit } from '../write/commit.ts';
import { amendManifest, hasManifest, MANIFEST, ownedFiles, printManifest } from '../write/manifest.ts';
import { prune } from '../write/prune.ts';
import { forgetReport } from '../write/report.ts';
import { stageIn } from '../write/stage.ts';
import type { Tally } from './make.ts';
import type { Place } from './place.ts';

export function publish(
  tally: Tally,
  { outDir, staging, memoryDir }: Pick<Place, 'outDir' | 'staging' | 'memoryDir'>,
  store: Store,
): Written {
  store.save();
  const { planned, touched, staged, rendered } = tally;
  const census = tally.census.sum();
  const gone = new Set(notPlanned(store.pages.paths(), planned));
  // A build that lost its memory, or was killed, has records of its own pages in the manifest alone. When no page is new,
  // none is gone either: a page that goes changes the lists it stood in.
  if (staged > 0 && !touched) for (const path of ownedFiles(outDir, planned)) gone.add(path);
  if (staged > 0 || gone.size > 0 || !hasManifest(outDir)) {
    const amended = touched && gone.size === 0 ? amendManifest(outDir, planned, digests(touched, store)) : undefined;
    stageIn(staging).put(MANIFEST, amended ?? Buffer.from(printManifest(digests(planned, store))));
  }
  if (staged > 0 || gone.size > 0) forgetReport(memoryDir);
  const removed = prune(outDir, gone);
  commit(staging, outDir);
  for (const path of gone) store.pages.remove(path);
  store.save();
  store.tidy();
  return { written: staged, unchanged: planned.size - staged, removed, rendered, bytes: census.bytes, census };
}

function* notPlanned(paths: Iterable<string>, planned: ReadonlySet<string>): Iterable<string> {
  for (const path of paths) if (!planned.has(path)) yield path;
}

/** In the order of the paths' code units. */
function digests(files: ReadonlySet<string>, { pages }: Store): [string, Digest][] {
  const paths = [...files].sort();
  return paths.flatMap((path): [string, Digest][] => {
    const record = pages.get(path);
    return record ? [[path, record[1]]] : [];
  });
}
