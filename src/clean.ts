// Undoes a build: removes the files it wrote and what it remembers, and nothing else.
import { resolve } from 'node:path';
import { readSettings } from './config/settings.ts';
import type { Problem } from './model/problem.ts';
import { memoryFolder } from './store/folder.ts';
import { openStore } from './store/store.ts';
import { MANIFEST, ownedFiles, readManifest } from './write/manifest.ts';
import { prune } from './write/prune.ts';
import { removeFolder } from './write/stage.ts';

export interface Cleaned {
  /** Files removed from the output folder. */
  readonly removed: number;
  /** When the settings cannot be read, nothing is removed. */
  readonly problems: readonly Problem[];
}

export async function clean(options: { readonly root: string; readonly out?: string }): Promise<Cleaned> {
  const { value: settings, problems } = readSettings(options.root, options);
  if (settings === undefined) return { removed: 0, problems };
  const outDir = resolve(options.root, settings.out);
  const memory = memoryFolder(options.root);
  const { pages } = openStore(memory, outDir, '');
  const paths = new Set([...ownedFiles(readManifest(outDir)), ...pages.paths()]);
  const removed = prune(outDir, paths) + prune(outDir, [MANIFEST]);
  removeFolder(memory);
  return { removed, problems };
}
