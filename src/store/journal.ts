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
import { asciiJson, textOf } from '../lib/ascii.ts';

/** Records by path, plain data. All of them are in memory once one was asked for. */
export interface Table<T> {
  get(path: string): T | undefined;
  /** @param text the record as it is written, when the caller has it already. */
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

/** Characters of lines that wait in memory before they are appended. Few, for what waits is in the way of whoever tidies memory. */
const WAITING = 1 << 16;
/** Fewer useless lines than this are not worth writing the file anew. */
const FEW = 1_000;

/** What a record looks like in the file, when that is not just as it is. */
export interface Form<T> {
  lean(record: T): unknown;
  /** @param lean as it was written. */
  full(path: string, lean: unknown): T;
}

/** @param head names who may read the records, e.g. the program that made them: the records of others are not looked at. */
export function openTable<T>(file: string, head: string, form: Form<T> = asTheyAre()): Table<T> {
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
    for (const some of readJournal(file, first)) {
      isOurs = true;
      lines += some.length;
      for (const line of some) {
        if (line.length > 1) known.set(line[0], form.full(line[0], line[1]));
        else known.delete(line[0]);
      }
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
    set(path, record, text = asciiJson(form.lean(record))) {
      load().set(path, record);
      say(`[${asciiJson(path)},${text}]\n`);
    },
    remove(path) {
      if (load().delete(path)) say(`[${asciiJson(path)}]\n`);
    },
    paths: () => load().keys(),
    size: () => load().size,
    bytes: () => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    records: () => load().entries(),
    save() {
      flush();
      if (known === undefined || lines - known.size < Math.max(FEW, known.size)) return;
      if (beginsWith(file, first)) rewrite(file, first, known, form);
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

const asTheyAre = <T>(): Form<T> => ({ lean: (record) => record, full: (_, record) => record as T });

function rewrite<T>(file: string, first: string, records: ReadonlyMap<string, T>, { lean }: Form<T>): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, first);
  let text = '';
  for (const [path, record] of records) {
    text += `[${asciiJson(path)},${asciiJson(lean(record))}]\n`;
    if (text.length < WAITING) continue;
    appendFileSync(part, text);
    text = '';
  }
  appendFileSync(part, text);
  renameSync(part, file);
}

type Line = readonly [path: string, record?: unknown];

/** The file's records, oldest first and many at a time; none when it is not there or was written by another program. */
function* readJournal(file: string, first: string): Iterable<readonly Line[]> {
  const head = Buffer.from(first);
  let begun = false;
  for (const lines of linesOf(file)) {
    if (!begun && !lines.subarray(1, head.length + 1).equals(head)) return;
    const records = begun ? lines : lines.subarray(head.length);
    begun = true;
    if (records.length > 1) yield parseLines(records);
  }
}

/**
 * All at once, which is several times faster than one by one; one by one only where some line is torn. They are made one list where they
 * lie: to put together a text of this size takes as long as to read it.
 * @param lines with a byte before the first.
 */
function parseLines(lines: Buffer): readonly Line[] {
  const ends: number[] = [];
  for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) ends.push(at);
  for (const at of ends) lines[at] = COMMA;
  lines[0] = OPENING;
  lines[lines.length - 1] = CLOSING;
  try {
    return JSON.parse(textOf(lines));
  } catch {
    for (const at of ends) lines[at] = NEWLINE;
    return lines.toString('utf8', 1).split('\n').flatMap(parseLine);
  }
}

function parseLine(line: string): Line[] {
  try {
    const record: unknown = JSON.parse(line);
    return Array.isArray(record) && typeof record[0] === 'string' ? [record as unknown as Line] : [];
  } catch {
    return [];
  }
}

const NEWLINE = 10;
const COMMA = 44;
const OPENING = 91;
const CLOSING = 93;

/** Bytes that are read at once. Longer texts would not lie where new objects do, but each in memory of its own that was never used before. */
const CHUNK = 1 << 16;

/** The file's bytes, some hundred whole lines at a time, after one more byte; good until the next. What is torn at its end is left out. */
function* linesOf(file: string): Iterable<Buffer> {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return;
  }
  try {
    let bytes = Buffer.allocUnsafe(CHUNK);
    let filled = 1;
    for (;;) {
      const read = readSync(fd, bytes, filled, bytes.length - filled, null);
      if (read === 0) return;
      filled += read;
      const end = bytes.lastIndexOf(NEWLINE, filled - 1) + 1;
      if (end > 1) {
        yield bytes.subarray(0, end);
        bytes.copyWithin(1, end, filled);
        filled -= end - 1;
      }
      if (filled === bytes.length) bytes = Buffer.concat([bytes], filled * 2);
    }
  } finally {
    closeSync(fd);
  }
}
