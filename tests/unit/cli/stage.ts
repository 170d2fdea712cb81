// Stands in for a terminal or a pipe: keeps what is written, and a clock that the test turns.
import type { Effects } from '../../../src/cli/effects.ts';
import type { Census } from '../../../src/model/census.ts';
import type { Report } from '../../../src/model/report.ts';

export interface Staged extends Effects {
  readonly said: { out: string; err: string };
  readonly clock: { ms: number };
  /** Programs that were to be run. */
  readonly ran: string[];
  /** Flags that the same command was to be run with again. */
  readonly repeated: string[][];
}

export function staged(given: { tty?: boolean; env?: Effects['env']; cwd?: string } = {}): Staged {
  const { tty = false, env = {}, cwd = '/' } = given;
  const said = { out: '', err: '' };
  const clock = { ms: 0 };
  const ran: string[] = [];
  const repeated: string[][] = [];
  const stream = (name: 'out' | 'err') => ({
    isTTY: tty,
    columns: 80,
    write: (text: string) => {
      said[name] += text;
    },
  });
  return {
    said,
    clock,
    ran,
    repeated,
    stdout: stream('out'),
    stderr: stream('err'),
    env,
    cwd,
    asks: tty,
    today: () => '2026-11-26',
    now: () => clock.ms,
    run: async (words) => {
      ran.push(words.join(' '));
      return 0;
    },
    again: async (flags) => {
      repeated.push([...flags]);
      return 1;
    },
    untilStopped: async () => {},
  };
}

/** Four small files. */
export const CENSUS: Census = {
  files: 4,
  bytes: 9000,
  largest: { path: 'index.html', bytes: 4000 },
  kinds: [
    { kind: 'pages', files: 3, bytes: 8000 },
    { kind: 'others', files: 1, bytes: 1000 },
  ],
};

/** A report of a build in which nothing happened, but for what a test says. */
export function reportWith(given: Partial<{ [K in keyof Report]: unknown }> = {}): Report {
  const files = { written: 3, unchanged: 1, removed: 0, rendered: 4, bytes: 9000, census: CENSUS };
  const nothing = {
    found: 0,
    published: [],
    drafts: [],
    held: [],
    passed: [],
    problems: [],
    files,
    effort: { read: 0, parsed: 0 },
    seconds: 0.42,
  };
  return { ...nothing, ...given } as Report;
}
