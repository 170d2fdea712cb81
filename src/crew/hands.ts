// The two kinds of work that every pair of hands can do, alone or in a thread: study articles (read, parse), and make pages
// (render, stage). Work comes as paths and jobs; what goes back is small. The texts themselves never leave this file.

import { join } from 'node:path';
import { asciiJson } from '../lib/ascii.ts';
import { labelOf } from '../lib/label.ts';
import type { Source } from '../model/article.ts';
import type { Study } from '../model/card.ts';
import type { Job, Output, Shared } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import { cardOf, traceOf } from '../parse/card.ts';
import { readStory } from '../parse/story.ts';
import { readSource } from '../read/source.ts';
import { openTemplates, type Templates } from '../render/templates.ts';
import type { Spot } from '../store/bodies.ts';
import { type Aside, type SeedRecord, type Stamp, seedForm } from '../store/seeds.ts';
import { openTexts, type PageRecord, type Texts } from '../store/store.ts';
import type { Left } from '../write/standing.ts';
import { troubleOf } from '../write/trouble.ts';
import { type Desk, deskFor, keep } from './keep.ts';
import { libraryFor, type Spots } from './library.ts';
import type { Place } from './place.ts';

/** One article file to study; with `known` when it was studied before and only its time changed. */
export interface Reading extends Stamp {
  readonly path: SeedPath;
  readonly known?: Digest;
}

/** What files said, in their order. */
export interface Learnt {
  /** A `SeedRecord` as it is remembered, in JSON; null when the bytes are still the known ones. */
  readonly records: readonly (string | null)[];
  /** Where its texts were set aside; null when none were. */
  readonly asides: readonly (Aside | null)[];
}

/** One page to make, with its record when an earlier build left it. */
export interface Order extends Spots {
  readonly job: Job;
  readonly key: Digest;
  readonly left?: Left | undefined;
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
  study(files: readonly Reading[]): Learnt;
  /** Before the first page: what all pages go by. */
  prepare(look: Look): void;
  make(orders: readonly Order[]): Finished;
}

/** @param texts given when the caller has them open already; threads open their own. */
export function openHands(place: Place, texts: Texts = openTexts(place.memoryDir)): Hands {
  const desk = deskFor(place);
  let tools: Tools | undefined;
  return {
    study(files) {
      const asides: (Aside | null)[] = [];
      const records = files.map((file) => {
        const { record, aside = null } = studyOne(file, place, texts);
        asides.push(aside);
        return record && asciiJson(seedForm.lean(record));
      });
      texts.kept.flush(); // another thread may make the page
      texts.passing.flush();
      return { records, asides };
    },
    prepare({ shared, digest }) {
      if (tools?.look === digest) return;
      const { lang, templates: label } = place.settings;
      const templates = openTemplates(place.templatesDir, shared, lang, label);
      tools = { place, texts, desk, templates, look: digest };
    },
    make(orders) {
      if (tools === undefined) throw new Error('no page can be made before the hands are prepared');
      return makeAll(orders, tools);
    },
  };
}

/** What is remembered of a file, unless it says what it said, and where its texts were set aside. */
interface Lesson {
  readonly record: SeedRecord | null;
  readonly aside?: Aside;
}

function studyOne(file: Reading, place: Place, texts: Texts): Lesson {
  const { path, known } = file;
  const { settings, seedsDir } = place;
  const stamp = { size: file.size, mtimeMs: file.mtimeMs };
  const { value: source, problems: unread } = readSource(seedsDir, path, labelOf(settings.seeds, path), stamp);
  const { size, mtimeMs } = stamp;
  const digest = source?.digest ?? '';
  // Not in the order of records that were read from their table: what the disk tells is to the engine a number of another kind than what
  // JSON says, and where two objects are made alike it would then change all those it has, each when it is next touched.
  const record = (study: Study, body?: Spot): SeedRecord => ({ study, body, digest, size, mtimeMs });
  if (source === undefined) return { record: record({ path, fate: 'held', problems: unread }) };
  if (digest === known) return { record: null };
  const verdict = readStory(source, settings);
  const problems = [...unread, ...verdict.problems];
  if (verdict.fate !== 'story') return { record: record({ path, fate: verdict.fate, problems }) };
  const { header, gist, body, encoding } = verdict.story;
  const study: Study = {
    path,
    fate: 'story',
    card: cardOf(header, gist),
    trace: traceOf(header, body, gist),
    problems,
  };
  const written = settings.data.twins ? putWritten(source, texts) : undefined;
  if (header.format === 'markdown')
    return { record: record(study, texts.kept.put(body.html, encoding)), aside: { written } };
  return { record: record(study), aside: { body: texts.passing.put(body.html, encoding), written } };
}

const putWritten = (source: Source, { passing }: Texts) =>
  source.octets ? passing.put(source.octets.text, 'latin1') : passing.put(source.text);

interface Tools {
  readonly place: Place;
  readonly texts: Texts;
  readonly desk: Desk;
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
  const { job } = order;
  try {
    if (job.copy) return copyFile(job, job.copy, order, tools);
    const texts = libraryFor(job, order, tools.place, tools.texts);
    const { value: output, problems } = tools.templates.render(job, texts);
    if (texts.trouble !== undefined) return texts.trouble;
    if (output === undefined) return problems[0] as Problem;
    return keepOrStage(order, output, tools);
  } catch (error) {
    const trouble = troubleOf(error, tools.place.settings.out);
    if (trouble === undefined) throw error;
    return trouble;
  }
}

const isProblem = (result: object | string): result is Problem => typeof result === 'object' && 'rule' in result;

function keepOrStage(order: Order, { path, bytes }: Output, tools: Tools): Made {
  const { digest, at, staged } = keep(tools.desk, path, bytes, order.left);
  return [path, [order.key, digest, at.size, at.mtimeMs], staged];
}

function copyFile({ path }: Job, { from, digest }: NonNullable<Job['copy']>, order: Order, tools: Tools): Made {
  const { size, mtimeMs } = tools.desk.stage.copy(path, join(tools.place.seedsDir, from));
  return [path, [order.key, digest, size, mtimeMs], true];
}
