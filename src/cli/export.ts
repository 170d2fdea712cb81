// `backfile export jsonl|csv|markdown`: the stories as data, to stdout or to a file; Markdown to a folder, a file for each story.
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ExportFormat, exportStories } from '../export.ts';
import { isFile, isFolder } from '../lib/entry.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom } from './paths.ts';
import { showProblems } from './problems.ts';
import { some } from './words.ts';

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly dir: string;
  readonly out?: string;
  readonly baseUrl?: string;
}

export async function runExport({ format, dir, out, baseUrl }: ExportRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, env, cwd } = effects;
  const root = resolve(cwd, dir);
  const target = out === undefined ? undefined : resolve(cwd, out);
  const refused = !isFolder(root) ? `There is no folder ${dir}.` : target && whyNot(target, format, out ?? '');
  if (refused) {
    stderr.write(`error: ${refused}\n`);
    return EXIT.usage;
  }
  const sink = target === undefined ? { take: toStream(effects), close: () => {} } : openSink(target, format);
  const given = baseUrl === undefined ? {} : { baseUrl };
  const { stories, held, problems } = await exportStories({ root, format, take: sink.take, ...given }).finally(
    sink.close,
  );
  const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
  stderr.write(showProblems(problems, showing));
  if (target !== undefined && stories > 0) stdout.write(`${some(stories, 'story', 'stories')} in ${out}\n`);
  if (stories === 0) return EXIT.nothing;
  return held > 0 || problems.length > 0 ? EXIT.held : EXIT.done;
}

/** Nothing of the person's is overwritten but a file they named. */
function whyNot(target: string, format: ExportFormat, out: string): string | undefined {
  if (format !== 'markdown') return isFolder(target) ? `${out} is a folder; name a file.` : undefined;
  if (isFile(target)) return `${out} is a file; Markdown is written to a folder, a file for each story.`;
  const full = existsSync(target) && readdirSync(target).length > 0;
  return full ? `The folder ${out} is not empty; name a new one.` : undefined;
}

const toStream = ({ stdout }: Effects) => {
  return (text: string): void => void stdout.write(text);
};

function openSink(target: string, format: ExportFormat) {
  if (format === 'markdown') return { take: intoFolder(target), close: () => {} };
  mkdirSync(dirname(target), { recursive: true });
  const fd = openSync(target, 'w');
  return {
    take: (text: string) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    },
    close: () => closeSync(fd),
  };
}

const intoFolder = (folder: string) => (text: string, file: string) => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
