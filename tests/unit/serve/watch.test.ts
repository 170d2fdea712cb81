// What is told of changes below a folder, and what is not.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watch } from '../../../src/serve/watch.ts';
import { archive } from '../../support/archive.ts';
import { writeInto } from '../../support/trees.ts';

it('tells of files, and not of those that programs keep for themselves, wherever they lie', async () => {
  const root = archive({});
  const aside = ['.git', '.backfile', 'node_modules', 'tools/node_modules', 'seeds/.git', 'public'];
  for (const folder of aside) mkdirSync(join(root, folder), { recursive: true });
  const told = new Set<string>();
  const watching = await watch([root], [join(root, 'public')], (paths) => {
    for (const path of paths ?? []) told.add(path.slice(root.length + 1));
  });
  onTestFinished(() => watching?.stop());
  for (const folder of aside) writeInto(root, `${folder}/file`, 'text');
  writeInto(root, 'seeds/ferry.txt', 'text');
  await expect.poll(() => [...told].filter((path) => path !== 'seeds')).toEqual(['seeds/ferry.txt']);
});

it('tells that anything may have changed when it is quiet again: word of some may be lost', async () => {
  const root = archive({ 'seeds/ferry.txt': 'text' });
  const told: string[] = [];
  const watching = await watch([root], [], (paths) => told.push(paths ? 'files' : 'anything'));
  onTestFinished(() => watching?.stop());
  writeInto(root, 'seeds/ferry.txt', 'another text');
  await expect.poll(() => told.at(-1)).toBe('anything');
  expect(told[0]).toBe('files');
});
