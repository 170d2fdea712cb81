// Boils a parsed story down to what stays in memory: a card for lists and a trace for checks.
import { markOf } from '../lib/digest.ts';
import { linksOut } from '../lib/html.ts';
import { countWords, shorten } from '../lib/text.ts';
import type { Article, Body } from '../model/article.ts';
import type { Card, Trace } from '../model/card.ts';

/** Characters of the text's beginning that lists and feeds show. */
const LEAD = 200;

export function cardOf(article: Article): Card {
  const { path, digest, format, title, byline, date, paragraphs } = article;
  const { deck, section, updated, lang, dateline, image, slug, permalink, topics, aliases, corrections } = article;
  const { editorNote, archiveNote, original, printPage, id } = article;
  return {
    path,
    digest,
    format,
    title,
    byline: byline.map((person) => person.name),
    date,
    lead: shorten(opening(paragraphs), LEAD),
    words: countWords(paragraphs.join('\n')),
    ...(deck !== undefined && { deck }),
    ...(section !== undefined && { section }),
    ...(updated !== undefined && { updated }),
    ...(lang !== undefined && { lang }),
    ...(dateline !== undefined && { dateline }),
    ...(printPage !== undefined && { printPage }),
    ...(id !== undefined && { id }),
    ...(image !== undefined && { image }),
    ...(slug !== undefined && { slug }),
    ...(permalink !== undefined && { permalink }),
    ...(topics.length > 0 && { topics }),
    ...(aliases.length > 0 && { aliases }),
    ...(corrections.length > 0 && { corrections }),
    ...(editorNote !== undefined && { editorNote }),
    ...(archiveNote !== undefined && { archiveNote }),
    ...(original !== undefined && { original }),
  };
}

export function traceOf({ paragraphs, lines, format }: Article, { html, links, images }: Body): Trace {
  const outside = format === 'text' ? [] : linksOut(html);
  return {
    text: markOf(paragraphs.join('\n')),
    lines,
    ...(links.length > 0 && { links }),
    ...(images.length > 0 && { images }),
    ...(outside.length > 0 && { outside }),
  };
}

/** As many paragraphs as a lead can need. */
function opening(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    text += text === '' ? paragraph : ` ${paragraph}`;
    if (text.length > LEAD) break;
  }
  return text;
}
