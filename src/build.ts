// A build, told on one page: read the files, parse them into articles, catalog the cards, check the whole, plan the pages,
// render them, write what changed. The verbs are folders; this is where they meet, and it decides nothing itself.
import { catalog, outline } from './catalog/catalog.ts';
import { check } from './check/check.ts';
import { notArticles } from './config/folders.ts';
import { readSettings } from './config/settings.ts';
import { type Account, openAccount } from './crew/account.ts';
import { contentsOf, onlyRetold, type Retold, stateOf, unchanged, untouched } from './crew/again.ts';
import { type Crew, callEarly, hire } from './crew/crew.ts';
import type { Look } from './crew/hands.ts';
import { makeSite } from './crew/make.ts';
import { homeOf, type Place, placeOf } from './crew/place.ts';
import { publish } from './crew/publish.ts';
import { lookOver } from './crew/scout.ts';
import { openSearch } from './crew/search.ts';
import { studyAll } from './crew/study.ts';
import { today } from './crew/today.ts';
import { digestOf } from './lib/digest.ts';
import { lazy } from './lib/lazy.ts';
import type { Shared } from './model/job.ts';
import type { Digest } from './model/names.ts';
import type { Report } from './model/report.ts';
import type { Settings } from './model/settings.ts';
import { shared } from './outputs/shared.ts';
import { openAssets } from './read/assets.ts';
import { quoteLines } from './read/quote.ts';
import { type Survey, survey } from './read/survey.ts';
import { rehearse } from './render/rehearse.ts';
import { templatesDigest } from './render/shelf.ts';
import { showsOf } from './render/shows.ts';
import { openTemplates } from './render/templates.ts';
import { judgedSettings } from './store/settings.ts';
import { hasSeeds, openStore, type Store } from './store/store.ts';
import { keepReport, writeReport } from './write/report.ts';
import { closeStaging, openStaging } from './write/stage.ts';
import { troubleOf } from './write/trouble.ts';

export interface BuildOptions {
  /** The archive's folder: where `archive.yml` and the seeds folder are. */
  readonly root: string;
  /** Instead of what `archive.yml` says. */
  readonly out?: string;
  readonly baseUrl?: string;
  readonly strict?: boolean;
  readonly search?: boolean;
  /** How many threads; by default one for each processor, and none for a small archive. */
  readonly workers?: number;
  /** Do everything but write: this is `backfile check`. */
  readonly dryRun?: boolean;
  /** The day of the build, `YYYY-MM-DD`; by default the clock's. Only the warning `future-date` depends on it. */
  readonly today?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Told how many articles were seen so far, before any is read, and whether nothing is remembered of any; what it throws ends the build. */
  readonly onSeen?: (articles: number, areNew: boolean) => void;
}

export interface Progress {
  readonly stage: 'read' | 'render' | 'index';
  readonly done: number;
  /** Undefined while it is not known. */
  readonly total: number | undefined;
}

/** Builds the archive. What a person did wrong is in the report, never thrown: whatever is thrown is a fault of ours. */
export async function build(options: BuildOptions): Promise<Report> {
  const account = openAccount();
  const home = homeOf(options.root);
  const early = callEarly(options.root, home.memoryDir, options.workers);
  const { value: settings, problems } = readSettings(options.root, options, judgedSettings(home));
  account.goBy(settings, problems);
  if (settings === undefined) {
    await early?.terminate();
    return account.close();
  }
  const place = placeOf(options.root, settings, home);
  const store = openStore(place.memoryDir, place.outDir, place.epoch);
  const crew = hire(place, store.texts, options.workers, early);
  const helpers: Helper[] = [crew];
  try {
    return await goThrough({ options, account, settings, place, store, crew, helpers });
  } catch (error) {
    const trouble = troubleOf(error, settings.out);
    if (trouble === undefined) throw error;
    account.tell([trouble]);
  } finally {
    await Promise.all(helpers.map((helper) => helper.dismiss())); // first: whoever is still writing stages files
    closeStaging(place.staging);
    store.close();
  }
  return writeReport(place.memoryDir, account.close());
}

/** What a build works with. */
interface Office {
  readonly options: BuildOptions;
  readonly account: Account;
  readonly settings: Settings;
  readonly place: Place;
  readonly store: Store;
  readonly crew: Crew;
  /** Whoever must be sent home at the end, however it comes. */
  readonly helpers: Helper[];
}

interface Helper {
  dismiss(): Promise<void>;
}

/** The line: read, parse, catalog, check, plan, render, write. */
async function goThrough(office: Office): Promise<Report> {
  const { options, account, settings, place, store, crew, helpers } = office;
  const looking = lookOver(place, store.pages, options.dryRun);
  const seen = surveySeeds(office);
  if (seen.problems.some(({ level }) => level === 'error')) return account.close(); // what is not seen would be removed
  const day = options.today ?? today();
  const templated = lazy(() => templatesDigest(place.templatesDir));
  const scene = { place, store, day, looking, templates: templated, dry: options.dryRun };
  const same = await untouched(scene, seen);
  if (same) return account.repeat(same);
  const studied = await studyAll(seen.articles, { store, crew }, say(options, 'read', seen.articles.length));
  store.save();
  const contents = lazy(() => contentsOf(store, seen));
  const last = await unchanged(scene, contents, studied.effort);
  if (last) return account.repeat(last);

  const shows = showsOf(place.templatesDir);
  const assets = openAssets(place.seedsDir, seen.others, store.assets);
  const site = (shows('related') ? catalog : outline)(studied.studies, assets, settings);
  account.judge(studied, site);
  let retold: Retold | undefined;
  account.tellLate(() => retold?.problems ?? quoteLines(check({ site, settings, today: day }), options.root));
  const search = await openSearch(site, settings, { store, place }, options.dryRun);
  helpers.push(search);
  const shown = { ...settings, search: search.ready };
  const common = shared(site, shown);
  const templates = openTemplates(place.templatesDir, common, settings.lang, settings.templates);
  account.tell(options.dryRun ? rehearse(templates, site, shown) : templates.check());
  if (options.dryRun) return account.close();
  if (account.stopped(settings.strict)) return writeReport(place.memoryDir, account.close());

  openStaging(place.outDir);
  if (shown.search === settings.search) retold = await onlyRetold(scene, seen, studied.news, site);
  const making = {
    store,
    crew,
    look: lookOf(place, templated(), common),
    shows,
    retold: retold?.paths,
    fallen: (await looking).fallen,
  };
  const pages = makeSite(site, shown, making, say(options, 'render'));
  account.settle(); // while threads make the first pages
  const stateFor = stateOf(scene, contents());
  const made = await pages;
  void crew.dismiss(); // its memory is given back meanwhile
  account.tell(made.problems);
  if (made.problems.length === 0) {
    const all = await account.indexing(search.index(made, say(options, 'index')));
    account.wrote(publish(all, place, store));
  }
  const leave = retold?.problems ? keepReport : writeReport; // it says nothing of texts
  return leave(place.memoryDir, account.close(), stateFor);
}

/** Where nothing is remembered every article will be read: it need not be looked at before, and whoever helps may come at once. */
function surveySeeds({ options: { onSeen }, settings, place, crew, account }: Office): Survey {
  const isNew = !hasSeeds(place.memoryDir);
  const tell = (count: number): void => {
    onSeen?.(count, isNew);
    if (isNew) crew.expect(count);
  };
  const seen = survey(place.seedsDir, settings.seeds, notArticles(settings), tell, !isNew);
  account.saw(seen);
  return seen;
}

/** What every page depends on, and its name. */
const lookOf = ({ program }: Place, templates: Digest, common: Shared): Look => ({
  shared: common,
  digest: digestOf(program + templates + JSON.stringify(common)),
});

const say =
  ({ onProgress }: BuildOptions, stage: Progress['stage'], total?: number) =>
  (done: number) =>
    onProgress?.({ stage, done, total });
