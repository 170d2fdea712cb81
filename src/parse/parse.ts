// Turns a file that was read into an article, by its kind. It knows which format has which parser and nothing else.
import type { Article, Source } from '../model/article.ts';
import type { SeedPath } from '../model/names.ts';
import type { Checked } from '../model/problem.ts';
import { parseMarkdown } from './markdown.ts';
import type { ParseSettings } from './settings.ts';
import { parseText } from './text.ts';

/** Parses one article. The value is there when anything of the story could be read; an error among the problems holds it back. */
export function parse(source: Source, settings: ParseSettings): Checked<Article> {
  return isMarkdown(source.path) ? parseMarkdown(source, settings) : parseText(source, settings);
}

export const isMarkdown = (path: SeedPath): boolean => /\.(?:md|markdown)$/i.test(path);
