// What is remembered of a file of the seeds folder, and how that is written into its table: a story as a row of values, with nothing said
// twice. All rows are read before the first page of a preview is made, and every name and character of them takes its time.
import type { Card, Study, Told, Trace } from '../model/card.ts';
import type { Digest, SeedPath } from '../model/names.ts';
import type { Spot } from './bodies.ts';
import type { Form } from './journal.ts';

/** A file's size and time only spare reading it; what it says is known by its digest. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface SeedRecord extends Stamp {
  /** Empty when the file could not be read. */
  readonly digest: Digest | '';
  readonly study: Study;
  /** Where its HTML lies, when making that again would cost more than fetching it. */
  readonly body?: Spot | undefined;
}

/** Where texts of a story lie until this build is over. Making them again costs less than remembering them. */
export interface Aside {
  /** The HTML of a plain text. */
  readonly body?: Spot | undefined;
  /** The file's own text, when a file of the site is to show it. */
  readonly written?: Spot | undefined;
}

/** A story in the table: values in columns, null where it has none. */
type Row = readonly [
  size: number,
  mtimeMs: number,
  digest: SeedRecord['digest'],
  format: Card['format'],
  title: string,
  slug: string,
  byline: readonly string[],
  section: string | null,
  day: string,
  lead: string,
  words: number,
  text: string,
  titleLine: number | null,
  bylineLine: number | null,
  sectionLine: number | null,
  dateLine: number | null,
  bodyLine: number | null,
  more: More | null,
];

/** What has no column, because few stories have it. JSON leaves out what is undefined. */
interface More {
  readonly card?: Partial<Card> | undefined;
  readonly trace?: Partial<Trace> | undefined;
  readonly lines?: Trace['lines'] | undefined;
  readonly problems?: Study['problems'] | undefined;
  readonly body?: Spot | undefined;
}

/** A file that is no story to publish. */
interface Other extends Stamp {
  readonly digest: SeedRecord['digest'];
  readonly fate: Exclude<Study['fate'], 'story'>;
  readonly problems: Study['problems'];
  readonly body?: Spot | undefined;
}

export const seedForm: Form<SeedRecord> = {
  lean({ size, mtimeMs, digest, study, body }): Row | Other {
    if (study.fate !== 'story') return { size, mtimeMs, digest, fate: study.fate, problems: study.problems, body };
    const { card, trace } = study;
    const { format, title, slug, byline, section = null, date, lead, words } = card;
    const lines = trace.lines;
    return [
      size,
      mtimeMs,
      digest,
      format,
      title,
      slug,
      byline,
      section,
      date.iso,
      lead,
      words,
      trace.text,
      lines.title ?? null,
      lines.byline ?? null,
      lines.section ?? null,
      lines.date ?? null,
      lines.body ?? null,
      moreOf(study, body),
    ];
  },
  full(path, lean) {
    return Array.isArray(lean)
      ? storyOf(path as SeedPath, lean as unknown as Row)
      : otherOf(path as SeedPath, lean as Other);
  },
};

function otherOf(path: SeedPath, { size, mtimeMs, digest, fate, problems, body }: Other): SeedRecord {
  return { size, mtimeMs, digest, study: { path, fate, problems }, body };
}

/** Column by column: to take a row apart in one go takes the engine several times as long. */
function storyOf(path: SeedPath, row: Row): SeedRecord {
  const digest = row[2];
  const card: Open<Card> = {
    path,
    digest: digest as Digest,
    format: row[3],
    title: row[4],
    slug: row[5],
    byline: row[6],
    section: row[7] ?? undefined,
    date: { iso: row[8] },
    lead: row[9],
    words: row[10],
  };
  const lines = {
    title: row[12] ?? undefined,
    byline: row[13] ?? undefined,
    section: row[14] ?? undefined,
    date: row[15] ?? undefined,
    body: row[16] ?? undefined,
  };
  const trace: Open<Trace> = { text: row[11], lines };
  const more = row[17];
  if (more) {
    Object.assign(card, more.card);
    Object.assign(trace, more.trace);
    Object.assign(lines, more.lines);
  }
  const problems = more?.problems ?? NONE;
  return {
    size: row[0],
    mtimeMs: row[1],
    digest,
    study: { path, fate: 'story', card, trace, problems },
    body: more?.body,
  };
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

const NONE: Study['problems'] = [];

function moreOf({ card, trace, problems }: Told, body: Spot | undefined): More | null {
  const { date } = card;
  const more = {
    card: pick(card, date.time === undefined && date.offset === undefined ? RARE : WITH_TIME),
    trace: pick(trace, TRACES),
    lines: pick(
      trace.lines,
      Object.keys(trace.lines).filter((name) => !LINES.has(name)),
    ),
    problems: problems.length > 0 ? problems : undefined,
    body,
  };
  return more.card || more.trace || more.lines || more.problems || body ? more : null;
}

/** Those of the fields that there are; undefined when there are none. */
function pick<T extends object>(from: T, names: readonly (keyof T)[]): Partial<T> | undefined {
  let picked: Partial<T> | undefined;
  for (const name of names) {
    if (from[name] === undefined) continue;
    picked ??= {};
    picked[name] = from[name];
  }
  return picked;
}

/** All names of fields, said as an object so that none can be forgotten. */
const namesIn = <K extends string>(names: Readonly<Record<K, true>>): readonly K[] => Object.keys(names) as K[];

type InColumns = 'path' | 'digest' | 'format' | 'title' | 'slug' | 'byline' | 'section' | 'date' | 'lead' | 'words';
const RARE = namesIn<Exclude<keyof Card, InColumns>>({
  deck: true,
  updated: true,
  lang: true,
  topics: true,
  dateline: true,
  printPage: true,
  id: true,
  image: true,
  permalink: true,
  aliases: true,
  corrections: true,
  editorNote: true,
  archiveNote: true,
  original: true,
});
const WITH_TIME = [...RARE, 'date'] as const;
const TRACES = namesIn<Exclude<keyof Trace, 'text' | 'lines'>>({ links: true, images: true, outside: true });
const LINES = new Set(['title', 'byline', 'section', 'date', 'body']);
