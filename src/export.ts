// `backfile export`: the stories as data, without a site: read, parse, catalog, and then one story after another is handed to
// whoever asked. It writes nothing itself; what was studied is remembered for the next build.
import { catalog } from './catalog/catalog.ts';
import { notArticles } from './config/folders.ts';
import { readSettings } from './config/settings.ts';
import { hire } from './crew/crew.ts';
import { libraryFor, spotsOf } from './crew/library.ts';
import { placeOf } from './crew/place.ts';
import { studyAll } from './crew/study.ts';
import { plainText } from './lib/plaintext.ts';
import type { JobBody, Shared } from './model/job.ts';
import type { Problem } from './model/problem.ts';
import type { Settings } from './model/settings.ts';
import type { Story } from './model/site.ts';
import { bodyRef } from './outputs/body.ts';
import { markdownOfPlain, markdownText } from './outputs/data/markdown.ts';
import { recordOf } from './outputs/data/record.ts';
import { tableHead, tableRow } from './outputs/data/table.ts';
import { jsonLine } from './outputs/data/texts.ts';
import { shared } from './outputs/shared.ts';
import { openAssets } from './read/assets.ts';
import { survey } from './read/survey.ts';
import { openStore } from './store/store.ts';

export type ExportFormat = 'jsonl' | 'csv' | 'markdown';

export interface ExportOptions {
  readonly root: string;
  readonly format: ExportFormat;
  readonly baseUrl?: string;
  /** Is given the stories piece by piece; `file` is a story's own, for a format that has one for each. */
  readonly take: (text: string, file: string) => void;
}

export interface Exported {
  readonly stories: number;
  readonly held: number;
  readonly problems: readonly Problem[];
}

export async function exportStories(options: ExportOptions): Promise<Exported> {
  const { value: settings, problems } = readSettings(options.root, options);
  if (settings === undefined) return { stories: 0, held: 0, problems };
  const place = placeOf(options.root, settings);
  const { articles, others, problems: unseen } = survey(place.seedsDir, settings.seeds, notArticles(settings));
  const store = openStore(place.memoryDir, place.outDir, place.epoch);
  const crew = hire(place, store.texts, undefined);
  try {
    const { studies } = await studyAll(articles, { store, crew }, () => {});
    store.save();
    const site = catalog(studies, openAssets(place.seedsDir, others, store.assets), settings);
    const trouble: Problem[] = [];
    const read = (body: JobBody): string => {
      const texts = libraryFor({ body }, spotsOf({ body }, store), place, store.texts);
      const text = texts.body;
      if (texts.trouble) trouble.push(texts.trouble);
      return text;
    };
    write(site.stories, { ...options, settings, common: shared(site, settings), read });
    const errors = studies.flatMap((study) => study.problems.filter(({ level }) => level === 'error'));
    const held = studies.filter(({ fate }) => fate === 'held').length;
    return { stories: site.stories.length, held, problems: [...unseen, ...errors, ...trouble] };
  } finally {
    await crew.dismiss();
    store.close();
  }
}

interface Desk extends ExportOptions {
  readonly settings: Settings;
  readonly common: Shared;
  read(body: JobBody): string;
}

function write(stories: readonly Story[], desk: Desk): void {
  const { format, take, settings, common, read } = desk;
  if (format === 'csv') take(tableHead(), '');
  const names = format === 'markdown' ? fileNames(stories) : [];
  for (const [n, story] of stories.entries()) {
    const record = recordOf(story, settings);
    if (format === 'csv') take(tableRow(record, common), '');
    else if (format === 'jsonl') take(jsonLine(record, read(bodyRef(story)), common), '');
    else take(asMarkdown(story, desk), names[n] ?? '');
  }
}

function asMarkdown(story: Story, { settings, common, read }: Desk): string {
  const record = recordOf(story, settings);
  const body = bodyRef(story);
  if (story.card.format === 'markdown')
    return markdownText(record, read({ ...body, written: true }), story.trace.lines.body, common);
  const text = plainText(read(body));
  return markdownOfPlain(record, text === '' ? [] : text.split('\n\n'), common);
}

/** `"2021/strikes.txt"` → `"2021/strikes.md"`; where that is another story's, `"2021/strikes.txt.md"`. */
function fileNames(stories: readonly Story[]): string[] {
  const taken = new Set<string>(stories.map(({ card }) => card.path));
  return stories.map(({ card: { path } }) => {
    if (path.endsWith('.md')) return path;
    const name = path.replace(/\.[^./]*$/, '.md');
    const free = taken.has(name) ? `${path}.md` : name;
    taken.add(free);
    return free;
  });
}
