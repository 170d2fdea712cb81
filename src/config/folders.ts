// The archive's three folders: what they are called when nobody says, and that none can do harm to another.
// Building writes and removes files in the output folder, so nothing a person made may lie in its way.
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isFolder } from '../lib/entry.ts';

export interface Folders {
  readonly seeds: string;
  readonly out: string;
  readonly templates: string;
}

/** `seeds`, unless the archive's folder has none and holds the articles itself: then `"."`. */
export function seedsOf(root: string): string {
  return !isFolder(join(root, 'seeds')) && holdsArticles(root) ? '.' : 'seeds';
}

/** A folder as the settings keep it: relative to the archive's, with `/`, without a closing slash; absolute when it lies outside and was so given. */
export function tidyFolder(root: string, written: string): string {
  const path = relative(root, resolve(root, written));
  const outside = path.startsWith('..') || isAbsolute(path);
  return (outside && isAbsolute(written) ? resolve(written) : path).split(sep).join('/') || '.';
}

/** Why the site cannot be written to `out`, to follow "The site cannot be written to `out`: "; undefined when it can. */
export function clash(root: string, { seeds, out, templates }: Folders): string | undefined {
  const place = realOf(resolve(root, out));
  const home = realOf(resolve(root));
  if (place === home) return 'that is the archive’s own folder';
  if (contains(place, home)) return 'the archive’s own folder lies inside it';
  for (const name of ['.backfile', '.git', 'node_modules']) {
    if (contains(join(home, name), place)) return `\`${name}\` is not for sites`;
  }
  const kept = [
    ['articles', seeds],
    ['templates', templates],
  ] as const;
  for (const [what, folder] of kept) {
    const full = realOf(resolve(root, folder));
    if (contains(place, full))
      return `the folder of the ${what}, \`${folder}\`, ${place === full ? 'is the same' : 'lies inside it'}`;
    if (full !== home && contains(full, place)) return `it lies inside the folder of the ${what}, \`${folder}\``;
  }
  return undefined;
}

/**
 * Folders and files to pass over while reading articles, relative to the seeds folder: what belongs to Backfile or to npm when the
 * articles lie in the archive's own folder, e.g. `["public", "templates", "node_modules", "archive.yml"]`. Empty when they have a folder of their own.
 */
export function notArticles(folders: Folders): string[] {
  return folders.seeds === '.' ? [folders.out, folders.templates, ...NEVER_ARTICLES] : [];
}

const NEVER_ARTICLES = ['node_modules', 'archive.yml', 'archive.yaml'];
const HIDDEN = new Set(['public', 'templates', 'node_modules']);
/** Folders to look into before giving up: somebody may have called us in their home folder. */
const PATIENCE = 500;

/** Level by level, so that what lies near is found at once. */
function holdsArticles(root: string): boolean {
  const folders = [root];
  for (let i = 0; i < Math.min(folders.length, PATIENCE); i++) {
    const folder = folders[i] ?? root;
    const entries = entriesOf(folder).filter(({ name }) => !/^[._]/.test(name) && !HIDDEN.has(name));
    if (entries.some((entry) => entry.isFile() && isArticle(entry.name))) return true;
    folders.push(...entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name)));
  }
  return false;
}

function isArticle(name: string): boolean {
  return (
    /\.(?:txt|md|markdown)$/i.test(name) &&
    !/^(?:readme|licen[cs]e|changelog|contributing|copying|notice|robots)\b/i.test(name)
  );
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Where a path really leads, whatever links stand in it; what does not exist yet lies where its nearest folder does. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
  }
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
