// The two kinds of work that every pair of hands can do, alone or in a thread: study articles (read, parse), and make pages
// (render, stage). Work comes as paths and jobs; what goes back is small. The texts themselves never leave this file.

import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { encode } from '../lib/encode.ts';
import { labelOf } from '../lib/label.ts';
import { lazy } from '../lib/lazy.ts';
import type { Study } from '../model/card.ts';
import type { Job, JobBody, Output, Shared } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { bodyOf, plainHtml } from '../parse/body.ts';
import { cardOf, traceOf } from '../parse/card.ts';
import { parse } from '../parse/parse.ts';
import { paragraphsFrom } from '../parse/text.ts';
import { readSource } from '../read/source.ts';
import { openTemplates, type Templates } from '../render/templates.ts';
import { openStore, type Store } from '../store/records.ts';
import { type Stage, type Staged, stageIn } from '../write/stage.ts';
import { alreadyThere, isEmpty, type Left, stands } from '../write/standing.ts';
import { troubleOf } from '../write/trouble.ts';

/** What a worker must know before its first task. Plain data: it is sent to threads. */
export interface Place {
  readonly settings: Settings;
  readonly seedsDir: string;
  readonly templatesDir: string;
  /** Where builds remember, and in it the database. */
  readonly memoryDir: string;
  readonly storeDir: string;
  /** The site's folder, and where files are put until all are made. */
  readonly outDir: string;
  readonly staging: string;
  /** Names the program's own code. */
  readonly program: string;
  /** Names program and settings: what was parsed under another epoch is parsed again. */
  readonly epoch: string;
}

/** One article file to study; with `known` when it was studied before and only its time changed. */
export interface Reading {
  readonly path: SeedPath;
  readonly known?: Digest;
}

/** What was learnt; without a study when the bytes are still the known ones. */
export interface Learnt {
  readonly path: SeedPath;
  readonly digest: Digest | '';
  readonly study?: Study;
}

/** One page to make, with its record when an earlier build left it. */
export interface Order {
  readonly path: OutPath;
  readonly key: Digest;
  /** The Job as JSON. */
  readonly job: string;
  readonly left?: Left;
}

/** A file that is staged, or that stood already with the very bytes. */
export interface Made extends Left {
  readonly path: OutPath;
  readonly key: Digest;
  readonly staged: boolean;
}

export interface Finished {
  readonly made: readonly Made[];
  /** What stopped some pages from being made: any of these stops the build. */
  readonly problems: readonly Problem[];
}

export interface Hands {
  study(files: readonly Reading[]): Promise<Learnt[]>;
  make(shared: Shared, orders: readonly Order[]): Promise<Finished>;
}

/** @param store given when the caller has it open already; threads open it themselves. */
export function openHands(place: Place, store: Store = openStore(place.storeDir, place.outDir)): Hands {
  const stage = stageIn(place.staging);
  const fresh = lazy(() => isEmpty(place.outDir));
  let templates: { readonly of: string; readonly open: Templates } | undefined;
  const templatesFor = (shared: Shared): Templates => {
    const of = JSON.stringify(shared);
    const { lang, templates: label } = place.settings;
    if (templates?.of !== of) templates = { of, open: openTemplates(place.templatesDir, shared, lang, label) };
    return templates.open;
  };
  return {
    async study(files) {
      const learnt = files.map((file) => studyOne(file, place, store));
      await store.flushed(); // another thread may make the page
      return learnt;
    },
    make: async (shared, orders) => makeAll(orders, { place, store, stage, fresh, templates: templatesFor(shared) }),
  };
}

/** A plain text points nowhere, and its HTML costs less to make when its page is made than to keep until then. */
const NO_POINTERS = { value: { links: [], images: [] }, problems: [] };

function studyOne({ path, known }: Reading, { settings, seedsDir, epoch }: Place, store: Store): Learnt {
  const { value: source, problems: unread } = readSource(seedsDir, path, labelOf(settings.seeds, path));
  if (source === undefined) return { path, digest: '', study: { path, fate: 'held', problems: unread } };
  const { digest } = source;
  if (digest === known) return { path, digest };
  const { value: article, problems: misread } = parse(source, settings);
  const problems = [...unread, ...misread];
  if (article?.draft) return { path, digest, study: { path, fate: 'draft', problems } };
  if (article === undefined || problems.some(({ level }) => level === 'error')) {
    return { path, digest, study: { path, fate: 'held', problems } };
  }
  const { value: body, problems: lost } = article.format === 'text' ? NO_POINTERS : bodyOf(article, settings, source);
  if (body === undefined) return { path, digest, study: { path, fate: 'held', problems: [...problems, ...lost] } };
  if ('html' in body) void store.bodies.put(path, { epoch, digest, body });
  const study: Study = {
    path,
    fate: 'story',
    card: cardOf(article),
    trace: traceOf(article, body),
    problems: [...problems, ...lost],
  };
  return { path, digest, study };
}

interface Tools {
  readonly place: Place;
  readonly store: Store;
  readonly stage: Stage;
  /** Whether there is no site yet, so that no file can be there already. */
  fresh(): boolean;
  readonly templates: Templates;
}

function makeAll(orders: readonly Order[], tools: Tools): Finished {
  const made: Made[] = [];
  const problems: Problem[] = [];
  for (const order of orders) {
    const result = makeOne(order, tools);
    if ('rule' in result) problems.push(result);
    else made.push(result);
  }
  return { made, problems };
}

function makeOne(order: Order, tools: Tools): Made | Problem {
  const job = JSON.parse(order.job) as Job;
  try {
    if (job.copy) return copyFile(order, job.copy, tools);
    const html = job.body ? bodyHtml(job.body, tools) : '';
    if (typeof html !== 'string') return html;
    const { value: output, problems } = tools.templates.render(job, html);
    if (output === undefined) return problems[0] as Problem;
    return keepOrStage(order, output, tools);
  } catch (error) {
    const trouble = troubleOf(error, tools.place.settings.out);
    if (trouble === undefined) throw error;
    return trouble;
  }
}

function keepOrStage({ path, key, left }: Order, output: Output, { place, stage, fresh }: Tools): Made {
  const bytes = typeof output.bytes === 'string' ? encode(output.bytes) : output.bytes;
  const digest = digestOf(bytes);
  if (fresh()) return { path, key, digest, ...stage.put(path, bytes), staged: true };
  const file = `${place.outDir}/${path}`;
  if (left?.digest === digest && stands(file, left)) return { path, key, ...left, staged: false };
  const there = alreadyThere(file, digest, bytes.length);
  return { path, key, digest, ...(there ?? stage.put(path, bytes)), staged: there === undefined };
}

function copyFile(
  { path, key }: Order,
  { from, digest }: { from: SeedPath; digest: Digest },
  { place, stage }: Tools,
): Made {
  const source = join(place.seedsDir, from);
  const staged: Staged = stage.copy(path, source);
  return { path, key, digest, ...staged, staged: true };
}

/** The story's text, from memory or from its file; a problem when the file has changed meanwhile. */
function bodyHtml({ path, digest, format, line }: JobBody, { place, store }: Tools): string | Problem {
  const kept = format === 'markdown' ? store.bodies.get(path) : undefined;
  if (kept?.digest === digest && kept.epoch === place.epoch) return kept.body.html;
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
