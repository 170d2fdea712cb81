// What the fields at the head of a Markdown file mean, under the names that Jekyll, Hugo, Eleventy, Zola and people give them.
// A field with a value of the wrong kind is left out with a warning; a field we do not know is kept as it is.
import type { FrontMatter } from '../lib/frontmatter.ts';
import type { YamlPath } from '../lib/yaml.ts';
import type { Article, CalendarDate, Correction } from '../model/article.ts';
import { readDate } from './dates.ts';
import type { At, Notes } from './notes.ts';
import type { ParseSettings } from './settings.ts';
import * as values from './values.ts';

/** What the fields say of a story; what they do not say is absent or empty. */
export interface Fields
  extends Omit<Article, 'path' | 'digest' | 'format' | 'title' | 'date' | 'body' | 'paragraphs' | 'lines'> {
  readonly title?: string;
  readonly date?: CalendarDate;
  /** A date was written but is wrong, and has been reported. */
  readonly wrongDate: boolean;
  readonly lines: Record<string, number>;
}

/** One field of a story. */
interface Field<T> {
  /** Its key in `lines`. */
  readonly name: string;
  /** What people call it, first the one that wins; without case, dashes and underscores. */
  readonly keys: readonly string[];
  /** What belongs there, for the message. */
  readonly wants: string;
  /** Undefined for a value of the wrong kind, null for one that says something else. */
  read(value: unknown, lang: string): T | null | undefined;
}

const field = <T>(name: string, keys: string, wants: string, read: Field<T>['read']): Field<T> => {
  return { name, keys: keys.split(' '), wants, read };
};
const A_TEXT = 'a text';
const A_DATE = 'a date such as 2021-02-26';
const TEXTS = 'a text or a list of texts';
const AN_ADDRESS = 'an address that begins with https:// or http://';

/** The table of fields. */
const FIELD = {
  title: field('title', 'title headline', A_TEXT, values.textOf),
  deck: field('deck', 'deck description summary excerpt standfirst subtitle', A_TEXT, values.textOf),
  byline: field('byline', 'byline author authors', 'a name, or a list of names', values.peopleOf),
  section: field('section', 'section category categories', TEXTS, values.textsOf),
  topics: field('topics', 'tags tag topics topic keywords', 'a list of words', values.wordsOf),
  date: field('date', 'date published pubdate publishdate datepublished', A_DATE, dateText),
  updated: field('updated', 'updated lastmod modified lastmodifiedat updatedate', A_DATE, values.textOf),
  lang: field('lang', 'lang language locale', 'the code of a language, such as "en" or "pt-BR"', values.languageOf),
  dateline: field('dateline', 'dateline', A_TEXT, values.textOf),
  printPage: field('printPage', 'printpage page', 'a page of the paper, such as A1', values.printPageOf),
  id: field('id', 'guid id', A_TEXT, values.textOf),
  image: field('image', 'image', 'the address of a picture', values.pictureOf),
  alt: field('image', 'imagealt alt', A_TEXT, values.textOf),
  caption: field('image', 'imagecaption caption', A_TEXT, values.textOf),
  credit: field('image', 'imagecredit photocredit credit', A_TEXT, values.textOf),
  slug: field('slug', 'slug', A_TEXT, values.textOf),
  permalink: field('permalink', 'permalink url', 'an address such as /2021/strikes/', values.textOf),
  aliases: field('aliases', 'aliases alias redirectfrom', 'an address or a list of addresses', values.textsOf),
  draft: field('draft', 'draft', 'true or false', values.flagOf),
  published: field('draft', 'published', 'true or false', (value) => values.flagOf(value) ?? null),
  corrections: field('corrections', 'corrections correction', TEXTS, values.correctionsOf),
  editorNote: field('editorNote', 'editornote editorsnote', A_TEXT, values.textOf),
  archiveNote: field('archiveNote', 'archivenote', A_TEXT, values.textOf),
  original: field('original', 'originalurl sourceurl canonicalurl', AN_ADDRESS, values.webAddressOf),
};

/** The names of the fields that a key can speak of. */
const NAMES = new Map<string, string[]>();
for (const { name, keys } of Object.values(FIELD))
  for (const key of keys) NAMES.set(key, [...(NAMES.get(key) ?? []), name]);

/** `published: false` speaks of the draft, `published: 2021-02-26` of the date. */
function dateText(value: unknown): string | null | undefined {
  return values.flagOf(value) === undefined ? values.textOf(value) : null;
}

interface Entry {
  readonly key: string;
  readonly path: YamlPath;
  readonly value: unknown;
}

interface Found<T> {
  readonly value: T;
  at(): At | undefined;
}

/** Reads all fields of a file's head. */
export function readFields(front: FrontMatter, settings: ParseSettings, notes: Notes): Fields {
  const head = headOf(front.data);
  const lines: Record<string, number> = {};
  const used = new Set<Entry>();
  const there = new Set<string>();
  for (const key of head.keys()) for (const name of NAMES.get(key) ?? []) there.add(name);
  const all = <T>({ name, keys, wants, read }: Field<T>): readonly Found<T>[] => {
    // Most stories have few fields, and this is done for every one of them.
    if (!there.has(name)) return NONE;
    const found: Found<T>[] = [];
    for (const key of keys) {
      const entry = head.get(key);
      if (entry === undefined) continue;
      used.add(entry);
      if (isEmpty(entry.value)) continue;
      const value = read(entry.value, settings.lang);
      if (value === undefined) noteOdd(entry, wants, front.placeOf(entry.path), notes);
      if (value === undefined || value === null || isEmpty(value)) continue;
      const line = front.lineOf(entry.path);
      if (line !== undefined) lines[name] ??= line;
      found.push({ value, at: () => front.placeOf(entry.path) });
    }
    return found;
  };
  const first = <T>(which: Field<T>): Found<T> | undefined => all(which)[0];
  const { date, updated, wrongDate } = readDates(first(FIELD.date), first(FIELD.updated), settings, notes);
  const [section, ...others] = all(FIELD.section).flatMap(({ value }) => value);
  const topics = [...others, ...all(FIELD.topics).flatMap(({ value }) => value)];
  const image = first(FIELD.image)?.value;
  const parts = {
    alt: first(FIELD.alt)?.value,
    caption: first(FIELD.caption)?.value,
    credit: first(FIELD.credit)?.value,
  };
  return present({
    title: first(FIELD.title)?.value,
    deck: first(FIELD.deck)?.value,
    byline: first(FIELD.byline)?.value ?? [],
    section,
    date,
    wrongDate,
    updated,
    lang: first(FIELD.lang)?.value,
    topics: [...new Set(topics)].filter((topic) => topic !== section),
    dateline: first(FIELD.dateline)?.value,
    printPage: first(FIELD.printPage)?.value,
    id: first(FIELD.id)?.value,
    image: image && { ...present(parts), ...image },
    slug: first(FIELD.slug)?.value,
    permalink: first(FIELD.permalink)?.value,
    aliases: [...new Set(all(FIELD.aliases).flatMap(({ value }) => value))],
    draft: first(FIELD.draft)?.value === true || first(FIELD.published)?.value === false,
    editorNote: first(FIELD.editorNote)?.value,
    archiveNote: first(FIELD.archiveNote)?.value,
    original: first(FIELD.original)?.value,
    corrections: all(FIELD.corrections).flatMap((found) => readCorrections(found, settings, notes)),
    extra: extraOf(head, used),
    lines,
  }) as Fields;
}

const NONE: readonly never[] = [];

/** Groups whose members count as fields of their own: Zola's taxonomies. */
const OPEN = new Set(['taxonomies']);
/** Groups in which Zola and Hugo keep the writer's own things; their members are kept, and never read. */
const OWN = new Set(['extra', 'params']);

/** The fields by key, as `FIELD` spells them; what is known under no key has one that begins with a space. */
function headOf(data: FrontMatter['data']): Map<string, Entry> {
  const head = new Map<string, Entry>();
  const add = (group: Readonly<Record<string, unknown>>, path: YamlPath, own: boolean): void => {
    for (const [key, value] of Object.entries(group)) {
      const plain = key.toLowerCase().replace(/[-_ ]/g, '');
      const here = [...path, key];
      if (path.length === 0 && OPEN.has(plain) && values.isGroup(value)) add(value, here, false);
      else if (path.length === 0 && OWN.has(plain) && values.isGroup(value)) add(value, here, true);
      else if (own) head.set(` ${key}`, { key, path: here, value });
      else if (!head.has(plain)) head.set(plain, { key, path: here, value });
    }
  };
  add(data, [], false);
  return head;
}

function extraOf(head: ReadonlyMap<string, Entry>, used: ReadonlySet<Entry>): Record<string, unknown> {
  const unused = [...head.values()].filter((entry) => !used.has(entry));
  return Object.fromEntries(unused.map(({ key, value }) => [key, value]));
}

function readDates(
  date: Found<string> | undefined,
  updated: Found<string> | undefined,
  settings: ParseSettings,
  notes: Notes,
): { date: CalendarDate | undefined; updated: CalendarDate | undefined; wrongDate: boolean } {
  const read = date && readDate(date.value, { order: settings.dateOrder, lang: settings.lang });
  const wrongDate = read !== undefined && 'fault' in read;
  if (wrongDate) notes.error(read.fault, date?.at(), read.message, read.hint);
  return {
    date: read && 'date' in read ? read.date : undefined,
    updated: updated && dateOrWarning(updated, settings, notes),
    wrongDate,
  };
}

/** A date that a story can do without: one that cannot be read is left out with a warning. */
function dateOrWarning({ value, at }: Found<string>, settings: ParseSettings, notes: Notes): CalendarDate | undefined {
  const read = readDate(value, { order: settings.dateOrder, lang: settings.lang });
  if ('date' in read) return read.date;
  notes.warn(read.fault, at(), read.message, read.hint);
  return undefined;
}

type WrittenCorrections = NonNullable<ReturnType<typeof values.correctionsOf>>;

function readCorrections(
  { value, at }: Found<WrittenCorrections>,
  settings: ParseSettings,
  notes: Notes,
): Correction[] {
  return value.map(({ text, date, top }) => ({
    ...present({ date: date === undefined ? undefined : dateOrWarning({ value: date, at }, settings, notes) }),
    text,
    ...(top && { top }),
  }));
}

function noteOdd({ key }: Entry, wants: string, at: At | undefined, notes: Notes): void {
  const message = `The field "${key}" was left out: it should hold ${wants}, and something else stands there.`;
  notes.warn('odd-field', at, message, `Write ${wants}, or remove the field.`);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same fields without those that have no value. */
function present<T extends object>(fields: T): Present<T> {
  const kept: Present<T> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key] as Present<T>[typeof key];
  return kept;
}
