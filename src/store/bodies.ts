// The HTML of stories' texts between the moment it was made and the moment its page is: back to back in files, each thread
// writing one of its own, all reading any. What is read is compared with its check: a damaged file costs time and nothing else, and
// so does a place that was in an earlier build's file of the same name.
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where one text lies: the file's name, the first byte, how many, and their CRC-32. */
export type Spot = readonly [file: string, at: number, length: number, check: number];

export interface Bodies {
  /**
   * Undefined when there is no more room: the text has to be made again when it is wanted.
   * @param as `latin1` for a string whose characters are bytes of UTF-8.
   */
  put(html: string | Uint8Array, as?: 'utf8' | 'latin1'): Spot | undefined;
  /** In UTF-8; good until the next call. Undefined when it is gone or damaged. */
  get(spot: Spot): Uint8Array | undefined;
  /** Others can read what was put only after this. */
  flush(): void;
  close(): void;
}

/** Bytes that wait in memory before they are written. */
const WAITING = 1 << 20;

/** @param room the most bytes that this thread may write. */
export function openBodies(folder: string, room = Number.POSITIVE_INFINITY): Bodies {
  const open = new Map<string, number | undefined>();
  let own: { readonly name: string; readonly fd: number } | undefined;
  let waiting = Buffer.alloc(0);
  let used = 0;
  let at = 0;
  const flush = (): void => {
    if (own === undefined) return;
    for (let done = 0; done < used; ) done += writeSync(own.fd, waiting, done, used - done);
    used = 0;
  };
  return {
    put(html, as = 'utf8') {
      const most = typeof html === 'string' && as === 'utf8' ? html.length * 3 : html.length;
      if (at + most > room) return undefined;
      own ??= create(folder);
      if (used + most > waiting.length) {
        flush();
        if (waiting.length < most + WAITING) waiting = Buffer.allocUnsafe(most + WAITING);
      }
      const length = typeof html === 'string' ? waiting.write(html, used, as) : put(html, waiting, used);
      const spot: Spot = [own.name, at, length, crc32(waiting.subarray(used, used + length))];
      used += length;
      at += length;
      return spot;
    },
    get([name, from, length, check]) {
      if (!open.has(name)) open.set(name, openToRead(`${folder}/${name}`));
      const fd = open.get(name);
      if (fd === undefined) return undefined;
      const bytes = roomFor(length);
      if (readSync(fd, bytes, 0, length, from) !== length) return undefined;
      const html = bytes.subarray(0, length);
      return crc32(html) === check ? html : undefined;
    },
    flush,
    close() {
      flush();
      for (const fd of [own?.fd, ...open.values()]) if (fd !== undefined) closeSync(fd);
      open.clear();
      own = undefined;
    },
  };
}

function put(bytes: Uint8Array, into: Buffer, at: number): number {
  into.set(bytes, at);
  return bytes.length;
}

let room = Buffer.allocUnsafe(1 << 16);

/** One buffer for all that is read: a text is used before the next is fetched. */
function roomFor(length: number): Buffer {
  if (length > room.length) room = Buffer.allocUnsafe(length);
  return room;
}

/** A file of our own under the first number that is free. */
function create(folder: string): { readonly name: string; readonly fd: number } {
  mkdirSync(folder, { recursive: true });
  for (let n = 1; ; n++) {
    const name = String(n);
    try {
      return { name, fd: openSync(`${folder}/${name}`, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function openToRead(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}
