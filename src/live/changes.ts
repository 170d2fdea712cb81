// Sorts the files that changed by what has to be done about them.
import { resolve } from 'node:path';
import { insideOf } from '../lib/inside.ts';
import type { SeedPath } from '../model/names.ts';
import { isPassedOver } from '../read/survey.ts';
import type { Edition } from './edition.ts';
import type { Redone } from './press.ts';

export interface Changes extends Redone {
  /** The settings changed, or files came, went or moved: everything has to be looked at. */
  readonly all: boolean;
  /** Articles that were there before. */
  readonly articles: readonly SeedPath[];
}

/** @param paths absolute, or from the archive's folder; undefined when anything may have changed. */
export function changesIn(
  paths: readonly string[] | undefined,
  root: string,
  { place, settings, shown }: Edition,
): Changes {
  if (paths === undefined) return { all: true, articles: [], ...redoneBy([]) };
  const changed = [...new Set(paths.map((path) => resolve(root, path)))];
  const below = (folder: string) => changed.map((path) => insideOf(folder, path)).filter((path) => path !== undefined);
  const aside = settings.seeds === '.' ? [place.templatesDir, place.outDir, place.memoryDir] : [];
  const seeds = below(place.seedsDir).filter(
    (path) =>
      !isPassedOver(path) && aside.every((folder) => insideOf(folder, resolve(place.seedsDir, path)) === undefined),
  );
  const isSettings = below(root).some((path) => /^archive\.ya?ml$/.test(path));
  const known = (path: string): path is SeedPath => shown.has(path as SeedPath);
  return {
    all: isSettings || !seeds.every(known),
    articles: seeds.filter(known),
    ...redoneBy(below(place.templatesDir)),
  };
}

/** @param names of changed templates, from their folder. */
export function redoneBy(names: readonly string[]): Redone {
  const isStyle = (name: string) => name === 'style.css' || name === 'styles' || name.startsWith('styles/');
  const isScript = (name: string) =>
    /^(?:site|theme)\.js$/.test(name) || name === 'scripts' || name.startsWith('scripts/');
  return {
    templates: names.some((name) => !isStyle(name) && !isScript(name)),
    styles: names.some(isStyle),
    scripts: names.some(isScript),
  };
}
