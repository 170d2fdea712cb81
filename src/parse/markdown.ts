// Parses Markdown with front matter: the fields say what the story is (fields.ts), the rest is its text (plain.ts). What the
// fields leave out is looked for in the text (a first heading) and in the file's name (a date).
import type { Heading, Root } from 'mdast';
import type { Article, Header, Source } from '../model/article.ts';
import type { Checked } from '../model/problem.ts';
import { NO_DATE } from './dates.ts';
import { type Fields, readFields } from './fields.ts';
import { readFileName } from './filename.ts';
import { readHead } from './frontmatter.ts';
import { type Notes, notesFor } from './notes.ts';
import { parseBody } from './plain.ts';
import type { ParseSettings } from './settings.ts';
import { wordsIn } from './words.ts';

/** Parses one Markdown file. A story without a title or date still comes back, with an error that holds it. */
export function parseMarkdown(source: Source, settings: ParseSettings): Checked<Article> {
  const notes = notesFor(source, settings);
  const head = readHead(source.text, notes);
  if (head === undefined) return { value: undefined, problems: notes.problems };
  const fields = readFields(head, settings, notes);
  const body = parseBody(head.body, head.bodyLine);
  const heading = takeTitle(body, fields.title);
  const title = fields.title ?? (heading && wordsIn(heading).trim());
  if (heading?.position && fields.title === undefined) fields.lines.title = heading.position.start.line;
  const paragraphs = body.children.map(wordsIn).filter((words) => words !== '');
  if (body.children.length > 0) fields.lines.body = head.bodyLine + leadingLines(head.body);
  const header = headerOf(fields, title, source, notes);
  if (body.children.length === 0 && title) noteEmpty(head.bodyLine, source, notes);
  return { value: { ...header, body, paragraphs }, problems: notes.problems };
}

/** What fields, title and the file's name make together. */
export function headerOf(
  { wrongDate, lines, ...told }: Fields,
  title: string | undefined,
  source: Source,
  notes: Notes,
): Header {
  const name = readFileName(source.path);
  const date = told.date ?? (wrongDate ? undefined : name.date);
  if (!title) noteNoTitle(source, notes);
  if (!date && !wrongDate) noteNoDate(source, lines, notes);
  // Not as one literal, in which fields that follow many others take twenty times as long.
  const { path, digest } = source;
  const slug = told.slug ?? name.slug;
  const own = { path, digest, format: 'markdown' as const, title: title ?? '', date: date ?? NO_DATE };
  return Object.assign(told, own, slug === undefined ? undefined : { slug }, { lines });
}

/** Takes out of the body the first `# heading` when it is the story's title: none is known, or it says the same at the top. */
function takeTitle(body: Root, known: string | undefined): Heading | undefined {
  const at = body.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = body.children[at];
  if (heading?.type !== 'heading') return undefined;
  if (known !== undefined && (at > 0 || wordsIn(heading).trim() !== known)) return undefined;
  body.children.splice(at, 1);
  return heading;
}

export function leadingLines(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
}

function noteNoTitle({ text }: Source, notes: Notes): void {
  if (text.trim() === '') {
    notes.error(
      'no-title',
      undefined,
      'The file is empty, so it has no title.',
      'Write the story, or remove the file.',
    );
    return;
  }
  const hint =
    'Add a line such as "title: The title of the story" to the front matter, or begin the text with "# The title".';
  notes.error('no-title', { line: 1 }, 'The story has no title.', hint);
}

function noteNoDate({ text }: Source, lines: Fields['lines'], notes: Notes): void {
  const hint =
    'Add a line such as "date: 2021-02-26" to the front matter, or begin the file\'s name with the date: "2021-02-26-name.md".';
  if (text.trim() !== '') notes.error('no-date', { line: lines.title ?? 1 }, 'The story has no date.', hint);
}

function noteEmpty(bodyLine: number, { text }: Source, notes: Notes): void {
  const last = text.split('\n').length;
  const hint = 'Write its text below the front matter, or remove the file.';
  notes.warn('empty-body', { line: Math.min(bodyLine, last) }, 'The story has a title but no text.', hint);
}
