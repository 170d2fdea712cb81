// `backfile dev`: shows the archive as it is being worked on, until the person stops it. It writes no site.
import { resolve } from 'node:path';
import { isFolder } from '../lib/entry.ts';
import { harmless, painter } from '../lib/terminal.ts';
import type { Problem } from '../model/problem.ts';
import { type DevOptions, type Preview, serveArchive } from '../serve/dev.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom } from './paths.ts';
import { fileOf, showProblems } from './problems.ts';
import { progressLine } from './progress.ts';
import { count, duration, some } from './words.ts';

export interface DevRequest {
  readonly dir: string;
  readonly port: number;
  readonly open?: boolean;
}

/** @param server the preview itself, and @param browse what opens a browser; others in tests. */
export async function runDev(
  { dir, port, open }: DevRequest,
  effects: Effects,
  server: (options: DevOptions) => Promise<Preview | undefined> = serveArchive,
  browse: (url: string) => Promise<unknown> = openBrowser,
): Promise<Exit> {
  const { stdout, stderr, cwd, now } = effects;
  const root = resolve(cwd, dir);
  if (!isFolder(root)) {
    stderr.write(`error: There is no folder ${dir}.\n`);
    return EXIT.usage;
  }
  const begun = now();
  const progress = progressLine(effects, false);
  const teller = tellerFor(effects, root);
  const onProgress = (done: number, total: number) => progress.show({ stage: 'read', done, total });
  const preview = await server({ root, port, onProgress, onChange: teller.tell }).finally(progress.clear);
  if (preview === undefined) {
    stderr.write(`No port from ${port} on is free. Choose another with --port.\n`);
    return EXIT.nothing;
  }
  if (port !== 0 && preview.port !== port) stdout.write(`Port ${port} is busy, so ${preview.port} is used.\n`);
  const stopped = effects.untilStopped(); // asked for before anybody is told that it can be
  stdout.write(`${opening(preview, now() - begun)}\n`);
  if (open) await browse(preview.url).catch(() => stderr.write('No browser could be opened.\n'));
  if ((await Promise.race([preview.watched, stopped])) === false) stdout.write(UNWATCHED);
  await stopped;
  await preview.close();
  return EXIT.done;
}

const UNWATCHED = 'The system lets us watch no more files, so changes are seen when a page is loaded again.\n';

function opening({ url, archive }: Preview, milliseconds: number): string {
  const { published, held } = archive.counts;
  const stories = `${some(published, 'story', 'stories')}${held > 0 ? `, ${count(held)} held` : ''}`;
  return `${stories}, read in ${duration(milliseconds / 1000)}. The preview is at ${url} (Ctrl-C ends this)`;
}

/** Tells of problems that are new since it last told, and of those that are mended. */
function tellerFor({ stdout, stderr, env, cwd }: Effects, root: string) {
  const prefix = prefixFrom(cwd, root);
  const paint = painter(showsColour(stdout, env));
  let known = new Map<string, Problem>();
  return {
    tell(problems: readonly Problem[]): void {
      const before = known;
      known = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
      const fresh = [...known].filter(([key]) => !before.has(key)).map(([, problem]) => problem);
      const showing = {
        colour: showsColour(stderr, env),
        width: widthFor(stderr),
        prefix,
        all: 'backfile check --json',
      };
      if (fresh.length > 0) stderr.write(`\n${showProblems(fresh, showing)}`);
      const mended = [...before].filter(([key]) => !known.has(key)).map(([, problem]) => problem);
      const gone = mended.filter(
        ({ file, rule }) => !problems.some((each) => each.file === file && each.rule === rule),
      );
      for (const problem of gone) {
        stdout.write(`${paint('green', 'mended')}  ${harmless(fileOf(problem, prefix))}  ${problem.rule}\n`);
      }
    },
  };
}

async function openBrowser(url: string): Promise<unknown> {
  const { default: open } = await import('open');
  return open(url);
}
