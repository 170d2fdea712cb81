// Tells which files changed below some folders. Door of @parcel/watcher, which tells of a burst of changes once. It may lose word of some: of
// one that comes just as others are told, of thousands at once, of files in a folder that has just come or is going. So when it has been
// quiet for a moment, anything may have changed; and when a watch breaks, e.g. for a folder that was moved away, it is begun again.
import { resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import watcher from '@parcel/watcher';
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
/** Milliseconds before a broken watch is tried again, and of quiet before everything is looked at again. */
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
  let quiet: NodeJS.Timeout | undefined;
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
        clearTimeout(quiet);
        quiet = setTimeout(() => onChange(undefined), PAUSE).unref();
      },
      { ignore: [...NOT_OURS.map((name) => resolve(folder, name)), ...passOver] },
    );
    open.set(folder, subscription);
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
    clearTimeout(quiet);
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
