// Reads some of an archive's articles, spread evenly over it, as text: enough to guess by, whatever the archive's size.
import { resolve } from 'node:path';
import { notArticles } from '../../config/folders.ts';
import type { Settings } from '../../model/settings.ts';
import { readSource } from '../../read/source.ts';
import { survey } from '../../read/survey.ts';

const ENOUGH = 300;

export function readSome(root: string, settings: Settings): string[] {
  const seedsDir = resolve(root, settings.seeds);
  const { articles } = survey(seedsDir, settings.seeds, notArticles(settings));
  const step = Math.max(1, Math.ceil(articles.length / ENOUGH));
  const some = articles.filter((_, i) => i % step === 0);
  return some.flatMap(({ path }) => readSource(seedsDir, path, path).value?.text ?? []);
}
