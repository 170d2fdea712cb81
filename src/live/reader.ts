// Reads the archive, whole or again in part, and keeps the last edition that could be read. It does what a build does up to its Site,
// with the same memory, and so it may run beside a build.
import { statSync } from 'node:fs';
import { amend, isLikeBefore } from '../catalog/amend.ts';
import { outline } from '../catalog/catalog.ts';
import { type Relater, relater } from '../catalog/related.ts';
import type { KnownWords } from '../catalog/words.ts';
import { notArticles } from '../config/folders.ts';
import { readSettings } from '../config/settings.ts';
import { hire } from '../crew/crew.ts';
import { homeOf, type Place, placeOf } from '../crew/place.ts';
import { surveyAside } from '../crew/scout.ts';
import { isSame, reading, studyAll, studySome } from '../crew/study.ts';
import { isFolder } from '../lib/entry.ts';
import type { Study } from '../model/card.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Story } from '../model/site.ts';
import { type AssetLookup, openAssets } from '../read/assets.ts';
import { isSameSurvey, type SeenFile, type Survey, withSeen } from '../read/survey.ts';
import type { SeedRecord } from '../store/seeds.ts';
import { judgedSettings } from '../store/settings.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Edition } from './edition.ts';
import { lookOf } from './look.ts';

export interface ReaderOptions {
  readonly root: string;
  readonly baseUrl?: string;
  /** How many threads may read an archive of which nothing is remembered. */
  readonly workers?: number;
  /** Told how many stories were read so far, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Reader {
  /** Undefined until the settings could be read. */
  readonly edition: Edition | undefined;
  /** What is wrong with the settings and the folders. */
  readonly problems: readonly Problem[];
  /** Looks at everything; opens only the files that have changed. */
  all(): Promise<void>;
  /** Looks at these article files and no others. */
  some(paths: readonly SeedPath[]): Promise<void>;
  close(): void;
}

export function openReader(options: ReaderOptions): Reader {
  let edition: Edition | undefined;
  let shown = new Map<SeedPath, Study>(); // copying it for each edit would take longer than all else
  let problems: readonly Problem[] = [];
  let measure: AssetLookup = () => undefined;
  let seen: Survey | undefined;
  let since: readonly SeenFile[] = []; // articles that were looked at after that
  const all = async (): Promise<void> => {
    if (edition && !isFolder(options.root)) {
      problems = [GONE]; // to read on would make its folder anew
      return;
    }
    const home = homeOf(options.root);
    const { value: settings, problems: unset } = readSettings(options.root, options, judgedSettings(home));
    problems = unset;
    if (settings === undefined) return;
    const place = placeOf(options.root, settings, home);
    const look = lookOf(place.templatesDir);
    const store = storeFor(place, edition);
    const now = await surveyed(place, store);
    const { articles, others, problems: unseen } = now;
    problems = unseen;
    if (edition && isBlind(unseen, edition)) return;
    const before = seen && withSeen(seen, since);
    if (edition?.store === store && before && isSameSurvey(now, before) && isSameSettings(edition, settings)) {
      [seen, since] = [now, []];
      if (edition.look !== look) edition = { ...edition, look };
      return;
    }
    const studies = await studied(articles, place, store, options);
    measure = openAssets(place.seedsDir, others, store.assets);
    shown = shownOf(studies, edition?.place.epoch === place.epoch ? shown : undefined);
    edition = { place, store, look, shown, ...siteOf(shown, measure, settings) };
    [seen, since] = [now, []];
    store.save();
  };
  const some = async (paths: readonly SeedPath[]): Promise<void> => {
    if (edition === undefined) return all();
    const { place, store } = edition;
    const changed = changedAmong(paths, place, store);
    if (changed === undefined) return all();
    const crew = hire(place, store.texts, 1);
    await studySome(changed, { store, crew });
    edition = withAnew(edition, shown, changed, measure);
    since = [...since, ...changed];
    store.save();
  };
  return {
    get edition() {
      return edition;
    },
    get problems() {
      return problems;
    },
    all,
    some,
    close: () => edition?.store.close(),
  };
}

/** What is not seen would be gone: a folder that may not be read, or that is away with every story. */
const isBlind = (problems: readonly Problem[], { site }: Edition): boolean =>
  problems.some(({ rule }) => rule === 'unreadable-file' || (rule === 'no-stories' && site.stories.length > 0));

async function surveyed({ seedsDir, settings }: Place, { seeds }: Store): Promise<Survey> {
  const seeing = surveyAside([seedsDir, settings.seeds, notArticles(settings)], seeds.bytes());
  seeds.size(); // is read meanwhile
  return seeing;
}

async function studied(
  articles: readonly SeenFile[],
  place: Place,
  store: Store,
  { workers, onProgress }: ReaderOptions,
): Promise<readonly Study[]> {
  const crew = hire(place, store.texts, workers);
  const { studies } = await studyAll(articles, { store, crew }, (done) => onProgress?.(done, articles.length));
  await crew.dismiss();
  return studies;
}

const GONE: Problem = {
  file: '.',
  rule: 'no-stories',
  level: 'error',
  message: 'The folder of the archive is not there any more.',
  hint: 'Put it back where it was, or end this and begin again where it is now.',
};

const isSameSettings = ({ place }: Edition, settings: Settings): boolean =>
  JSON.stringify(place.settings) === JSON.stringify(settings);

/** The memory in use, as long as program, settings and folders are those it was opened for. */
function storeFor(place: Place, edition: Edition | undefined): Store {
  const { memoryDir, outDir, epoch } = place;
  if (edition?.place.epoch === epoch && edition.place.outDir === outDir) return edition.store;
  edition?.store.close();
  return openStore(memoryDir, outDir, epoch);
}

function siteOf(shown: ReadonlyMap<SeedPath, Study>, measure: AssetLookup, settings: Settings) {
  const site = outline([...shown.values()], measure, settings);
  const search = settings.search && site.stories.length > 0; // as in a build: there must be something to find
  return { site, settings: { ...settings, search }, likeness: lateRelater(site.stories) };
}

/** The words of the stories there are: they go when their stories do. */
const WORDS: KnownWords = new WeakMap();

/** Most pages do not ask, and what it takes to answer is not made before one does. */
function lateRelater(stories: readonly Story[]): Relater {
  let made: Relater | undefined;
  return {
    alike(position) {
      made ??= relater(stories, WORDS);
      return made.alike(position);
    },
    amended: (others, position) => made?.amended(others, position) ?? lateRelater(others),
  };
}

/** Those that are not as they were; undefined when one is no known article any more. */
function changedAmong(paths: readonly SeedPath[], place: Place, store: Store) {
  const asked = paths.map((path) => fileAt(path, place, store));
  return asked.includes(undefined) ? undefined : asked.filter((file) => file !== undefined && file !== 'same');
}

/** A known article as it stands on disk now; `'same'` when nothing happened to it, undefined when it is no such thing any more. */
function fileAt(
  path: SeedPath,
  { seedsDir }: Place,
  { seeds }: Store,
): ReturnType<typeof reading> | 'same' | undefined {
  const record = seeds.get(path);
  const stats = statSync(`${seedsDir}/${path}`, { throwIfNoEntry: false });
  if (record === undefined || !stats?.isFile()) return undefined;
  const file = { path, size: stats.size, mtimeMs: stats.mtimeMs };
  return isSame(record, file) ? 'same' : reading(file, record);
}

/** With files that were studied anew. @param shown has what they are now from here on. */
function withAnew(
  edition: Edition,
  shown: Map<SeedPath, Study>,
  files: readonly { readonly path: SeedPath }[],
  measure: AssetLookup,
): Edition {
  const { store, place } = edition;
  const { settings } = place;
  let stood: Stood | undefined = edition;
  for (const { path } of files) {
    const good = lastGood((store.seeds.get(path) as SeedRecord).study, shown);
    if (good !== shown.get(path)) stood = stood && withOne(stood, good, settings);
    shown.set(path, good);
  }
  return { ...edition, ...(stood ?? siteOf(shown, measure, settings)) };
}

/** What is made of all stories together. */
type Stood = Pick<Edition, 'site' | 'likeness'>;

/** With one story as it now is; undefined when that takes making everything anew. */
function withOne({ site, likeness }: Stood, told: Study, settings: Settings): Stood | undefined {
  if (told.fate !== 'story') return undefined;
  const at = site.stories.findIndex(({ card }) => card.path === told.path);
  const amended = at < 0 ? undefined : amend(site, at, told, settings);
  if (amended === undefined) return undefined;
  const isAlike = isLikeBefore(site, at, told);
  return { site: amended, likeness: isAlike ? likeness : likeness.amended(amended.stories, at) };
}

const shownOf = (studies: readonly Study[], before: Edition['shown'] | undefined): Map<SeedPath, Study> =>
  new Map(studies.map((study) => [study.path, lastGood(study, before)]));

function lastGood(study: Study, before: ReadonlyMap<SeedPath, Study> | undefined): Study {
  const known = study.fate === 'held' ? before?.get(study.path) : undefined;
  return known?.fate === 'story' ? known : study;
}
