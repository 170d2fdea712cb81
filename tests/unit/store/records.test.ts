import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/model/names.ts';
import { openStore } from '../../../src/store/records.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = { key: 'k', digest: 'd' as Digest, size: 5, mtimeMs: 1.5 };

describe('the store', () => {
  it('keeps records from one opening to the next, in the order of their paths', async () => {
    const first = openStore(folder, 'public');
    for (const path of ['b.html', 'a/index.html', 'é.html']) void first.pages.put(path, page);
    await first.flushed();
    await first.close();
    const second = openStore(folder, 'public');
    expect([...second.pages.getKeys()]).toEqual(['a/index.html', 'b.html', 'é.html']);
    expect([...second.pages.getRange()].map(({ key, value }) => [key, value])).toEqual([
      ['a/index.html', page],
      ['b.html', page],
      ['é.html', page],
    ]);
    await second.close();
  });

  it('keeps the pages of each output folder apart', async () => {
    const one = openStore(folder, 'public');
    void one.pages.put('a.html', page);
    await one.flushed();
    await one.close();
    const other = openStore(folder, 'elsewhere');
    expect([...other.pages.getKeys()]).toEqual([]);
    await other.close();
  });

  it('does without records of paths too long for it', async () => {
    const store = openStore(folder, 'public');
    const long = `${'x'.repeat(5000)}.html`;
    await store.pages.put(long, page);
    expect(store.pages.get(long)).toBeUndefined();
    await store.pages.remove(long);
    await store.close();
  });

  it.each([
    ['is something else', (_: Buffer) => Buffer.alloc(20_000, 'not a database ')],
    ['is empty', (_: Buffer) => Buffer.alloc(0)],
    ['was cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['was cut off in its first page', (whole: Buffer) => whole.subarray(0, 100)],
  ])('begins anew when its file %s', async (_, damage) => {
    const whole = openStore(folder, 'public');
    for (let n = 0; n < 500; n++) void whole.pages.put(`${n}.html`, page);
    await whole.flushed();
    await whole.close();
    const file = join(folder, 'data.mdb');
    writeFileSync(file, damage(readFileSync(file)));
    const store = openStore(folder, 'public');
    expect([...store.pages.getKeys()]).toEqual([]);
    await store.close();
  });
});
