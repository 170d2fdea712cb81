// Looks over every article of an archive once, in this process, without building or remembering anything: what `init` and
// `doctor` want to know. Texts are shown to the caller one after another and let go again; only cards and traces stay.
import { resolve } from 'node:path';
import { catalog } from '../catalog/catalog.ts';
import { check } from '../check/check.ts';
import { notArticles } from '../config/folders.ts';
import { labelOf } from '../lib/label.ts';
import type { Article } from '../model/article.ts';
import type { Study } from '../model/card.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { cardOf, gistOf, traceOf } from '../parse/card.ts';
import { readArticle } from '../parse/story.ts';
import { openAssets } from '../read/assets.ts';
import { quoteLines } from '../read/quote.ts';
import { readSource } from '../read/source.ts';
import { type SeenFile, survey } from '../read/survey.ts';

export interface Look {
  /** Article files found. */
  readonly found: number;
  readonly studies: readonly Study[];
  readonly site: Site;
  /** All that a build would say, but for templates. */
  readonly problems: readonly Problem[];
}

/**
 * @param today the day it is, `YYYY-MM-DD`: later ones are told.
 * @param show called with each story that would be published, with its text.
 */
export function lookOver(
  root: string,
  settings: Settings,
  today: string,
  show: (story: Article) => void = () => {},
): Look {
  const seedsDir = resolve(root, settings.seeds);
  const { articles, others, problems: unseen } = survey(seedsDir, settings.seeds, notArticles(settings));
  const studies = articles.map((file) => study(file, seedsDir, settings, show));
  const site = catalog(studies, openAssets(seedsDir, others, FORGETFUL), settings);
  const told = [...unseen, ...studies.flatMap(({ problems }) => problems), ...check({ site, settings, today })];
  return { found: articles.length, studies, site, problems: quoteLines(told, root) };
}

const FORGETFUL = { get: () => undefined, set: () => undefined };

/** The same verdict as a build's: a story, a draft, or held back by an error. */
function study({ path }: SeenFile, seedsDir: string, settings: Settings, show: (story: Article) => void): Study {
  const { value: source, problems: unread } = readSource(seedsDir, path, labelOf(settings.seeds, path));
  if (source === undefined) return { path, fate: 'held', problems: unread };
  const read = readArticle(source, settings);
  const problems = [...unread, ...read.problems];
  if (read.fate !== 'story') return { path, fate: read.fate, problems };
  const { article, body } = read;
  show(article);
  const gist = gistOf(article.paragraphs);
  return {
    path,
    fate: 'story',
    card: cardOf(article, gist),
    trace: traceOf(article, body, gist),
    problems,
  };
}
