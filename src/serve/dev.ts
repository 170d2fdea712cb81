// The preview: serves an archive held open, watches its files, and tells every open page what became of it.
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { type Archive, type ArchiveOptions, openArchive, type Refreshed } from '../archive.ts';
import { isEmpty, isFolder, isLink } from '../lib/entry.ts';
import { insideOf } from '../lib/inside.ts';
import { turns } from '../lib/turns.ts';
import type { Problem } from '../model/problem.ts';
import { type Answering, answerer } from './answer.ts';
import { type Client, openClients } from './clients.ts';
import { listen } from './loopback.ts';
import { nameOf, panelOf } from './preview.ts';
import { type Watch, watch } from './watch.ts';

export interface DevOptions extends ArchiveOptions {
  readonly port: number;
  /** Told all problems there are, once the files are watched and again whenever they are others. */
  readonly onChange?: (problems: readonly Problem[]) => void;
}

export interface Preview {
  /** Where the front page is: `"http://localhost:8080/archive/"`. */
  readonly url: string;
  readonly port: number;
  readonly archive: Archive;
  /** Comes a moment after the preview. False when the system does not let us watch: then everything is looked at before each page. */
  readonly watched: Promise<boolean>;
  close(): Promise<void>;
}

/** Undefined when no port is free. */
export async function serveArchive(wished: DevOptions): Promise<Preview | undefined> {
  const options = { ...wished, root: realOf(wished.root) }; // as the watcher will tell of it
  const archive = await openArchive(options);
  const desk = openDesk(archive, options);
  const serving = await listen(desk.listener, options.port);
  if (serving === undefined) {
    archive.close();
    return undefined;
  }
  const leave = new AbortController();
  const watched = later(FIRST, true, { signal: leave.signal }).then(desk.settle, () => false);
  return {
    url: new URL(baseOf(archive), serving.url).href,
    port: serving.port,
    archive,
    watched,
    async close() {
      leave.abort();
      await watched;
      await desk.watching.stop();
      await serving.close();
      archive.close();
    },
  };
}

/** Milliseconds for whoever waits for the first page, before we do what it can do without. */
const FIRST = 200;

/** The site's path on its host, so that links from its root lead where they will lead there. */
function baseOf({ settings }: Archive): string {
  return settings?.url === undefined ? '/' : new URL(settings.url).pathname;
}

function openDesk(archive: Archive, options: DevOptions) {
  const clients = openClients();
  const touched = new Set<string>();
  const inTurn = turns();
  const tellAnew = whenNew(options.onChange ?? (() => {}));
  let waiting: string[] | 'all' | undefined;

  /** Changes that come while one is worked on are done together after it. */
  const changed = (paths: readonly string[] | undefined): Promise<void> => {
    const first = waiting === undefined;
    waiting = paths === undefined || waiting === 'all' ? 'all' : [...(waiting ?? []), ...paths];
    return first ? inTurn(refresh) : Promise.resolve();
  };
  const refresh = async (): Promise<void> => {
    const paths = waiting === 'all' ? undefined : waiting;
    waiting = undefined;
    const { changed: addresses } = await refreshed(archive, paths);
    const everywhere = addresses.some(isScript) || (paths?.some(isPicture) ?? false);
    await Promise.all([...clients.all].map((client) => tellPage(client, everywhere)));
    for (const path of paths ?? []) touched.add(nameFrom(options.root, path));
    tellProblems();
    if (await watching.renew()) void changed(undefined); // what changed before that was watched
  };
  const tellProblems = (): void => {
    const { problems } = archive;
    for (const client of clients.all) client.tell('problems', panelOf(problems, touched));
    tellAnew(problems);
  };
  const tellPage = async (client: Client, everywhere = false): Promise<void> => {
    if (everywhere || (await answering.shown(client.address)) !== client.shows) client.tell('reload');
    else client.tell('styles', nameOf((await archive.page('/assets/style.css')).value?.bytes));
  };
  const watching = openWatching(
    () => placesOf(archive, options.root),
    (paths) => void changed(paths),
  );
  const answering: Answering = {
    archive,
    root: options.root,
    base: () => baseOf(archive),
    shown: (address) => shownAt(archive, address),
    async connect(address, shows, request, response) {
      const client = clients.add(address, shows, request, response);
      await tellPage(client);
      client.tell('problems', panelOf(archive.problems, touched));
    },
    before: async () => void (watching.isRefused() && (await changed(undefined))),
    failed: tellProblems,
  };
  return {
    listener: answerer(answering),
    watching,
    /** Watches, and looks once more for what has changed since everything was read. */
    async settle(): Promise<boolean> {
      await watching.renew();
      await changed(undefined);
      return !watching.isRefused();
    },
  };
}

/** Names the page at an address, or the one that says that there is none. */
async function shownAt(archive: Archive, address: string): Promise<string> {
  const { value, problems } = await archive.page(address);
  const page = value || problems.length > 0 ? value : (await archive.page('/404.html')).value;
  return nameOf(page?.bytes);
}

/** Watches the folders there are, and others when the settings name others. */
function openWatching(places: () => ReturnType<typeof placesOf>, onChange: Parameters<typeof watch>[2]) {
  let watched = '';
  let current: Watch | undefined;
  let refused = false;
  let awaited: NodeJS.Timeout | undefined;
  /** Nobody tells us when a folder that lies elsewhere comes back. */
  const lookOutFor = (away: readonly string[]): void => {
    clearTimeout(awaited);
    if (away.length === 0) return;
    awaited = setTimeout(() => (away.some(isFolder) ? onChange(undefined) : lookOutFor(away)), LOOK_OUT).unref();
  };
  return {
    /** Gives whether it watches other folders now. */
    async renew(): Promise<boolean> {
      const { root, elsewhere, away, passOver } = places();
      lookOutFor(away);
      const names = JSON.stringify([elsewhere, passOver]);
      if (names === watched) return false;
      watched = names;
      await current?.stop();
      /** As the archive knows it, when it lies behind a link. */
      const known = (path: string) => {
        const found = elsewhere.find(({ real }) => insideOf(real, path) !== undefined);
        return found ? resolve(found.as, insideOf(found.real, path) ?? '') : path;
      };
      const folders = [root, ...elsewhere.map(({ real }) => real)];
      current = await watch(folders, passOver, (paths) => onChange(paths?.map(known)));
      refused = current === undefined;
      return true;
    },
    isRefused: () => refused,
    async stop(): Promise<void> {
      clearTimeout(awaited);
      await current?.stop();
    },
  };
}

function whenNew<T>(tell: (value: T) => void): (value: T) => void {
  let last: string | undefined;
  return (value) => {
    const text = JSON.stringify(value);
    if (text !== last) tell(value);
    last = text;
  };
}

/** An editor that saves a file may take it away or empty it for a moment: what is to be read is there a little later. */
async function refreshed(archive: Archive, paths: readonly string[] | undefined, tries = 3): Promise<Refreshed> {
  if (paths?.some(isEmpty)) await later(PAUSE);
  try {
    return await archive.refresh(paths);
  } catch (error) {
    if (tries === 0) throw error;
    await later(PAUSE);
    return refreshed(archive, undefined, tries - 1);
  }
}

const PAUSE = 100;
const LOOK_OUT = 500;

/** The archive's folder, for settings and whatever comes to be, and those of its folders that really lie elsewhere, or lay there. */
function placesOf({ settings }: Archive, root: string) {
  const own = [settings?.seeds ?? '.', settings?.templates ?? '.'].map((folder) => resolve(root, folder));
  const elsewhere = own
    .filter(isFolder)
    .map((as) => ({ as, real: realOf(as) }))
    .filter(({ real }) => insideOf(root, real) === undefined);
  const away = own.filter((folder) => !isFolder(folder) && (isLink(folder) || insideOf(root, folder) === undefined));
  return { root, elsewhere, away, passOver: settings === undefined ? [] : [resolve(root, settings.out)] };
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

const isScript = (address: string): boolean => /^\/assets\/\w+\.js$/.test(address);
const isPicture = (path: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg|mp[34]|m4[av]|ogg|webm|pdf)$/i.test(path);

/** As problems name it. */
const nameFrom = (root: string, path: string): string => insideOf(root, path) ?? path;
