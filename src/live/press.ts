// Makes pages one by one when they are asked for, and remembers the last few: a page is made again only when what goes into it has
// changed, and when that does not succeed, the last good one is there still.
import { digestOf } from '../lib/digest.ts';
import { lazy } from '../lib/lazy.ts';
import type { Job } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Position, Site } from '../model/site.ts';
import type { MadeFiles } from '../outputs/kind.ts';
import { isWanted } from '../outputs/paths.ts';
import { shared } from '../outputs/shared.ts';
import { find } from '../plan/find.ts';
import { openShelf } from '../render/shelf.ts';
import { openTemplates } from '../render/templates.ts';
import type { Edition } from './edition.ts';
import { copied, type Made, make, type Page } from './make.ts';

/** What of the templates has changed. Pages do not depend on styles, nor styles on pages. */
export interface Redone {
  readonly templates: boolean;
  readonly styles: boolean;
  readonly scripts: boolean;
}

export interface Press {
  page(path: OutPath): Checked<Page>;
  /** Goes over to another edition, and gives the files among those last made that are not right any more. */
  turn(edition: Edition, redone: Redone): OutPath[];
  /** What is wrong with the templates, and what kept pages from being made. */
  problems(): readonly Problem[];
  /** Pages made so far. */
  readonly made: number;
}

type Remembered = Made & { readonly key: string };

/** So many are looked at again after each change. */
const REMEMBERED = 12;

export function openPress(first: Edition): Press {
  let edition = first;
  let { common, templates } = opened(edition);
  const looks = openLooks();
  const last = new Map<OutPath, Remembered>();
  const failed = new Map<OutPath, { readonly key: string; readonly problems: readonly Problem[] }>();
  let count = 0;

  const page = (path: OutPath): Checked<Page> => {
    const job = jobOf(path, edition, madeFiles);
    if (job === undefined) return { value: undefined, problems: [] };
    if (job.copy) return { value: copied(path, job.copy, edition), problems: [] };
    const key = looks.keyOf(job);
    const known = last.get(path);
    if (known?.key === key) return remember(known, last);
    const broken = failed.get(path);
    if (broken?.key === key) return { value: known?.page, problems: broken.problems };
    count++;
    const { value: made, problems } = make(job, edition, templates, known?.text);
    if (made) return remember({ ...made, key }, last);
    failed.set(path, { key, problems });
    trim(failed);
    return { value: known?.page, problems };
  };
  const madeFiles: MadeFiles = (path) => {
    const { value } = page(path as OutPath);
    return value && { size: value.bytes.length, digest: digestOf(value.bytes) };
  };
  return {
    page,
    turn(next, redone) {
      const again = opened(next);
      const look =
        redone.templates || JSON.stringify(again.common) !== JSON.stringify(common) || isElsewhere(edition, next);
      edition = next;
      if (looks.change({ ...redone, templates: look }, edition)) ({ common, templates } = again);
      const broken = [...failed.keys()];
      failed.clear();
      broken.forEach(page); // so that nothing is called mended because nobody looks at it
      const isRight = ([path, { key, page: before }]: [OutPath, Remembered]) => {
        const job = jobOf(path, edition, madeFiles);
        if (job === undefined || looks.keyOf(job) === key) return job !== undefined;
        // Every page loads the scripts: whether they say anything new is worth making them.
        return SCRIPTS.has(job.kind) && isSame(page(path).value?.bytes, before.bytes);
      };
      return [...last].filter((each) => !isRight(each)).map(([path]) => path);
    },
    problems() {
      const kept = [...failed.values()].flatMap(({ problems }) => problems);
      return [...templates().check(), ...kept.filter(({ rule }) => rule !== 'changed-while-building')];
    },
    get made() {
      return count;
    },
  };
}

function remember(made: Remembered, last: Map<OutPath, Remembered>): Checked<Page> {
  const { page } = made;
  last.delete(page.path);
  last.set(page.path, made);
  trim(last);
  return { value: page, problems: [] };
}

function trim(last: Map<OutPath, unknown>): void {
  const [oldest] = last.keys();
  if (last.size > REMEMBERED && oldest !== undefined) last.delete(oldest);
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;

const STYLES = new Set(['stylesheet']);
const SCRIPTS = new Set(['script', 'theme']);

/** Numbers the states of the templates, so that a page's key says which it was made with. */
function openLooks() {
  const looks = { templates: 0, styles: 0, scripts: 0 };
  return {
    keyOf(job: Job): string {
      const look = STYLES.has(job.kind) ? looks.styles : SCRIPTS.has(job.kind) ? looks.scripts : looks.templates;
      return `${look} ${job.mark ?? JSON.stringify(job)}`;
    },
    /** Gives whether anything has changed. */
    change({ templates, styles, scripts }: Redone, edition: Edition): boolean {
      if (!templates && !styles && !scripts) return false;
      if (templates || usesThem(edition)) looks.templates++;
      if (templates || styles) looks.styles++;
      if (templates || scripts) looks.scripts++;
      return true;
    },
  };
}

/** Whether a page of the user's own has the styles or scripts written into it. */
function usesThem({ place }: Edition): boolean {
  const shelf = openShelf(place.templatesDir);
  const pages = shelf.list('').filter((name) => name.endsWith('.html') && shelf.find(name)?.startsWith('yours/'));
  return pages.some((name) => /\b(?:styles|scripts)\(/.test(shelf.read(`yours/${name}`)));
}

/** Templates are compiled when the first page is made. */
function opened({ site, settings, place }: Edition) {
  const common = shared(site, settings);
  const open = () => openTemplates(place.templatesDir, common, settings.lang, settings.templates);
  return { common, templates: lazy(open) };
}

const isElsewhere = (a: Edition, b: Edition): boolean =>
  a.place.templatesDir !== b.place.templatesDir || a.settings.lang !== b.settings.lang;

function jobOf(path: OutPath, { site, settings, likeness }: Edition, made: MadeFiles): Job | undefined {
  const position = site.stories.findIndex(({ url }) => isWanted(url, path));
  if (position >= 0) liken(site, position, likeness);
  return find(path, site, settings, made);
}

/** The one thing that an outline leaves out, told to the one story whose page needs it. */
function liken({ stories }: Site, position: Position, { alike }: Edition['likeness']): void {
  (stories[position] as { related: readonly Position[] }).related = alike(position);
}
