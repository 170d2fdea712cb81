// A table kept in a text file, a line for each record: `["path",{…}]`, or `["path"]` for one that was forgotten; what is said
// last about a path holds. A build appends what it learnt and rewrites nothing, so remembering one edit costs one line.
//
// A build killed at any moment leaves at worst a torn last line, which is passed over like any other that cannot be read.
// Two builds at once may both append; what one of them loses costs the next build time and nothing else.
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** Records by path, plain data. All of them are in memory once one was asked for. */
export interface Table<T> {
  get(path: string): T | undefined;
  /** @param text the record as JSON, when the caller has it already. */
  set(path: string, record: T, text?: string): void;
  remove(path: string): void;
  paths(): Iterable<string>;
  size(): number;
  /** How much there is to read, without reading it. */
  bytes(): number;
  records(): Iterable<readonly [path: string, record: T]>;
  /** Puts on disk what is not there yet. */
  save(): void;
}

/** Characters of lines that wait in memory before they are appended. */
const WAITING = 1 << 20;
/** Fewer useless lines than this are not worth writing the file anew. */
const FEW = 1_000;

/** @param head names who may read the records, e.g. the program that made them: the records of others are not looked at. */
export function openTable<T>(file: string, head: string): Table<T> {
  const first = `${JSON.stringify({ backfile: head })}\n`;
  let known: Map<string, T> | undefined;
  let lines = 0;
  let isOurs = false;
  let appended = false;
  let waiting: string[] = [];
  let length = 0;
  const load = (): Map<string, T> => {
    if (known) return known;
    known = new Map();
    for (const record of readJournal<T>(file, first)) {
      isOurs = true;
      lines++;
      if (record.length > 1) known.set(record[0], record[1] as T);
      else known.delete(record[0]);
    }
    return known;
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const text = waiting.join('');
    waiting = [];
    length = 0;
    if (!isOurs) begin(file, first);
    else if (!beginsWith(file, first)) return; // others began it anew meanwhile: now it is theirs
    const torn = isOurs && !appended && isTorn(file);
    isOurs = true;
    appended = true;
    appendFileSync(file, torn ? `\n${text}` : text);
  };
  const say = (line: string): void => {
    lines++;
    length += line.length;
    waiting.push(line);
    if (length > WAITING) flush();
  };
  return {
    get: (path) => load().get(path),
    set(path, record, text = JSON.stringify(record)) {
      load().set(path, record);
      say(`[${JSON.stringify(path)},${text}]\n`);
    },
    remove(path) {
      if (load().delete(path)) say(`[${JSON.stringify(path)}]\n`);
    },
    paths: () => load().keys(),
    size: () => load().size,
    bytes: () => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    records: () => load().entries(),
    save() {
      flush();
      if (known === undefined || lines - known.size < Math.max(FEW, known.size)) return;
      if (beginsWith(file, first)) rewrite(file, first, known);
      lines = known.size;
    },
  };
}

function begin(file: string, first: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, first);
}

/** Whether the records in the file are for us to read, and so for us to add to. */
function beginsWith(file: string, first: string): boolean {
  const wanted = Buffer.from(first);
  const found = Buffer.alloc(wanted.length);
  try {
    const fd = openSync(file, 'r');
    readSync(fd, found, 0, found.length, 0);
    closeSync(fd);
  } catch {
    return false;
  }
  return found.equals(wanted);
}

/** Whether the last line was never finished: the build that wrote it was killed. */
function isTorn(file: string): boolean {
  const fd = openSync(file, 'r');
  const { size } = fstatSync(fd);
  const last = Buffer.alloc(1);
  readSync(fd, last, 0, 1, Math.max(0, size - 1));
  closeSync(fd);
  return String(last) !== '\n';
}

function rewrite(file: string, first: string, records: ReadonlyMap<string, unknown>): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, first);
  let text = '';
  for (const [path, record] of records) {
    text += `[${JSON.stringify(path)},${JSON.stringify(record)}]\n`;
    if (text.length < WAITING) continue;
    appendFileSync(part, text);
    text = '';
  }
  appendFileSync(part, text);
  renameSync(part, file);
}

type Line<T> = readonly [path: string, record?: T];

/** The file's records, oldest first; none when it is not there or was written by another program. */
function* readJournal<T>(file: string, first: string): Iterable<Line<T>> {
  let rest = '';
  let begun = false;
  for (const piece of piecesOf(file)) {
    let text = rest + piece;
    if (!begun) {
      if (!text.startsWith(first)) {
        if (text.includes('\n')) return;
        rest = text;
        continue;
      }
      text = text.slice(first.length);
      begun = true;
    }
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    if (end > 0) yield* parseLines<T>(text.slice(0, end));
  }
}

/** All at once, which is several times faster than one by one; one by one only where some line is torn. */
function parseLines<T>(text: string): readonly Line<T>[] {
  try {
    return JSON.parse(`[${text.replaceAll('\n', ',')}]`);
  } catch {
    return text.split('\n').flatMap((line) => parseLine<T>(line));
  }
}

function parseLine<T>(line: string): Line<T>[] {
  try {
    const record: unknown = JSON.parse(line);
    return Array.isArray(record) && typeof record[0] === 'string' ? [record as unknown as Line<T>] : [];
  } catch {
    return [];
  }
}

function* piecesOf(file: string): Iterable<string> {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return;
  }
  try {
    const decoder = new StringDecoder('utf8');
    const bytes = Buffer.allocUnsafe(4 << 20);
    for (let read = readSync(fd, bytes); read > 0; read = readSync(fd, bytes))
      yield decoder.write(bytes.subarray(0, read));
  } finally {
    closeSync(fd);
  }
}
