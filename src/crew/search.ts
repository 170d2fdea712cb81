// Has the indexes of the search made that do not stand already, one after another, and puts them with the files of the site. It
// never stops a build: years that cannot be indexed are left out of the search, and said.
import { batches } from '../lib/batches.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Indexed } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { bodyRef } from '../outputs/body.ts';
import { ENGINE_VERSION, type Engine, type IndexFile, openEngine, type SearchRecord } from '../search/engine.ts';
import { listOf, type ShardFiles, type ShardLine, sortFiles } from '../search/files.ts';
import { recordOf } from '../search/record.ts';
import { type Shard, shardsOf } from '../search/shards.ts';
import { spellingsOf } from '../search/spellings.ts';
import type { PageRecord, Store } from '../store/store.ts';
import { type Standing, standingIndexes } from './indexes.ts';
import { type Desk, deskFor, keep } from './keep.ts';
import { libraryFor, spotsOf } from './library.ts';
import { leftBy, printRecord, type Tally } from './make.ts';
import type { Place } from './place.ts';

export interface Search {
  /** Whether the site can be searched, and so its pages may say so. */
  readonly ready: boolean;
  /** Once all pages are made. @param onDone told how many stories are indexed so far. */
  index(made: Tally, onDone: (done: number) => void): Promise<Searched>;
  dismiss(): Promise<void>;
}

export interface Searched {
  /** What was made, the files of the search among it. */
  readonly made: Tally;
  /** Undefined when all stood. */
  readonly work: Omit<Indexed, 'seconds'> | undefined;
  /** Years that had to be left out. */
  readonly problems: readonly Problem[];
}

/** Stories the engine is told of at once. */
const BATCH = 64;
/** It gives memory back only when it ends: after so many stories it is started anew. */
const AT_ONCE = 5_000;
/** The key of files that depend on no story, and of those that are made by every build. */
const NO_KEY = digestOf(ENGINE_VERSION);

interface Making {
  readonly store: Store;
  readonly place: Place;
}

/** @param dry when nothing will be written. */
export async function openSearch(site: Site, settings: Settings, making: Making, dry = false): Promise<Search> {
  const wanted = settings.search && site.stories.length > 0;
  if (!wanted || dry)
    return { ready: wanted, index: async (made) => ({ made, work: undefined, problems: [] }), dismiss };
  const shards = shardsOf(site, settings, making.place.program);
  const standing = standingIndexes(shards, making.store, making.place.outDir);
  const engine = openEngine();
  const failure = standing.size < shards.length ? await failureOf(engine) : undefined;
  return {
    ready: failure === undefined || standing.size > 0,
    index: (made, onDone) => indexAll({ ...making, site, shards, standing, engine, failure }, made, onDone),
    dismiss: engine.close,
  };
}

const dismiss = async (): Promise<void> => {};

/** Why the engine does not run on this machine; undefined when it does. */
async function failureOf(engine: Engine): Promise<string | undefined> {
  try {
    await engine.start();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

interface Indexing extends Making {
  readonly site: Site;
  readonly shards: readonly Shard[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly engine: Engine;
  readonly failure: string | undefined;
}

async function indexAll(indexing: Indexing, tally: Tally, onDone: (done: number) => void): Promise<Searched> {
  const { store, site, shards, standing, engine } = indexing;
  const files = gather(tally, store, deskFor(indexing.place));
  const lines: ShardLine[] = [];
  const made: Shard[] = [];
  const lost: Shard[] = [];
  let { failure } = indexing;
  let sinceStart = 0;
  for (const shard of shards) {
    const stood = standing.get(shard.name);
    const found = stood === undefined && failure === undefined ? await indexOne(shard, indexing) : undefined;
    if (typeof found === 'string') failure = found;
    if (stood) files.stood(stood.files);
    else if (typeof found === 'object') {
      files.putIndex(shard, found);
      made.push(shard);
      sinceStart += shard.stories.length;
    } else lost.push(shard);
    const about = stood?.about ?? (typeof found === 'object' ? found.about : undefined);
    if (about) lines.push({ shard, ...about });
    onDone(storiesIn(made));
    if (sinceStart < AT_ONCE) continue;
    await engine.close();
    sinceStart = 0;
  }
  if (lines.length > 0) files.put([listOf(lines), spellingsOf(site)], NO_KEY);
  forget(store, lines);
  return {
    made: files.tally(),
    work: made.length === 0 ? undefined : { years: yearsOf(made), stories: storiesIn(made) },
    problems: failure === undefined ? [] : [lostProblem(lost, shards, failure)],
  };
}

/** The index of a shard, or why the engine failed. */
async function indexOne(shard: Shard, { store, place, engine }: Indexing): Promise<ShardFiles | string> {
  try {
    return sortFiles(shard, await engine.index(batches(recordsOf(shard, store, place), BATCH)));
  } catch (error) {
    return reasonOf(error);
  }
}

/** Each story when it is asked for, so that no text stays on the heap. */
function* recordsOf({ stories, lang }: Shard, store: Store, place: Place): Iterable<SearchRecord> {
  const shown = place.settings.lang;
  for (const [rank, story] of stories.entries()) {
    const wants = { body: bodyRef(story) };
    const text = libraryFor(wants, spotsOf(wants, store), place, store.texts);
    const html = text.body;
    // A file that changed meanwhile is known by its beginning; the next build finds it changed, and makes its index anew.
    yield recordOf(story, text.trouble ? story.card.lead : html, { rank, lang, shown });
  }
}

/** Puts files of the search into a tally, and beside the site. */
function gather(tally: Tally, { pages, indexes }: Store, desk: Desk) {
  const planned = new Set(tally.planned);
  const made = [...tally.made];
  let staged = tally.staged;
  const put = (files: readonly IndexFile[], key: Digest): void => {
    for (const { path, content } of files) {
      if (planned.has(path)) continue; // scripts come with every index
      const before = pages.get(path);
      const { digest, at, staged: isStaged } = keep(desk, path, content, before && leftBy(before));
      const record: PageRecord = [key, digest, at.size, at.mtimeMs];
      pages.set(path, record, printRecord(record));
      planned.add(path);
      made.push(path);
      tally.census.add(path, at.size);
      if (isStaged) staged++;
    }
  };
  return {
    put,
    putIndex({ name, key }: Shard, { own, common, about }: ShardFiles): void {
      put(own, key);
      put(common, NO_KEY);
      indexes.set(name, { key, files: own.length, ...about });
    },
    stood(paths: readonly string[]): void {
      for (const path of paths) {
        if (planned.has(path)) continue;
        planned.add(path);
        tally.census.add(path, pages.get(path)?.[2] ?? 0);
      }
    },
    tally: (): Tally => ({ ...tally, planned, made, staged }),
  };
}

function forget({ indexes }: Store, lines: readonly ShardLine[]): void {
  const current = new Set(lines.map(({ shard }) => shard.name));
  for (const name of [...indexes.paths()]) if (!current.has(name)) indexes.remove(name);
}

const yearsOf = (shards: readonly Shard[]): string[] => [...new Set(shards.map(({ year }) => year))];
const storiesIn = (shards: readonly Shard[]): number => shards.reduce((all, { stories }) => all + stories.length, 0);
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

function lostProblem(lost: readonly Shard[], all: readonly Shard[], why: string): Problem {
  const years = yearsOf(lost);
  const without = lost.length === all.length ? 'without search' : `and its search is without ${years.join(', ')}`;
  return {
    file: 'archive.yml',
    rule: 'no-search',
    level: 'warning',
    message: `The search engine does not run on this machine, so the site was published ${without}: ${why.replace(/\.?$/, '.')}`,
    hint: 'Install Backfile again on this machine, with its optional packages, and build again; or say `search: false`.',
  };
}
