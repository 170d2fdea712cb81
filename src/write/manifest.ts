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
    const hex = hexOf(digest);
    lines.push(
      ODD.test(path) ? `\\${hex}  ${path.replace(/[\\\n\r]/g, (c) => ESCAPES[c] ?? c)}\n` : `${hex}  ${path}\n`,
    );
  }
  return lines.join('');
}

const hexOf = (digest: Digest): string => Buffer.from(digest, 'base64url').toString('hex');

const ODD = /[\\\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** More files than this are not looked for one by one. */
const FEW = 100;

/**
 * The manifest of a site as it stands, with other digests for some of its files. Undefined where it has to be printed anew.
 * @param all the paths it should list.
 */
export function amendManifest(
  out: string,
  all: Iterable<string>,
  files: readonly (readonly [path: string, digest: Digest])[],
): Buffer | undefined {
  if (files.length > FEW) return undefined;
  const text = readBytes(join(out, MANIFEST));
  if (text.length !== sizeOf(all)) return undefined; // somebody wrote in it
  for (const [path, digest] of files) {
    const at = text.indexOf(`  ${path}\n`) - HEX;
    if (at !== 0 && text[at - 1] !== LINE_FEED) return undefined;
    text.write(hexOf(digest), at, 'latin1');
  }
  return text;
}

function sizeOf(paths: Iterable<string>): number {
  let size = 0;
  for (const path of paths) size += HEX + 2 + Buffer.byteLength(path) + 1;
  return size;
}

/** Characters of a digest. */
const HEX = 64;
const LINE_FEED = 10;

/**
 * The paths in the manifest: files that we wrote, whoever may have changed them since. Empty without a manifest.
 * @param but paths that are not asked about.
 */
export function ownedFiles(out: string, but: ReadonlySet<string> = new Set()): string[] {
  const text = readBytes(join(out, MANIFEST)).toString();
  const owned: string[] = [];
  for (const [, path = ''] of text.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)) {
    if (!but.has(path) && isInside(path)) owned.push(path);
  }
  return owned;
}

const isInside = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
