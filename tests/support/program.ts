// Runs the compiled program as its users do, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import type { BuildOptions } from '../../src/build.ts';
import type { Report } from '../../src/model/report.ts';
import { projectFile } from './paths.ts';

export interface Ran {
  /** `undefined` when a signal ended it. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Manner {
  readonly cwd?: string;
  /** On top of the tester's own; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** As another user of the machine. */
  readonly uid?: number;
}

/** Variables of the tester's own machine that change what the program says. */
const NEUTRAL = {
  CI: undefined,
  GITHUB_ACTIONS: undefined,
  FORCE_COLOR: undefined,
  NODE_OPTIONS: undefined,
  NO_COLOR: '1',
};

/** Starts node with the environment of an ordinary terminal's pipe. */
export function start(args: readonly string[], { cwd, env, uid }: Manner = {}): ChildProcess {
  const all = Object.entries({ ...process.env, ...NEUTRAL, ...env }).filter(([, value]) => value !== undefined);
  const as = uid === undefined ? {} : { uid, gid: uid };
  const options = { env: Object.fromEntries(all), stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[], ...as };
  return spawn(process.execPath, [...args], cwd === undefined ? options : { ...options, cwd });
}

/** Waits for a process to end. */
export function ended(child: ChildProcess): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, stdout: stdout.join(''), stderr: stderr.join('') }));
  });
}

/** The compiled program's file. Fails with the compiler's words when the program does not compile. */
export function program(): string {
  const complaints = inject('complaints');
  if (complaints !== '') throw new Error(`The program does not compile:\n${complaints}`);
  return projectFile('dist', 'main.js');
}

/** `backfile …`, e.g. `backfile(["check"], { cwd })`. */
export function backfile(args: readonly string[], manner: Manner = {}): Promise<Ran> {
  return ended(start([program(), ...args], manner));
}

/** The programmatic entry, compiled, in a process of its own: for what a test cannot change about itself. */
export async function buildApart(options: BuildOptions, manner: Manner = {}): Promise<Report> {
  program();
  const entry = pathToFileURL(projectFile('dist', 'index.js')).href;
  const script = `
    const { build } = await import(${JSON.stringify(entry)});
    const report = await build(${JSON.stringify(options)});
    process.stdout.write(JSON.stringify(report));`;
  const { code, stdout, stderr } = await ended(start(['--input-type=module', '-e', script], manner));
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}
