// What a build needs of one article, by the shortest road: what is known of it, its gist and its HTML; and whether it may be published.
import type { Article, Body, Header, Source } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { bodyOf, plainHtml } from './body.ts';
import { type Gist, gistOf } from './card.ts';
import { isMarkdown, parse } from './parse.ts';
import type { ParseSettings } from './settings.ts';
import { skim } from './skim.ts';
import { skimMarkdown } from './skimmark.ts';

export interface Story {
  readonly header: Header;
  readonly gist: Gist;
  readonly body: Body;
  /** `latin1`: the body's HTML is in UTF-8, each byte a character. */
  readonly encoding: 'utf8' | 'latin1';
}

type Judged<Published> = { readonly problems: readonly Problem[] } & (
  | ({ readonly fate: 'story' } & Published)
  | { readonly fate: 'draft' | 'held' }
);
export type Verdict = Judged<{ readonly story: Story }>;
type ReadArticle = Judged<{ readonly article: Article; readonly body: Body }>;

export function readStory(source: Source, settings: ParseSettings): Verdict {
  const skimmed = isMarkdown(source.path) ? skimMarkdown(source, settings) : skim(source, settings);
  if (skimmed) {
    const { value, problems } = skimmed;
    if (value?.header.draft) return { fate: 'draft', problems };
    if (value === undefined || hasError(problems)) return { fate: 'held', problems };
    const { header, gist, html, links } = value;
    return { fate: 'story', story: { header, gist, body: { html, links, images: [] }, encoding: 'latin1' }, problems };
  }
  const read = readArticle(source, settings);
  if (read.fate !== 'story') return read;
  const { article, body, problems } = read;
  const story = { header: article, gist: gistOf(article.paragraphs), body, encoding: 'utf8' as const };
  return { fate: 'story', story, problems };
}

/** The same by the long road, for whoever wants the article itself. */
export function readArticle(source: Source, settings: ParseSettings): ReadArticle {
  const { value: article, problems } = parse(source, settings);
  if (article?.draft) return { fate: 'draft', problems };
  if (article === undefined || hasError(problems)) return { fate: 'held', problems };
  const { value: body, problems: lost } = isMarkdown(source.path)
    ? bodyOf(article, settings, source)
    : { value: { html: plainHtml(article.paragraphs), links: [], images: [] }, problems: [] };
  const all = [...problems, ...lost];
  return body === undefined ? { fate: 'held', problems: all } : { fate: 'story', article, body, problems: all };
}

const hasError = (problems: readonly Problem[]): boolean => problems.some(({ level }) => level === 'error');
