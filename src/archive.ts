// An archive held open: pages are made when somebody asks for them, and after a change only what changed is done again. Nothing is written
// but what builds remember, too. A build makes every page once; this makes the one that is looked at, as often as it changes.
import { check } from './check/check.ts';
import { inReadingOrder } from './crew/account.ts';
import { today } from './crew/today.ts';
import { turns } from './lib/turns.ts';
import { changesIn, redoneBy } from './live/changes.ts';
import type { Edition } from './live/edition.ts';
import { newIn } from './live/look.ts';
import type { Page } from './live/make.ts';
import { openPress, type Press } from './live/press.ts';
import { openReader, type Reader, type ReaderOptions } from './live/reader.ts';
import type { UrlPath } from './model/names.ts';
import type { Checked, Problem } from './model/problem.ts';
import type { Settings } from './model/settings.ts';
import { quoteLines } from './read/quote.ts';
import type { SeedRecord } from './store/seeds.ts';

export interface ArchiveOptions extends ReaderOptions {
  /** Today, `YYYY-MM-DD`; by default the clock's. Only the warning `future-date` depends on it. */
  readonly today?: string;
}

export interface Archive {
  /**
   * The page or file at an address such as `"/2021/02/26/strikes/"`. No value and no problems: there is none. A value with problems is
   * the last good one, because the page as it should be cannot be made.
   */
  page(url: string): Promise<Checked<Page>>;
  /**
   * Tells that files have changed: paths from the archive's folder, or absolute; without them everything is looked at. Only
   * what changed is read again.
   */
  refresh(changed?: readonly string[]): Promise<Refreshed>;
  /** All that is wrong now, in reading order; the same that a build would tell. */
  readonly problems: readonly Problem[];
  /** Undefined as long as the settings are broken. */
  readonly settings: Settings | undefined;
  /** Stories that are published, and those held back by an error. */
  readonly counts: Readonly<Record<'published' | 'held' | 'drafts', number>>;
  /** Pages made since it was opened. */
  readonly made: number;
  /** Closes what is open. */
  close(): void;
}

export interface Refreshed {
  /** Addresses among those last asked for whose page is not the same any more. */
  readonly changed: readonly UrlPath[];
  /** The problems now. */
  readonly problems: readonly Problem[];
}

/** Opens an archive. What a person did wrong is among its problems, never thrown. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const reader = openReader(options);
  await reader.all();
  let press = reader.edition && openPress(reader.edition);
  const problems = teller(reader, () => press, options);

  const redo = async (paths?: readonly string[]): Promise<UrlPath[]> => {
    const before = reader.edition;
    if (before === undefined || press === undefined) {
      await reader.all();
      press = reader.edition && openPress(reader.edition);
      return [];
    }
    const changes = changesIn(paths, options.root, before);
    if (changes.all) await reader.all();
    else if (changes.articles.length > 0) await reader.some(changes.articles);
    const after = reader.edition ?? before;
    const redone = paths === undefined ? redoneBy(newIn(after.look, before.look)) : changes;
    return press.turn(after, redone).map(addressOf);
  };
  const inTurn = turns();

  return {
    async page(url) {
      const path = fileOf(url);
      if (press === undefined || path === undefined) return { value: undefined, problems: [] };
      const first = press.page(path);
      const late = first.problems.find(({ rule }) => rule === 'changed-while-building');
      if (late === undefined) return first;
      await inTurn(() => redo([late.file])); // the change came before word of it
      return press.page(path);
    },
    async refresh(paths) {
      const changed = await inTurn(() => redo(paths));
      return {
        changed,
        get problems() {
          return problems();
        },
      };
    },
    get problems() {
      return problems();
    },
    get settings() {
      return reader.edition?.settings;
    },
    get counts() {
      return countsOf(reader);
    },
    get made() {
      return press?.made ?? 0;
    },
    close: () => reader.close(),
  };
}

/** Judges the whole when somebody asks, and again only when something has changed; a page that could not be made is a problem, too. */
function teller(reader: Reader, press: () => Press | undefined, { root, today: day = today() }: ArchiveOptions) {
  let judged: { readonly edition: Edition; readonly list: readonly Problem[] } | undefined;
  return (): readonly Problem[] => {
    const { edition, problems } = reader;
    const made = press()?.problems();
    if (edition === undefined || made === undefined) return problems;
    if (judged?.edition !== edition) judged = { edition, list: judge(edition, day, root) };
    return inReadingOrder([...problems, ...judged.list, ...made]);
  };
}

function judge(edition: Edition, today: string, root: string): Problem[] {
  const { site, settings } = edition;
  const read = [...studiesOf(edition)].flatMap(({ problems }) => problems);
  return [...read, ...quoteLines(check({ site, settings, today }), root)];
}

/** What became of the files as they stand now, which pages may not show yet. */
function* studiesOf({ store }: Edition): Iterable<SeedRecord['study']> {
  for (const [, { study }] of store.seeds.records()) yield study;
}

function countsOf({ edition }: Reader): Archive['counts'] {
  const counts = { published: 0, held: 0, drafts: 0 };
  if (edition) for (const { fate } of studiesOf(edition)) counts[COUNTED[fate]]++;
  return counts;
}

const COUNTED = { story: 'published', held: 'held', draft: 'drafts' } as const;

/** Where an address has its file: a folder's is its page. */
function fileOf(url: string): Page['path'] | undefined {
  if (!url.startsWith('/')) return undefined;
  const path = url.slice(1);
  return (path === '' || path.endsWith('/') ? `${path}index.html` : path) as Page['path'];
}

const addressOf = (path: Page['path']): UrlPath => `/${path.replace(/(^|\/)index\.html$/, '$1')}` as UrlPath;
