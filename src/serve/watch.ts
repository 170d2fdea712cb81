// Tells which files changed below some folders. Door of @parcel/watcher, which tells of a burst of changes once. When the watch breaks (a
// folder was moved away, or the system dropped events), it is begun again, and anything may have changed meanwhile.
import { resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import watcher from '@parcel/watcher';
import { isFolder } from '../lib/entry.ts';
import { insideOf } from '../lib/inside.ts';

export interface Watch {
  stop(): Promise<void>;
}

/**
 * Folders of files that are nobody's text: what programs and this program keep for themselves. The watcher is told of those at the top,
 * which it passes over at once; a pattern for those at any depth it would hold against each file, a second's work for 40,000.
 */
const NOT_OURS = ['.git', '.backfile', 'node_modules'];
const INSIDE_THEM = /(?:^|[\\/])(?:\.git|\.backfile|node_modules)(?:[\\/]|$)/;
/** Milliseconds before a broken watch is tried again, and before a folder is looked at again. */
const PAUSE = 500;

/**
 * @param passOver folders whose changes do not matter, e.g. the site's.
 * @param onChange told absolute paths; undefined when anything may have changed.
 * @returns undefined when the system does not let us watch.
 */
export async function watch(
  folders: readonly string[],
  passOver: readonly string[],
  onChange: (paths: readonly string[] | undefined) => void,
): Promise<Watch | undefined> {
  let stopped = false;
  const open = new Map<string, watcher.AsyncSubscription>();
  const begin = async (folder: string): Promise<void> => {
    const subscription = await watcher.subscribe(
      folder,
      (error, events) => {
        if (stopped) return;
        if (error) return void again(folder);
        const ours = events.filter(({ path }) => !INSIDE_THEM.test(insideOf(folder, path) ?? ''));
        if (ours.length === 0) return;
        onChange(ours.map(({ path }) => path));
        if (ours.some(({ path, type }) => type === 'delete' || isFolder(path))) void lookAgain();
      },
      { ignore: [...NOT_OURS.map((name) => resolve(folder, name)), ...passOver] },
    );
    open.set(folder, subscription);
  };
  /** What happens in a folder that has just come, before it is watched, or as it goes, may not be told. */
  const lookAgain = async (): Promise<void> => {
    await later(PAUSE, undefined, { ref: false });
    if (!stopped) onChange(undefined);
  };
  const again = async (folder: string): Promise<void> => {
    await open.get(folder)?.unsubscribe().catch(nothing);
    open.delete(folder);
    while (!stopped) {
      await later(PAUSE, undefined, { ref: false });
      if (stopped) return;
      const begun = await begin(folder).then(() => true, nothing);
      if (begun) return onChange(undefined);
    }
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    await Promise.all([...open.values()].map((each) => each.unsubscribe().catch(nothing)));
  };
  try {
    for (const folder of folders) await begin(folder);
    return { stop };
  } catch {
    await stop();
    return undefined;
  }
}

const nothing = (): undefined => undefined;
