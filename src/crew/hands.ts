// The two kinds of work that every pair of hands can do, alone or in a thread: study articles (read, parse), and make pages
// (render, stage). Work comes as paths and jobs; what goes back is small. The texts themselves never leave this file.

import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { labelOf } from '../lib/label.ts';
import { lazy } from '../lib/lazy.ts';
import type { Article, Body } from '../model/article.ts';
import type { Study } from '../model/card.ts';
import type { Job, JobBody, Output, Shared } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { bodyOf, plainHtml } from '../parse/body.ts';
import { cardOf, traceOf } from '../parse/card.ts';
import { parse } from '../parse/parse.ts';
import { paragraphsFrom } from '../parse/text.ts';
import { keyOf } from '../plan/plan.ts';
import { readSource } from '../read/source.ts';
import { openTemplates, type Templates } from '../render/templates.ts';
import type { Spot } from '../store/bodies.ts';
import { openTexts, type PageRecord, type SeedRecord, type Stamp, type Texts } from '../store/store.ts';
import { type Stage, type Staged, stageIn } from '../write/stage.ts';
import { alreadyThere, isEmpty, type Left, stands } from '../write/standing.ts';
import { troubleOf } from '../write/trouble.ts';

/** What a worker must know before its first task. Plain data: it is sent to threads. */
export interface Place {
  readonly settings: Settings;
  readonly seedsDir: string;
  readonly templatesDir: string;
  /** Where builds remember. */
  readonly memoryDir: string;
  /** The site's folder, and where files are put until all are made. */
  readonly outDir: string;
  readonly staging: string;
  /** Names the program's own code. */
  readonly program: string;
  /** Names program and settings: what was parsed under another epoch is parsed again. */
  readonly epoch: string;
}

/** One article file to study; with `known` when it was studied before and only its time changed. */
export interface Reading extends Stamp {
  readonly path: SeedPath;
  readonly known?: Digest;
}

/** One page to make, with its record when an earlier build left it. */
export interface Order {
  /** The Job, and the same as JSON. A thread is given the second only. */
  readonly job?: Job;
  readonly text: string;
  /** Absent when nobody needed it yet: whoever makes the page works it out. */
  readonly key?: Digest;
  readonly left?: Left;
  /** Where the HTML of the job's text lies, when it was set aside. */
  readonly body?: Spot;
}

/** A file that is staged, or that stood already with the very bytes. */
export type Made = readonly [path: OutPath, record: PageRecord, staged: boolean];

export interface Finished {
  readonly made: readonly Made[];
  /** What stopped some pages from being made: any of these stops the build. */
  readonly problems: readonly Problem[];
}

/** What every page of a build goes by. */
export interface Look {
  readonly shared: Shared;
  /** Digest of what every page depends on: program, templates, and what they all show. */
  readonly digest: Digest;
}

/** The work there is. A name and plain data, so that it can be asked of a thread; the answers are plain data, too. */
export interface Hands {
  /** Gives for each file, in order, a `SeedRecord` as JSON; null when the bytes are still the known ones. */
  study(files: readonly Reading[]): (string | null)[];
  /** Before the first page: what all pages go by. */
  prepare(look: Look): void;
  make(orders: readonly Order[]): Finished;
}

/** @param texts given when the caller has them open already; threads open their own. */
export function openHands(place: Place, texts: Texts = openTexts(place.memoryDir)): Hands {
  const stage = stageIn(place.staging);
  const fresh = lazy(() => isEmpty(place.outDir));
  let tools: Tools | undefined;
  return {
    study(files) {
      const records = files.map((file) => {
        const record = studyOne(file, place, texts);
        return record && JSON.stringify(record);
      });
      texts.kept.flush(); // another thread may make the page
      texts.passing.flush();
      return records;
    },
    prepare({ shared, digest }) {
      const { lang, templates: label } = place.settings;
      const templates = openTemplates(place.templatesDir, shared, lang, label);
      tools = { place, texts, stage, fresh, templates, look: digest };
    },
    make(orders) {
      if (tools === undefined) throw new Error('no page can be made before the hands are prepared');
      return makeAll(orders, tools);
    },
  };
}

function studyOne({ path, known, size, mtimeMs }: Reading, place: Place, texts: Texts): SeedRecord | null {
  const { settings, seedsDir } = place;
  const { value: source, problems: unread } = readSource(seedsDir, path, labelOf(settings.seeds, path));
  const stamp = { size, mtimeMs };
  if (source === undefined) return { ...stamp, digest: '', study: { path, fate: 'held', problems: unread } };
  const { digest } = source;
  if (digest === known) return null;
  const { value: article, problems: misread } = parse(source, settings);
  const problems = [...unread, ...misread];
  if (article?.draft) return { ...stamp, digest, study: { path, fate: 'draft', problems } };
  if (article === undefined || problems.some(({ level }) => level === 'error')) {
    return { ...stamp, digest, study: { path, fate: 'held', problems } };
  }
  const isText = article.format === 'text';
  const { value: body, problems: lost } = isText ? plainBody(article) : bodyOf(article, settings, source);
  if (body === undefined) return { ...stamp, digest, study: { path, fate: 'held', problems: [...problems, ...lost] } };
  const spot = (isText ? texts.passing : texts.kept).put(body.html);
  const study: Study = {
    path,
    fate: 'story',
    card: cardOf(article),
    trace: traceOf(article, body),
    problems: [...problems, ...lost],
  };
  return { ...stamp, digest, study, ...(spot && { body: spot }) };
}

/** A plain text points nowhere, and nothing of it can be lost. */
const plainBody = ({ paragraphs }: Article): Checked<Body> => {
  return { value: { html: plainHtml(paragraphs), links: [], images: [] }, problems: [] };
};

interface Tools {
  readonly place: Place;
  readonly texts: Texts;
  readonly stage: Stage;
  /** Whether there is no site yet, so that no file can be there already. */
  fresh(): boolean;
  readonly templates: Templates;
  readonly look: Digest;
}

function makeAll(orders: readonly Order[], tools: Tools): Finished {
  const made: Made[] = [];
  const problems: Problem[] = [];
  for (const order of orders) {
    const result = makeOne(order, tools);
    if (isProblem(result)) problems.push(result);
    else made.push(result);
  }
  return { made, problems };
}

function makeOne(order: Order, tools: Tools): Made | Problem {
  const job = order.job ?? (JSON.parse(order.text) as Job);
  try {
    if (job.copy) return copyFile(job, job.copy, order, tools);
    const html = job.body ? bodyHtml(job.body, order.body, tools) : '';
    if (isProblem(html)) return html;
    const { value: output, problems } = tools.templates.render(job, html);
    if (output === undefined) return problems[0] as Problem;
    return keepOrStage(order, output, tools);
  } catch (error) {
    const trouble = troubleOf(error, tools.place.settings.out);
    if (trouble === undefined) throw error;
    return trouble;
  }
}

const isProblem = (result: object | string): result is Problem => typeof result === 'object' && 'rule' in result;

function keepOrStage(order: Order, { path, bytes }: Output, { place, stage, fresh, look }: Tools): Made {
  const { left } = order;
  const digest = digestOf(bytes);
  const key = order.key ?? keyOf(order.text, look);
  const made = ({ size, mtimeMs }: Staged, staged: boolean): Made => [path, [key, digest, size, mtimeMs], staged];
  if (fresh()) return made(stage.put(path, bytes), true);
  const file = `${place.outDir}/${path}`;
  if (left?.digest === digest && stands(file, left)) return made(left, false);
  const there = alreadyThere(file, digest, bytes.length);
  return there ? made(there, false) : made(stage.put(path, bytes), true);
}

function copyFile({ path }: Job, { from, digest }: NonNullable<Job['copy']>, order: Order, tools: Tools): Made {
  const { size, mtimeMs } = tools.stage.copy(path, join(tools.place.seedsDir, from));
  return [path, [order.key ?? keyOf(order.text, tools.look), digest, size, mtimeMs], true];
}

/** The story's text, set aside when it was studied, or made again from its file; a problem when the file has changed meanwhile. */
function bodyHtml(
  { path, digest, format, line }: JobBody,
  spot: Spot | undefined,
  tools: Tools,
): string | Uint8Array | Problem {
  const { place, texts } = tools;
  const kept = spot && (format === 'text' ? texts.passing : texts.kept).get(spot);
  if (kept !== undefined) return kept;
  const { value: source } = readSource(place.seedsDir, path, labelOf(place.settings.seeds, path));
  if (source?.digest !== digest) return changed(path, place.settings);
  if (format === 'text') return line === undefined ? '' : plainHtml(paragraphsFrom(source.text, line));
  const { value: article } = parse(source, place.settings);
  return article ? (bodyOf(article, place.settings).value?.html ?? '') : '';
}

const changed = (path: SeedPath, { seeds }: Settings): Problem => ({
  file: labelOf(seeds, path),
  rule: 'changed-while-building',
  level: 'error',
  message: 'The file changed while the archive was being built, so nothing was written.',
  hint: 'Build again.',
});
