// Boils a parsed story down to what stays in memory: a card for lists and a trace for checks.
import { digestOf } from '../lib/digest.ts';
import { countWords, shorten } from '../lib/text.ts';
import type { Article, Body } from '../model/article.ts';
import type { Card, Trace } from '../model/card.ts';

/** Characters of the text's beginning that lists and feeds show. */
const LEAD = 200;

export function cardOf(article: Article): Card {
  const { path, digest, format, title, byline, date, paragraphs } = article;
  return {
    path,
    digest,
    format,
    title,
    byline: byline.map((person) => person.name),
    date,
    lead: shorten(paragraphs.join(' '), LEAD),
    words: paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0),
    ...given(article, 'deck', 'section', 'updated', 'lang', 'dateline', 'image', 'slug', 'permalink'),
    ...filled(article, 'topics', 'aliases', 'corrections'),
  };
}

export function traceOf(article: Article, body: Pick<Body, 'links' | 'images'>): Trace {
  const { paragraphs, lines } = article;
  return {
    text: digestOf(paragraphs.join('\n')),
    lines,
    ...filled(body, 'links', 'images'),
  };
}

/** The fields of `from` that have a value. */
function given<T, K extends keyof T>(from: T, ...fields: K[]): Pick<T, K> {
  return pick(from, fields, (value) => value !== undefined);
}

/** The lists of `from` that have something in them. */
function filled<T, K extends keyof T>(from: T, ...fields: K[]): Pick<T, K> {
  return pick(from, fields, (value) => Array.isArray(value) && value.length > 0);
}

function pick<T, K extends keyof T>(from: T, fields: readonly K[], wanted: (value: T[K]) => boolean): Pick<T, K> {
  return Object.fromEntries(fields.filter((f) => wanted(from[f])).map((f) => [f, from[f]])) as Pick<T, K>;
}
