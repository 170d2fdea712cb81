// Looks at the files beside the stories, each only when a story shows or links to it. What was measured once is taken from
// memory as long as the file's size and time are the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { pixelsOf } from '../lib/pixels.ts';
import type { Asset } from '../model/card.ts';
import type { SeenFile } from './survey.ts';

export interface AssetMemory {
  get(path: string): { readonly size: number; readonly mtimeMs: number; readonly asset: Asset } | undefined;
  set(path: string, record: { readonly size: number; readonly mtimeMs: number; readonly asset: Asset }): unknown;
}

/** Answers for a path in the seeds folder: the file's digest and size in pixels, or undefined when there is no such file. */
export type AssetLookup = (path: string) => Asset | undefined;

export function openAssets(seedsDir: string, others: readonly SeenFile[], memory: AssetMemory): AssetLookup {
  const seen = new Map<string, SeenFile>(others.map((file) => [file.path, file]));
  return (path) => {
    const file = seen.get(path);
    return file && (remembered(file, memory) ?? look(file, seedsDir, memory));
  };
}

function remembered({ path, size, mtimeMs }: SeenFile, memory: AssetMemory): Asset | undefined {
  const record = memory.get(path);
  return record?.size === size && record.mtimeMs === mtimeMs ? record.asset : undefined;
}

function look({ path, size, mtimeMs }: SeenFile, seedsDir: string, memory: AssetMemory): Asset | undefined {
  try {
    const bytes = readFileSync(join(seedsDir, path));
    const asset = { path, digest: digestOf(bytes), ...pixelsOf(bytes) };
    memory.set(path, { size, mtimeMs, asset });
    return asset;
  } catch {
    return undefined; // it vanished: the story's picture is missing, and the check says so
  }
}
