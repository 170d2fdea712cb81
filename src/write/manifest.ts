// `manifest-sha256.txt` at the site's root: the digest and path of every file we wrote, so that anyone can prove with
// standard tools that nothing was lost or changed (`sha256sum -c manifest-sha256.txt`), and so that a build which has lost
// its own memory still knows which files are its own to remove.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/names.ts';

export const MANIFEST = 'manifest-sha256.txt';

export const hasManifest = (out: string): boolean => existsSync(join(out, MANIFEST));

/** Lines as `sha256sum` writes them; a name with a line break or backslash is escaped its way. */
export function printManifest(files: Iterable<readonly [path: string, digest: Digest]>): string {
  const lines: string[] = [];
  for (const [path, digest] of files) {
    const hex = Buffer.from(digest, 'base64url').toString('hex');
    const odd = /[\\\n\r]/.test(path);
    lines.push(odd ? `\\${hex}  ${path.replace(/[\\\n\r]/g, (c) => ESCAPES[c] ?? c)}\n` : `${hex}  ${path}\n`);
  }
  return lines.join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/**
 * The paths in the manifest: files that we wrote, whoever may have changed them since. Empty without a manifest.
 * @param but paths that are not asked about.
 */
export function ownedFiles(out: string, but: ReadonlySet<string> = new Set()): string[] {
  const text = readText(join(out, MANIFEST));
  const owned: string[] = [];
  for (const [, path = ''] of text.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)) {
    if (!but.has(path) && isInside(path)) owned.push(path);
  }
  return owned;
}

const isInside = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
