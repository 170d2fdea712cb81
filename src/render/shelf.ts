// Where templates are found: the user's folder, then ours, file by file. A name is a path inside either ("parts/list.html");
// "ours/parts/list.html" is ours even when the user has one of that name. Nothing outside the two folders can be named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { HOME } from '../lib/home.ts';
import type { Digest } from '../model/names.ts';

const OURS = join(HOME, 'templates');
/** No "..", no hidden file, no backslash, no absolute path. */
const NAME = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** `"yours/story.html"` or `"ours/story.html"`: which file, for certain. */
export type TemplateId = string;

export interface Shelf {
  /** The file a name means; undefined when there is none. */
  find(name: string): TemplateId | undefined;
  /** A file's text as it stands. */
  read(id: TemplateId): string;
  /** What a person would call the file: `"templates/story.html"`. */
  label(id: TemplateId): string;
  /** The names of all files under a folder (`''` for all), ours in order, then those only the user has. */
  list(folder: string): readonly string[];
}

/** @param userDir the user's folder; it need not exist. @param label how problems name it: its path from the archive's folder. */
export function openShelf(userDir: string | undefined, label?: string): Shelf {
  const own = label ?? basename(userDir ?? 'templates');
  const yours = new Set(filesBelow(userDir));
  const ours = new Set(filesBelow(OURS));
  const place = (id: TemplateId) =>
    isYours(id) ? join(userDir ?? '', id.slice('yours/'.length)) : join(OURS, id.slice('ours/'.length));
  return {
    find(name) {
      const forced = name.startsWith('ours/');
      const plain = forced ? name.slice('ours/'.length) : name;
      if (!NAME.test(plain)) return undefined;
      if (!forced && yours.has(plain)) return `yours/${plain}`;
      return ours.has(plain) ? `ours/${plain}` : undefined;
    },
    read: (id) => readFileSync(place(id), 'utf8').replace(/^\uFEFF/, ''),
    label: (id) =>
      isYours(id) ? `${own}/${id.slice('yours/'.length)}` : `Backfile's own templates/${id.slice('ours/'.length)}`,
    list: (folder) => [...new Set([...ours, ...yours])].filter((name) => name.startsWith(folder)),
  };
}

/** Whether a file is the user's: only there can they have made a mistake. */
export const isYours = (id: TemplateId): boolean => id.startsWith('yours/');

/** Of the bytes of every template, style and word, the user's and ours: part of the key of every page. */
export function templatesDigest(userDir: string | undefined): Digest {
  const lines = [userDir, OURS].flatMap((folder) =>
    filesBelow(folder).map((name) => `${name} ${digestOf(readFileSync(join(folder ?? '', name)))}`),
  );
  return digestOf(lines.join('\n'));
}

/** By code unit, so that no machine's locale has a say. The manual and hidden files are no templates. */
function filesBelow(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const names = files.map((path) => path.replaceAll('\\', '/').replace(/^\/+/, ''));
  return names.filter((name) => NAME.test(name) && name !== 'README.md').sort();
}
