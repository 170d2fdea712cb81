// `manifest-sha256.txt` at the site's root: the digest and path of every file we wrote, so that anyone can prove with
// standard tools that nothing was lost or changed (`sha256sum -c manifest-sha256.txt`), and so that a build which has lost
// its own memory still knows which files are its own to remove.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/names.ts';

export const MANIFEST = 'manifest-sha256.txt';

export const hasManifest = (out: string): boolean => existsSync(join(out, MANIFEST));

/** Its bytes; none where there is none. */
export function readManifest(out: string): Buffer {
  try {
    return readFileSync(join(out, MANIFEST));
  } catch {
    return Buffer.alloc(0);
  }
}

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

/** More lines than this are not looked for one by one. */
const FEW = 100;

/**
 * A manifest with other lines for some files, and without those of others. Undefined where it has to be printed anew: many changed, or
 * it does not come to what it should be.
 * @param text as it was printed; where no line's length changes, it is itself amended. @param all the paths it should list.
 * @param made with their digests: new, or as they are now.
 */
export function amendManifest(
  text: Buffer,
  all: Iterable<string>,
  made: readonly (readonly [path: string, digest: Digest])[],
  gone: ReadonlySet<string>,
): Buffer | undefined {
  if (made.length + gone.size > FEW) return undefined;
  const lines = new Map<string, string>(made.map((file) => [file[0], printManifest([file])]));
  for (const path of gone) lines.set(path, '');
  const isOdd = text.includes('\\') || [...lines.keys()].some((path) => ODD.test(path)); // in another order, then
  if (isOdd) return undefined;
  const edits = [...lines].sort(byPath).map(([path, line]) => ({ line: Buffer.from(line), ...placeOf(path, text) }));
  const grown = edits.reduce((sum, { line, at, end }) => sum + line.length - (end - at), 0);
  return text.length + grown === sizeOf(all) ? edited(text, edits) : undefined;
}

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

/** Where in the text. */
interface Span {
  readonly at: number;
  readonly end: number;
}

function edited(text: Buffer, edits: readonly (Span & { readonly line: Buffer })[]): Buffer {
  if (edits.every(({ line, at, end }) => line.length === end - at)) {
    for (const { line, at } of edits) line.copy(text, at);
    return text;
  }
  const parts: Buffer[] = [];
  let from = 0;
  for (const { line, at, end } of edits) {
    parts.push(text.subarray(from, at), line);
    from = end;
  }
  return Buffer.concat([...parts, text.subarray(from)]);
}

/** Where the path's line begins and ends; both are where it should be when it is not there. The lines lie in the order of their paths. */
function placeOf(path: string, text: Buffer): Span {
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = middle === 0 ? 0 : text.lastIndexOf(LINE_FEED, middle - 1) + 1;
    const end = text.indexOf(LINE_FEED, at) + 1 || text.length;
    const found = text.toString('utf8', at + HEX + 2, end - 1);
    if (found === path) return { at, end };
    if (found < path) from = end;
    else to = at;
  }
  return { at: from, end: from };
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
 * The paths in a manifest: files that we wrote, whoever may have changed them since.
 * @param but paths that are not asked about.
 */
export function ownedFiles(manifest: Buffer, but: ReadonlySet<string> = new Set()): string[] {
  const owned: string[] = [];
  for (const [, path = ''] of manifest.toString().matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)) {
    if (!but.has(path) && isInside(path)) owned.push(path);
  }
  return owned;
}

const isInside = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');
