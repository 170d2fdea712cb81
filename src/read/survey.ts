// Lists the files of the seeds folder: articles, and others that articles may show. It opens none of them.
// Litter and hidden files are passed over, and no link leads out of the folder or round in a circle.

import { type Dirent, lstatSync, opendirSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { labelOf } from '../lib/label.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import { reasonOf } from './reason.ts';

export interface SeenFile {
  readonly path: SeedPath;
  /** Bytes; with `mtimeMs` it tells a changed file from one that stands as it stood. Both are `UNSEEN` where files were only listed. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** Of an article that will be read in any case, and is looked at then. */
export const UNSEEN = -1;

/** Both lists are sorted by UTF-16 code unit of the path, whatever order the disk gave. */
export interface Survey {
  readonly articles: readonly SeenFile[];
  readonly others: readonly SeenFile[];
  readonly problems: readonly Problem[];
}

type Stamp = Pick<SeenFile, 'size' | 'mtimeMs'>;

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** The seeds folder's name in problems. */
  readonly label: string;
  readonly passOver: ReadonlySet<string>;
  readonly onSeen: (articles: number) => void;
  readonly look: boolean;
  readonly articles: SeenFile[];
  readonly others: SeenFile[];
  readonly problems: Problem[];
}

const LITTER = /^(?:[._].*|#.*#|.*~|.*\.(?:bak|swp)|thumbs\.db|desktop\.ini)$/is;
/** Jekyll keeps its stories in `_posts`, which are read, and what is not to be published in `_drafts`. */
const HIDDEN_FOLDER = /^(?:\..*|_drafts)$/is;
/** Whether a path inside the seeds folder is litter, or lies in a folder that is not looked into. */
export function isPassedOver(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return isLitter(name) || folders.some((folder) => HIDDEN_FOLDER.test(folder));
}

const ARTICLE = /\.(?:txt|md|markdown)$/i;

/** Nearly every file is an article, and of these the beginning tells. */
const isLitter = (name: string): boolean => (ARTICLE.test(name) ? /^[._]/.test(name) : LITTER.test(name));

/**
 * Lists the seeds folder.
 * @param label how problems name it: the path that the settings give, e.g. `"seeds"`.
 * @param passOver paths inside it that are not looked at, e.g. the site itself when it lies among the articles.
 * @param onSeen told now and then how many articles were seen so far, while there is still something to see.
 * @param look false to list articles without looking at their sizes and times: most of the work, when nothing is remembered to compare with.
 */
export function survey(
  seedsDir: string,
  label: string = basename(seedsDir),
  passOver: readonly string[] = [],
  onSeen: (articles: number) => void = () => undefined,
  look = true,
): Survey {
  const realRoot = realpath(seedsDir);
  if (realRoot === undefined) return nothing(label, `There is no folder "${label}", so there are no articles to read.`);
  const walk: Walk = {
    root: seedsDir,
    realRoot,
    label,
    passOver: new Set(passOver),
    onSeen,
    look,
    articles: [],
    others: [],
    problems: [],
  };
  visit(walk, '', false);
  const { articles, problems } = walk;
  if (articles.length + problems.length === 0) return nothing(label, `The folder "${label}" holds no articles.`);
  walk.articles.sort(byPath);
  walk.others.sort(byPath);
  return walk;
}

/** Whether a folder holds so many files named like articles, by a look that ends as soon as it is sure. */
export function holdsMany(folder: string, many: number): boolean {
  let count = 0;
  const look = (path: string): boolean => {
    const inside: string[] = [];
    const entries = opendirSync(path);
    try {
      for (let entry = entries.readSync(); entry && count < many; entry = entries.readSync()) {
        if (entry.isDirectory() && !HIDDEN_FOLDER.test(entry.name)) inside.push(join(path, entry.name));
        else if (ARTICLE.test(entry.name)) count++;
      }
    } finally {
      entries.closeSync();
    }
    return count >= many || inside.some(look);
  };
  try {
    return look(folder);
  } catch {
    return false; // the survey says what is wrong with it
  }
}

// `folder` is empty or ends in a slash. Inside a linked folder, links to further folders are not followed: no circle can arise.
function visit(walk: Walk, folder: string, linked: boolean): void {
  for (const entry of entriesOf(walk, folder)) {
    if (entry.isDirectory() ? HIDDEN_FOLDER.test(entry.name) : isLitter(entry.name)) continue;
    const path = folder + entry.name;
    if (walk.passOver.has(path)) continue;
    if (entry.isDirectory()) visit(walk, `${path}/`, linked);
    else if (entry.isFile()) add(walk, path, statAt(walk, path));
    else if (entry.isSymbolicLink()) follow(walk, path, linked);
  }
  walk.onSeen(walk.articles.length);
}

function entriesOf(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(join(walk.root, folder), { withFileTypes: true });
  } catch (error) {
    const message = `The folder could not be read: ${reasonOf(error)}.`;
    const hint = 'Make it readable for the user who builds the archive, or move it elsewhere.';
    const file = labelOf(walk.label, folder).replace(/\/$/, '') || '.';
    walk.problems.push({ file, rule: 'unreadable-file', level: 'error', message, hint });
    return [];
  }
}

const ONLY_LISTED = { size: UNSEEN, mtimeMs: UNSEEN };

const statAt = (walk: Walk, path: string): Stamp | undefined =>
  !walk.look && ARTICLE.test(path) ? ONLY_LISTED : statOf(`${walk.root}/${path}`, lstatSync);

function add(walk: Walk, path: string, stats: Stamp | undefined): void {
  // A file that cannot be looked at is listed all the same, so that reading it tells why and the counts add up.
  const seen = { path: path as SeedPath, size: stats?.size ?? 0, mtimeMs: stats?.mtimeMs ?? 0 };
  if (ARTICLE.test(path)) walk.articles.push(seen);
  else if (stats) walk.others.push(seen);
}

// A link counts as what it leads to, when that lies in the seeds folder and is no folder around the link itself.
function follow(walk: Walk, path: string, linked: boolean): void {
  const real = realpath(join(walk.root, path));
  if (real === undefined || !isWithin(real, walk.realRoot)) return;
  const stats = statOf(real, statSync);
  if (stats?.isFile()) add(walk, path, stats);
  if (!stats?.isDirectory() || linked) return;
  const home = realpath(dirname(join(walk.root, path)));
  if (home !== undefined && !isWithin(home, real)) visit(walk, `${path}/`, true);
}

function nothing(label: string, message: string): Survey {
  const hint = `Put the articles in the folder "${label}", one .txt or .md file each.`;
  return { articles: [], others: [], problems: [{ file: label, rule: 'no-stories', level: 'error', message, hint }] };
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function statOf(path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** Whether nothing has come, gone or changed between the two. */
export function isSameSurvey(a: Survey, b: Survey): boolean {
  const isSame = (these: readonly SeenFile[], those: readonly SeenFile[]) =>
    these.length === those.length &&
    these.every(({ path, size, mtimeMs }, i) => {
      const other = those[i];
      return path === other?.path && size === other.size && mtimeMs === other.mtimeMs;
    });
  const problems = JSON.stringify(a.problems) === JSON.stringify(b.problems);
  return problems && isSame(a.articles, b.articles) && isSame(a.others, b.others);
}

/** The survey with articles looked at again. */
export function withSeen(survey: Survey, articles: readonly SeenFile[]): Survey {
  const again = new Map(articles.map((file) => [file.path, file]));
  return { ...survey, articles: survey.articles.map((file) => again.get(file.path) ?? file) };
}

const byPath = (a: SeenFile, b: SeenFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
