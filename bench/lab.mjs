// Where the race is run, and how a command is timed: as a whole process, by the kernel's own accounting.
// Everything lies in one folder outside the project (BENCH_DIR, default: in the system's temporary folder); delete it when done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const here = import.meta.dirname;
export const lab = process.env.BENCH_DIR ?? join(tmpdir(), 'backfile-bench');

/**
 * Moves old outputs aside instead of deleting them: ext4 does not reuse an inode for a minute or so after its file was deleted
 * and searches past it at each creation, so that "delete, build" in a loop gets slower run after run.
 */
export function discard(...paths) {
  for (const path of paths.filter((path) => existsSync(path))) {
    const trash = join(lab, 'trash', `${Date.now()}-${Math.random().toString(36).slice(2)}`);
    mkdirSync(trash, { recursive: true });
    renameSync(path, join(trash, 'old'));
  }
}

export const emptyTrash = () => rmSync(join(lab, 'trash'), { recursive: true, force: true });

/** Seconds of wall clock and processor, and the peak of memory in MiB, of one run of a command. */
export function timed([program, ...args], { cwd = process.cwd(), env = {}, may = [0] } = {}) {
  spawnSync('sync');
  untilIdle();
  const usage = join(lab, 'usage');
  const begun = process.hrtime.bigint();
  const argv = ['-q', '-o', usage, '-f', '%U %S %M', program, ...args];
  const run = spawnSync('/usr/bin/time', argv, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - begun) / 1e9;
  if (!may.includes(run.status))
    throw new Error(`${program} ${args.join(' ')} ended with ${run.status}: ${run.stderr?.slice(-600) ?? run.error}`);
  const [user, system, peak] = readFileSync(usage, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, peak: peak / 1024, stdout: run.stdout };
}

/** Waits, for at most half a minute, until the machine does nothing else. */
function untilIdle() {
  for (let i = 0; i < 60; i++) {
    const before = busy();
    spawnSync('sleep', ['0.5']);
    if (busy() - before < 0.1) return;
  }
}

function busy() {
  try {
    const [, user, nice, system, , , irq, soft] = readFileSync('/proc/stat', 'utf8')
      .split('\n')[0]
      .split(/\s+/)
      .map(Number);
    return (user + nice + system + irq + soft) / 100;
  } catch {
    return 0;
  }
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
