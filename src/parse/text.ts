// Parses the plain-text format: a title, lines such as "- by Ann Lee", "- in Money", "- — Feb 26, 2021" in any order, then one
// paragraph a line. Text is text: no character of it means Markdown or HTML. Single header lines are read in header.ts.
import type { Root } from 'mdast';
import type { Article, CalendarDate, Header, Person, Source } from '../model/article.ts';
import type { Checked } from '../model/problem.ts';
import { NO_DATE } from './dates.ts';
import { readFileName } from './filename.ts';
import { type HeaderLine, readHeaderLine } from './header.ts';
import { type Notes, notesFor } from './notes.ts';
import type { ParseSettings } from './settings.ts';

/** What the lines before the first paragraph say, each with the line it stands on. */
interface Top {
  title: string;
  byline: string[];
  section?: string;
  date?: CalendarDate | undefined;
  updated?: CalendarDate;
  /** A date was written but is wrong, and has been reported. */
  wrongDate: boolean;
  /** The line that has something on it first. */
  readonly start: number;
  /** The last line of the header, which is the index of the line after it. */
  end: number;
  readonly lines: Record<string, number>;
}

/** Parses one plain-text file. A story without a title or date still comes back, with an error that holds it. */
export function parseText(source: Source, settings: ParseSettings): Checked<Article> {
  const lines = source.text.split('\n');
  const { value: story, problems } = readTop(lines, source, settings);
  if (story === undefined) return { value: undefined, problems };
  const { body } = story.lines;
  const paragraphs = body === undefined ? [] : paragraphsOf(lines.slice(body - 1));
  return { value: { ...story, body: treeOf(paragraphs), paragraphs }, problems };
}

/** All but the text itself. @param lines from the file's beginning at least to its first line of text, which is `lines.body`. */
export function readTop(lines: readonly string[], source: Source, settings: ParseSettings): Checked<Header> {
  const notes = notesFor(source, settings);
  const first = lines.findIndex((line) => line.trim() !== '' && readHeaderLine(line, settings)?.kind !== 'empty');
  if (first === -1) {
    const message = 'There is nothing in the file, so it has no title.';
    notes.error('no-title', undefined, message, 'Write the story, or remove the file.');
    return { value: undefined, problems: notes.problems };
  }
  const top = readHeader(lines, first, settings, notes);
  const named = readFileName(source.path);
  if (!top.wrongDate) top.date ??= named.date;
  const body = lines.findIndex((line, i) => i >= top.end && line.trim() !== '');
  if (body >= 0) top.lines.body = body + 1;
  noteMissing(top, notes);
  const value = {
    path: source.path,
    digest: source.digest,
    format: 'text' as const,
    title: top.title,
    byline: top.byline.map((name): Person => ({ name })),
    date: top.date ?? NO_DATE,
    topics: [],
    aliases: [],
    draft: false,
    corrections: [],
    extra: {},
    lines: top.lines,
    ...(top.section !== undefined && { section: top.section }),
    ...(top.updated && { updated: top.updated }),
    ...(named.slug !== undefined && { slug: named.slug }),
  };
  return { value, problems: notes.problems };
}

function readHeader(lines: readonly string[], first: number, settings: ParseSettings, notes: Notes): Top {
  const header: Top = { title: '', byline: [], wrongDate: false, start: first + 1, end: first, lines: {} };
  const opening = lines[first] ?? '';
  if (isTitle(opening, settings)) {
    header.title = opening.replace(/\s+/g, ' ').trim();
    header.lines.title = first + 1;
    header.end = first + 1;
  }
  for (let i = header.end; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const read = readHeaderLine(line, settings);
    if (!read || !take(read, header, i + 1)) break;
    header.end = i + 1;
    if (read.kind !== 'wrong-date') continue;
    const { fault, message, hint } = read.fault;
    notes.error(fault, { line: i + 1, column: line.indexOf(read.text) + 1 }, message, hint);
  }
  return header;
}

// A title may look like anything but a marked line of the header: "By the River", "1984" and "- 30 -" are titles.
function isTitle(line: string, settings: ParseSettings): boolean {
  return /^\s*[\p{L}\p{N}]/u.test(line) || readHeaderLine(line, settings) === undefined;
}

// Puts in the header what a line says. Each kind of line counts once, but for authors, who may stand on several: false says
// that there is one already, so that this line is text.
function take(read: HeaderLine, header: Top, line: number): boolean {
  if (read.kind === 'empty') return true;
  if (read.kind === 'byline') {
    if (header.byline.length > 0 && !read.sure) return false;
    header.lines.byline ??= line;
    header.byline.push(...read.names.filter((name) => !header.byline.includes(name)));
    return true;
  }
  if (read.kind === 'wrong-date') {
    if (header.date || header.wrongDate) return false;
    header.wrongDate = true;
    return true;
  }
  if (header[read.kind] !== undefined || (read.kind === 'date' && header.wrongDate)) return false;
  header.lines[read.kind] = line;
  if (read.kind === 'section') header.section = read.name;
  else header[read.kind] = read.date;
  return true;
}

function noteMissing(header: Top, notes: Notes): void {
  const title = header.lines.title;
  if (title === undefined) {
    const message = 'The story has no title: the file begins with a line of its header.';
    notes.error('no-title', { line: header.start }, message, 'Write the title on a line above it.');
  }
  if (header.date === undefined && !header.wrongDate) {
    const hint =
      'Add a line such as "- Feb 26, 2021" below the title, or put the date before the file\'s name: "2021-02-26-name.txt".';
    notes.error('no-date', { line: title ?? header.start }, 'The story has no date.', hint);
  }
  if (header.lines.body !== undefined) return;
  notes.warn(
    'empty-body',
    { line: header.end },
    'The story has no text below its header.',
    'Write its text, one paragraph a line, or remove the file.',
  );
}

export const paragraphsOf = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

/** The paragraphs of a plain text whose body is known to begin on `line`, counted from 1: what `parseText` read before, without its header. */
export function paragraphsFrom(text: string, line: number): string[] {
  return paragraphsOf(text.split('\n').slice(line - 1));
}

function treeOf(paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
