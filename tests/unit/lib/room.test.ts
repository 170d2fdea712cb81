import { describe, expect, it } from 'vitest';
import { largerHeap } from '../../../src/lib/room.ts';

const GIB = 1024 ** 3;

describe('room for a build', () => {
  it.each([
    ['a thousand articles', 1_000, 4 * GIB, 16 * GIB, undefined],
    ['a million articles on a machine with room', 1_000_000, 4 * GIB, 24 * GIB, 18432],
    ['a million articles on a small machine', 1_000_000, 2 * GIB, 8 * GIB, 6144],
    ['a million articles where the process has nearly all already', 1_000_000, 6 * GIB, 8 * GIB, undefined],
  ])('of %s', (_, articles, limit, machine, mib) => expect(largerHeap(articles, limit, machine)).toBe(mib));
});
