// Boils a parsed story down to what stays in memory: a card for lists and a trace for checks.
import { markOf } from '../lib/digest.ts';
import { linksOut } from '../lib/html.ts';
import { slugOf } from '../lib/slug.ts';
import { countWords, shorten } from '../lib/text.ts';
import type { Body, Header } from '../model/article.ts';
import type { Card, Trace } from '../model/card.ts';

/** Characters of the text's beginning that lists and feeds show. */
const LEAD = 200;

/** What a card and a trace tell of the text itself. */
export interface Gist {
  readonly lead: string;
  readonly words: number;
  readonly mark: string;
}

export function gistOf(paragraphs: readonly string[]): Gist {
  const text = paragraphs.join('\n');
  return { lead: leadOf(paragraphs), words: countWords(text), mark: markOf(Buffer.from(text)) };
}

export function cardOf(article: Header, { lead, words }: Gist): Card {
  const { path, digest, format, title, byline, date } = article;
  const { deck, section, updated, lang, dateline, image, permalink, topics, aliases, corrections } = article;
  const { editorNote, archiveNote, original, printPage, id } = article;
  return {
    path,
    digest,
    format,
    title,
    byline: byline.map((person) => person.name),
    date,
    slug: slugFor(article),
    lead,
    words,
    ...(deck !== undefined && { deck }),
    ...(section !== undefined && { section }),
    ...(updated !== undefined && { updated }),
    ...(lang !== undefined && { lang }),
    ...(dateline !== undefined && { dateline }),
    ...(printPage !== undefined && { printPage }),
    ...(id !== undefined && { id }),
    ...(image !== undefined && { image }),
    ...(permalink !== undefined && { permalink }),
    ...(topics.length > 0 && { topics }),
    ...(aliases.length > 0 && { aliases }),
    ...(corrections.length > 0 && { corrections }),
    ...(editorNote !== undefined && { editorNote }),
    ...(archiveNote !== undefined && { archiveNote }),
    ...(original !== undefined && { original }),
  };
}

/** Of the slug it asks for, else of its title, its file's name, or, where none of these has an ASCII form, its bytes. */
export function slugFor({ slug, title, path, digest }: Pick<Header, 'slug' | 'title' | 'path' | 'digest'>): string {
  return slugOf(slug ?? title) || slugOf(fileStem(path)) || `story-${digest.slice(0, 8).toLowerCase()}`;
}

const fileStem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

export function traceOf({ lines, format }: Header, { html, links, images }: Body, { mark }: Gist): Trace {
  const outside = format === 'text' ? [] : linksOut(html);
  return {
    text: mark,
    lines,
    ...(links.length > 0 && { links }),
    ...(images.length > 0 && { images }),
    ...(outside.length > 0 && { outside }),
  };
}

/** @param paragraphs all, or as many as fill a lead. */
export function leadOf(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    text += text === '' ? paragraph : ` ${paragraph}`;
    if (text.length > LEAD) break;
  }
  return shorten(text, LEAD);
}

/** Whether nothing that follows these paragraphs, or goes on after the last of them, can change the lead. */
export function fillsLead(paragraphs: readonly string[]): boolean {
  return paragraphs.reduce((length, paragraph) => length + paragraph.length, 0) > LEAD;
}
