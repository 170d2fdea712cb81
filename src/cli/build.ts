// `backfile build` and `backfile check`: runs the build and says how it went. Problems go to stderr and the summary to
// stdout, so that `backfile build > log` still shows what is wrong; with --json everything is data and goes to stdout.
import { resolve } from 'node:path';
import type { BuildOptions, Progress } from '../build.ts';
import { build } from '../build.ts';
import { isLocal } from '../config/values.ts';
import { isFolder } from '../lib/entry.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { annotate } from './annotations.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import { flagsToStartWith, openTuner } from './engine.ts';
import type { Exit } from './exit.ts';
import { EXIT, exitOf } from './exit.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { readable, showProblems, sorted } from './problems.ts';
import { progressLine } from './progress.ts';
import { keepSchema } from './schema.ts';
import { summarize, summaryData } from './summary.ts';

/** What the person asked for; paths as typed, seen from the folder they are in. */
export interface BuildRequest {
  readonly dir: string;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly strict?: boolean;
  readonly search?: boolean;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly dryRun: boolean;
}

/** @param builder the build itself; another in tests. */
export async function runBuild(
  request: BuildRequest,
  effects: Effects,
  builder: (options: BuildOptions) => Promise<Report> = build,
): Promise<Exit> {
  const root = resolve(effects.cwd, request.dir);
  if (!isFolder(root)) {
    effects.stderr.write(`error: There is no folder ${request.dir}.\n`);
    return EXIT.usage;
  }
  const { json = false, quiet = false } = request;
  const progress = progressLine(effects, quiet || json);
  const options = optionsOf(root, request, effects.cwd);
  const tuner = openTuner();
  const onSeen = (articles: number, areNew: boolean): void => {
    tuner.seen(articles, areNew);
    const flags = flagsToStartWith(articles, areNew);
    if (flags.length > 0) throw new Afresh(flags);
  };
  const onProgress = (step: Progress): void => {
    tuner.read(step);
    progress.show(step);
  };
  const asked = { ...options, onProgress, onSeen };
  const report = await builder(asked).catch(flagsAsked).finally(progress.clear);
  if (Array.isArray(report)) return (await effects.again(report)) as Exit;
  if (!request.dryRun) keepSchema(root);
  const { settings } = report;
  const exit = exitOf(report, { dryRun: request.dryRun, strict: settings?.strict ?? false });
  const prefix = prefixFrom(effects.cwd, root);
  if (effects.env.GITHUB_ACTIONS === 'true')
    effects.stderr.write(annotate(readable(sorted(report.problems)).shown, prefix));
  if (json) effects.stdout.write(asJson(report, exit));
  else say(report, { request, root, settings, prefix, quiet }, effects);
  return exit;
}

/** Thrown out of a build that should be begun afresh, by a process that is given these flags. */
class Afresh {
  constructor(readonly flags: string[]) {}
}

function flagsAsked(error: unknown): string[] {
  if (error instanceof Afresh) return error.flags;
  throw error;
}

function optionsOf(
  root: string,
  { out, baseUrl, strict, search, workers, dryRun }: BuildRequest,
  cwd: string,
): BuildOptions {
  return {
    root,
    dryRun,
    ...(out !== undefined && { out: resolve(cwd, out) }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(strict !== undefined && { strict }),
    ...(search !== undefined && { search }),
    ...(workers !== undefined && { workers }),
  };
}

/** A line for each problem, then one for the build. */
function asJson(report: Report, exit: Exit): string {
  const lines = [
    ...sorted(report.problems).map((problem) => ({ type: 'problem', ...problem })),
    summaryData(report, exit),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

interface Scene {
  readonly request: BuildRequest;
  readonly root: string;
  readonly settings: Settings | undefined;
  readonly prefix: string;
  readonly quiet: boolean;
}

function say(report: Report, { request, root, settings, prefix, quiet }: Scene, effects: Effects): void {
  const { stdout, stderr, env, cwd } = effects;
  const all = report.files ? `${prefix}.backfile/report.json` : 'use --json';
  const shown = showProblems(report.problems, {
    colour: showsColour(stderr, env),
    width: widthFor(stderr),
    prefix,
    all,
  });
  if (shown !== '') stderr.write(quiet ? shown : `${shown}\n`);
  if (quiet) return;
  const context = {
    dryRun: request.dryRun,
    settings,
    out: seenFrom(cwd, resolve(root, settings?.out ?? 'public')),
    report: `${prefix}.backfile/report.json`,
    serve: serveCommand(request),
    local: settings?.url !== undefined && isLocal(settings.url),
    colour: showsColour(stdout, env),
  };
  stdout.write(summarize(report, context));
}

function serveCommand({ dir, out }: BuildRequest): string {
  return ['npx backfile serve', ...(dir === '.' ? [] : [dir]), ...(out === undefined ? [] : ['--out', out])].join(' ');
}
