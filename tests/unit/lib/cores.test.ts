import { describe, expect, it } from 'vitest';
import { usableCores } from '../../../src/lib/cores.ts';

const files = (given: Record<string, string>) => (file: string) => {
  const text = given[file];
  if (text === undefined) throw new Error('no such file');
  return text;
};

describe('the processors we may use', () => {
  it.each([
    ['the machine’s, without a limit', {}, 8],
    ['the machine’s, with an unlimited control group', { '/sys/fs/cgroup/cpu.max': 'max 100000\n' }, 8],
    ['those of the quota', { '/sys/fs/cgroup/cpu.max': '200000 100000\n' }, 2],
    ['a part of one counts as one', { '/sys/fs/cgroup/cpu.max': '50000 100000\n' }, 1],
    ['never more than the machine has', { '/sys/fs/cgroup/cpu.max': '9900000 100000\n' }, 8],
    [
      'those of an older control group',
      { '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '300000\n', '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n' },
      3,
    ],
    [
      'the machine’s, when the older one has no quota',
      { '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n', '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n' },
      8,
    ],
  ])('are %s', (_, given, cores) => expect(usableCores(8, files(given))).toBe(cores));
});
