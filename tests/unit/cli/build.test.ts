import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BuildOptions } from '../../../src/build.ts';
import type { BuildRequest } from '../../../src/cli/build.ts';
import { runBuild } from '../../../src/cli/build.ts';
import { readSettings } from '../../../src/config/settings.ts';
import { reportWith, staged } from './stage.ts';

const PROBLEM = { file: 'seeds/a.txt', line: 2, column: 1, rule: 'no-date', level: 'error', message: 'No date.' };
const HELD = { found: 1, held: ['a.txt'], problems: [PROBLEM] };

/** Runs the command in a folder that holds the archive `courier`, with a build that only reports. */
async function ran(
  request: Partial<BuildRequest>,
  given: { report?: object; env?: Record<string, string>; tty?: boolean; settings?: string } = {},
) {
  const cwd = mkdtempSync(join(tmpdir(), 'backfile-cli-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, 'courier/seeds'), { recursive: true });
  writeFileSync(join(cwd, 'courier/archive.yml'), given.settings ?? 'url: https://courier.example/');
  const effects = staged({ cwd, tty: given.tty ?? false, env: given.env ?? {} });
  const options: BuildOptions[] = [];
  const exit = await runBuild({ dir: 'courier', dryRun: false, ...request }, effects, async (asked) => {
    options.push(asked);
    effects.clock.ms += 2000;
    asked.onProgress?.({ stage: 'read', done: 1, total: 2 });
    return reportWith({ settings: readSettings(asked.root, asked).value, ...given.report });
  });
  return { cwd, exit, options, ...effects.said };
}

describe('backfile build', () => {
  it('builds the folder, with paths as seen from where the person is', async () => {
    const { cwd, options } = await ran({ out: 'site', strict: true, workers: 2, baseUrl: 'https://b.example/' });
    expect(options[0]).toMatchObject({
      root: join(cwd, 'courier'),
      out: join(cwd, 'site'),
      baseUrl: 'https://b.example/',
      strict: true,
      workers: 2,
      dryRun: false,
    });
  });

  it('says problems on stderr and the summary on stdout', async () => {
    const { exit, out, err } = await ran({}, { report: HELD });
    expect(exit).toBe(3);
    expect(err).toBe('courier/seeds/a.txt:2:1  error  no-date\n  No date.\n\n');
    expect(out).toMatch(/^0 published, 1 held\n4 files in courier\/public: /);
    expect(out).toContain('npx backfile serve courier');
  });

  it('is silent about what went well when asked to be quiet', async () => {
    expect(await ran({ quiet: true })).toMatchObject({ exit: 0, out: '', err: '' });
    expect((await ran({ quiet: true }, { report: HELD })).err).toContain('No date.');
  });

  it('says everything as lines of JSON when asked to', async () => {
    const { out, err } = await ran({ json: true }, { report: HELD });
    expect(err).toBe('');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      { type: 'problem', ...PROBLEM },
      expect.objectContaining({ type: 'summary', exit: 3, held: 1 }),
    ]);
  });

  it('annotates under GitHub Actions, and leaves JSON clean', async () => {
    const { out, err } = await ran({ json: true }, { report: HELD, env: { GITHUB_ACTIONS: 'true' } });
    expect(err).toBe('::error file=courier/seeds/a.txt,line=2,col=1,title=no-date::No date.\n');
    expect(out).not.toContain('::');
  });

  it('shows progress on a terminal and erases it before the problems', async () => {
    const { err } = await ran({}, { report: HELD, tty: true, env: { NO_COLOR: '1' } });
    expect(err).toMatch(/Reading stories: 1 of 2\r\u001b\[2Kcourier\//);
    expect((await ran({ json: true }, { tty: true })).err).toBe('');
  });

  it('warns of an address that only this computer can open', async () => {
    expect((await ran({}, { settings: 'url: http://localhost:8080/' })).out).toContain('before you publish');
    expect((await ran({}, { settings: '' })).out).toContain('No feeds or sitemap');
  });

  it('ends with 1 when strict in the settings keeps a check from passing', async () => {
    const report = { ...HELD, files: undefined };
    expect((await ran({ dryRun: true }, { report, settings: 'strict: true' })).exit).toBe(1);
    expect((await ran({ dryRun: true }, { report })).exit).toBe(3);
  });

  it('knows a folder that is not there for a mistake in usage', async () => {
    expect(await ran({ dir: 'currier' })).toMatchObject({
      exit: 2,
      options: [],
      err: 'error: There is no folder currier.\n',
    });
  });

  it('begins a vast archive afresh, with an engine that is told so, and ends as that does', async () => {
    const effects = staged({ tty: true, cwd: tmpdir() });
    let wentOn = false;
    const exit = await runBuild({ dir: '.', dryRun: false }, effects, async ({ onSeen }) => {
      onSeen?.(150_000, true);
      onSeen?.(250_000, true);
      wentOn = true;
      return reportWith({});
    });
    expect(wentOn).toBe(false);
    expect(exit).toBe(1);
    expect(effects.repeated).toEqual([['--min-semi-space-size=64', '--max-semi-space-size=64']]);
    expect(effects.said).toEqual({ out: '', err: '' });
  });

  it('erases the progress line even when the build fails through our fault', async () => {
    const effects = staged({ tty: true, cwd: tmpdir() });
    const failing = async ({ onProgress }: BuildOptions) => {
      effects.clock.ms += 2000;
      onProgress?.({ stage: 'read', done: 1, total: 2 });
      throw new Error('our fault');
    };
    await expect(runBuild({ dir: '.', dryRun: false }, effects, failing)).rejects.toThrow('our fault');
    expect(effects.said.err).toMatch(/\r\u001b\[2K$/);
  });
});
