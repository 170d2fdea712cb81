#!/usr/bin/env node
// Where the program begins and ends: gives the command line the real terminal, and turns its answer into the exit status.
// Whatever is thrown up to here is a fault of ours, and is shown as one.
import { performance } from 'node:perf_hooks';
import type { Effects } from './cli/effects.ts';
import { EXIT } from './cli/exit.ts';
import { run } from './cli/program.ts';
import { version } from './cli/version.ts';

/** How a process is told to end, by people and by other programs. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const effects: Effects = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  asks: process.stdin.isTTY === true && process.stdout.isTTY === true,
  today,
  now: () => performance.now(),
  run: async ([program = '', ...words], cwd) => {
    const { spawn } = await import('node:child_process');
    return new Promise((done) => {
      const child = spawn(program, words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
      child.on('error', () => done(undefined));
      child.on('close', (code) => done(code ?? 1));
    });
  },
  again: async (flags) => {
    const { spawn } = await import('node:child_process');
    return new Promise((ended, failed) => {
      const words = [...process.execArgv, ...flags, ...process.argv.slice(1)];
      const child = spawn(process.execPath, words, { stdio: 'inherit' });
      const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
      for (const signal of ENDINGS) process.on(signal, pass);
      child.on('error', failed).on('exit', (code, signal) => {
        for (const each of ENDINGS) process.off(each, pass);
        if (signal) return process.kill(process.pid, signal); // whoever waits for this process sees what became of that one
        ended(code ?? EXIT.bug);
      });
    });
  },
  untilStopped: () =>
    new Promise((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
    }),
};

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads us may have seen enough (`| head`); then there is nobody left to tell.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.on('uncaughtException', (error) => {
  report(error);
  process.exit(EXIT.bug);
});

try {
  process.exitCode = await run(process.argv.slice(2), effects);
} catch (error) {
  report(error);
  process.exitCode = EXIT.bug;
}

function report(error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`
Backfile stopped through a fault of its own; it is nothing you wrote. Please report it
with these lines:

  backfile ${version()}, Node ${process.versions.node}, ${process.platform} ${process.arch}
  command: ${['backfile', ...process.argv.slice(2)].join(' ')}
  ${what.replace(/\n/g, '\n  ')}
`);
}

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
