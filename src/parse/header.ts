// Decides whether one line under a plain-text title is a byline, a section or a date. A line that reads like a sentence is none
// of them, whatever it begins with. What the lines together make of a story is decided in text.ts.
import type { CalendarDate } from '../model/article.ts';
import { splitByline } from './byline.ts';
import { type DateFault, readDate } from './dates.ts';
import { monthMeant, monthNamed } from './months.ts';
import type { ParseSettings } from './settings.ts';

/** What a header line says. */
export type HeaderLine =
  /** `sure`: marked, and every name looks like one, so that it can be told from text even after another byline. */
  | { readonly kind: 'byline'; readonly names: readonly string[]; readonly sure: boolean }
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'date' | 'updated'; readonly date: CalendarDate }
  /** Meant as a date: `text` is the part of the line that was. */
  | { readonly kind: 'wrong-date'; readonly text: string; readonly fault: DateFault }
  /** A mark with nothing after it. */
  | { readonly kind: 'empty' };

interface Words {
  readonly by: string;
  readonly in: string;
}

/** "By" and "in" as other languages write them before a name and a section, after a mark only. */
const WORDS: Readonly<Record<string, Words>> = {
  ar: { by: 'بقلم|كتب', in: 'في' },
  ca: { by: 'per', in: 'a' },
  da: { by: 'af', in: 'i' },
  de: { by: 'von', in: 'in' },
  es: { by: 'por', in: 'en' },
  fr: { by: 'par', in: 'dans' },
  it: { by: 'di|da', in: 'in' },
  nb: { by: 'av', in: 'i' },
  nl: { by: 'door', in: 'in' },
  no: { by: 'av', in: 'i' },
  pl: { by: 'autor', in: 'w' },
  pt: { by: 'por', in: 'em' },
  ru: { by: 'автор', in: 'в' },
  sv: { by: 'av', in: 'i' },
};

const MARK = /^(?:[-–—―‒−•·*‣▪◦]\s*)+/;
const DATE_LABEL = /^(?:(?:date|published|posted)(?: on)?|on):? (?=.*\d)/i;
const UPDATED_LABEL = /^(?:last )?(?:updated|modified)(?: on)?:? (?=.*\d)/i;
const UNMARKED_BYLINE = /^(?:By|BY)\b:?\s+(?=\S)/;
/** Longer than any section, date or list of authors that newspapers print on one line. */
const LONGEST = 160;

/** Reads one line of a header, or says by `undefined` that it is text. */
export function readHeaderLine(line: string, settings: ParseSettings): HeaderLine | undefined {
  if (line.length > LONGEST) return undefined;
  const text = line.trim();
  const mark = MARK.exec(text)?.[0];
  if (mark === undefined) return readUnmarked(text, settings);
  if (memory.settings !== settings || memory.lines.size > MOST_LINES) memory = { settings, lines: new Map() };
  const known = memory.lines.get(text);
  if (known !== undefined) return known ?? undefined;
  const read = readMarked(text.slice(mark.length), settings);
  memory.lines.set(text, read ?? null);
  return read;
}

/** What was read of marked lines, null for text: the same few names, sections and days stand above most of a paper's stories. */
let memory: { readonly settings?: ParseSettings; readonly lines: Map<string, HeaderLine | null> } = {
  lines: new Map(),
};
const MOST_LINES = 1000;

function readMarked(text: string, settings: ParseSettings): HeaderLine | undefined {
  if (text === '') return { kind: 'empty' };
  const words = openingsIn(settings.lang);
  if (words.alone.test(text)) return { kind: 'empty' };
  const name = after(words.by, text);
  if (name !== undefined && !isSentence(name)) return byline(name, settings.lang);
  const section = after(words.in, text);
  if (section !== undefined && !isSentence(section)) return { kind: 'section', name: tidy(section) };
  return readDateLine(text, settings, true);
}

function readUnmarked(text: string, settings: ParseSettings): HeaderLine | undefined {
  if (/\d/.test(text)) return readDateLine(text, settings, false);
  const name = UNMARKED_BYLINE.test(text) ? text.replace(UNMARKED_BYLINE, '') : undefined;
  const read = name === undefined ? undefined : byline(name, settings.lang);
  return read?.kind === 'byline' && read.sure ? { ...read, sure: false } : undefined;
}

function byline(text: string, lang: string): HeaderLine | undefined {
  const names = splitByline(text, lang);
  return names.length === 0 ? { kind: 'empty' } : { kind: 'byline', names, sure: names.every(isName) };
}

function readDateLine(text: string, settings: ParseSettings, marked: boolean): HeaderLine | undefined {
  const options = { order: settings.dateOrder, lang: settings.lang };
  const updated = text.replace(UPDATED_LABEL, '');
  const bare = updated.replace(DATE_LABEL, '');
  if (!/\d/.test(bare) || (!marked && /^\d+\.?$/.test(bare))) return undefined;
  const reading = readDate(bare, options);
  if ('date' in reading) return { kind: updated === text ? 'date' : 'updated', date: reading.date };
  const attempted = reading.fault !== 'unreadable-date' || isAttempt(bare, settings.lang, marked);
  return attempted ? { kind: 'wrong-date', text: bare, fault: reading } : undefined;
}

// A date somebody tried to write: a month, perhaps misspelled, and no word that dates do not have. After a mark, the shape
// of a date is enough, for the word in the month's place may be of another language.
function isAttempt(text: string, lang: string, marked: boolean): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isMonth = (word: string) => monthNamed(word, lang) !== undefined || monthMeant(word) !== undefined;
  if (words.some(isMonth) && words.every((word) => isMonth(word) || IN_DATES.test(word))) return true;
  return marked && ATTEMPTS.some((pattern) => pattern.test(text));
}

const IN_DATES =
  /^(?:(?:mon|tues?|wed|wednes|thurs?|fri|satur|sat|sun)(?:day)?|st|nd|rd|th|of|the|at|[ap]m?|m|noon|midnight|early|late|about|circa|ca|c|utc|gmt|bst|cest?|[ecmp][sd]?t)$/i;

const ATTEMPTS: readonly RegExp[] = [
  /^(?:\p{L}+,? )?\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? ?'?\d{2,4}$/u, // "Fbr 26, 2021"
  /^(?:\p{L}+,? )?\d{1,2}(?:st|nd|rd|th|\.)? (?:\p{L}+ )?\p{L}{3,}\.?,? \d{4}$/u, // "26 Xyz 2021", "26 février 2021"
  /^\d{1,4}([-/.])\d{1,4}\1\d{1,4}\b.{0,20}$/, // "26/2/21", "2021-2-26 noon"
];

/** A line that says something rather than naming somebody: it ends like a sentence, or is too long for a name. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (/[.!?…]["'”’»)\]]*$/.test(text) && words.length > 4 && !/\b[JS]r\.$/.test(text)) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)).length;
  return small > 6;
}

const PARTICLE = /^(?:and|with|of|the|for|in|de|del|der|den|di|da|do|dos|du|la|le|van|von|al|el|bin|ibn|y|e|et|und)$/;
const NOT_A_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|^(?:noon|midnight|dawn|then|now|the|a|an|this|that|all)(?!\p{L})/iu;

// "Ann Lee", "U.S. Desk", "Ludwig van Beethoven", "李娜"; not "Monday" or "the river".
function isName(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 6 || NOT_A_NAME.test(name) || isSentence(name) || /[!?:"“”]/.test(name)) return false;
  return words.every((word) => PARTICLE.test(word) || !/^\p{Ll}/u.test(word)) && monthNamed(name, 'en') === undefined;
}

function after(word: RegExp, text: string): string | undefined {
  const match = word.exec(text);
  return match ? text.slice(match[0].length) : undefined;
}

interface Openings {
  readonly by: RegExp;
  readonly in: RegExp;
  /** Either word with nothing after it: the author or section was left out. */
  readonly alone: RegExp;
}

const patterns = new Map<string, Openings>();

function openingsIn(lang: string): Openings {
  const known = patterns.get(lang);
  if (known) return known;
  const own = WORDS[lang.slice(0, 2).toLowerCase()];
  const opening = (words: string) => new RegExp(String.raw`^(?:${words})(?::\s*|\s+)(?=\S)`, 'iu');
  const by = own ? `by|${own.by}` : 'by';
  const section = own ? `in|${own.in}` : 'in';
  const alone = new RegExp(`^(?:${by}|${section}):?$`, 'iu');
  const made = { by: opening(by), in: opening(section), alone };
  patterns.set(lang, made);
  return made;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');
