// How many processors this process may use: fewer than the machine has when a container is limited by quota, which Node
// does not count on every version we support.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** At least 1. @param read gives a file's text; it throws when there is none. */
export function usableCores(machine = availableParallelism(), read: (file: string) => string = readText): number {
  const quota = quotaOf(read);
  return Math.max(1, quota === undefined ? machine : Math.min(machine, Math.ceil(quota)));
}

/** Processors' worth of time by the control group, version 2 ("200000 100000") or version 1; undefined when unlimited. */
function quotaOf(read: (file: string) => string): number | undefined {
  const [quota, period] = words(read, '/sys/fs/cgroup/cpu.max') ?? [
    ...(words(read, '/sys/fs/cgroup/cpu/cpu.cfs_quota_us') ?? []),
    ...(words(read, '/sys/fs/cgroup/cpu/cpu.cfs_period_us') ?? []),
  ];
  const cores = Number(quota) / Number(period);
  return cores > 0 ? cores : undefined;
}

function words(read: (file: string) => string, file: string): string[] | undefined {
  try {
    return read(file).trim().split(/\s+/);
  } catch {
    return undefined;
  }
}

const readText = (file: string): string => readFileSync(file, 'utf8');
