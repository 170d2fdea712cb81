// Small archives in a temporary folder that goes away with the test.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readTree, type Tree, writeInto } from './trees.ts';

/** An empty folder, removed when the test is over. */
export function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-')));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** An empty folder for several tests, which its maker removes. */
export function keptFolder(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A folder that holds these files, e.g. `{ 'seeds/a.txt': '…', 'archive.yml': '…' }`. */
export function archive(files: Readonly<Record<string, string | Buffer>>): string {
  const root = temporary();
  for (const [path, bytes] of Object.entries(files)) writeInto(root, path, bytes);
  return root;
}

/** What stands in an archive's output folder. */
export function siteOf(root: string, out = 'public'): Tree {
  return readTree(join(root, out));
}
