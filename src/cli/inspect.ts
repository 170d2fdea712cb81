// `backfile inspect FILE`: shows what was read from one article, as JSON, and from which line each field came.

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { isFile } from '../lib/entry.ts';
import { labelOf } from '../lib/label.ts';
import type { Article, Body } from '../model/article.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { bodyOf } from '../parse/body.ts';
import { parse } from '../parse/parse.ts';
import { readSource } from '../read/source.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom } from './paths.ts';
import { showProblems } from './problems.ts';

export interface InspectRequest {
  readonly file: string;
}

export async function runInspect({ file }: InspectRequest, effects: Effects): Promise<Exit> {
  const { cwd, stdout, stderr, env } = effects;
  const path = resolve(cwd, file);
  if (!isFile(path)) {
    stderr.write(`error: There is no file ${file}.\n`);
    return EXIT.usage;
  }
  const root = archiveOf(path, cwd);
  const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
  const { value: settings, problems: unset } = readSettings(root);
  const { record, problems } = settings ? await read(path, root, settings) : { record: undefined, problems: unset };
  stderr.write(showProblems(problems, showing));
  if (record !== undefined) stdout.write(`${JSON.stringify(record, null, 2)}\n`);
  if (settings === undefined) return EXIT.nothing;
  return problems.some(({ level }) => level === 'error') ? EXIT.held : EXIT.done;
}

/** The archive a file belongs to: the nearest folder above it with settings, an earlier build or the file's seeds, else the one the person is in, else the file's own. */
function archiveOf(path: string, cwd: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const known = ['archive.yml', 'archive.yaml', '.backfile'].some((name) => existsSync(join(folder, name)));
    if (known || isWithin(path, join(folder, 'seeds'))) return folder;
  }
  return isWithin(path, cwd) ? cwd : dirname(path);
}

type Inspected = { readonly record: object | undefined; readonly problems: readonly Problem[] };

async function read(path: string, root: string, settings: Settings): Promise<Inspected> {
  const home = resolve(root, settings.seeds);
  const seedsDir = isWithin(path, home) ? home : root;
  const seeds = seedsDir === home ? settings.seeds : '.';
  const seedPath = relative(seedsDir, path).split(sep).join('/') as SeedPath;
  const { value: source, problems: unread } = readSource(seedsDir, seedPath, labelOf(seeds, seedPath));
  if (source === undefined) return { record: undefined, problems: unread };
  const inside = { ...settings, seeds };
  const { value: article, problems: misread } = await parse(source, inside);
  if (article === undefined) return { record: undefined, problems: [...unread, ...misread] };
  const { value: body, problems: lost } = await bodyOf(article, inside);
  return { record: recordOf(article, body), problems: [...unread, ...misread, ...lost] };
}

/** The article as plain data: without the tree of its body, which the paragraphs show, and with what its text points to. */
function recordOf({ body: _, date, lines, paragraphs, ...fields }: Article, body: Body | undefined): object {
  const known = date.iso === '' ? {} : { date };
  return { ...fields, ...known, lines, links: body?.links ?? [], images: body?.images ?? [], paragraphs };
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
