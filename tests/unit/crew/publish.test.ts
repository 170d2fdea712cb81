import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/crew/publish.ts';
import { openCensus } from '../../../src/lib/census.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { openStore } from '../../../src/store/store.ts';
import { MANIFEST, printManifest } from '../../../src/write/manifest.ts';
import { openStaging, stageIn } from '../../../src/write/stage.ts';
import { archive } from '../../support/archive.ts';

it('forgets what the last report was of before it changes the site, so that a build killed there is not taken for one that ended', () => {
  const root = archive({ '.backfile/state': 'that', 'public/index.html': 'old' });
  const [memoryDir, outDir] = [join(root, '.backfile'), join(root, 'public')];
  const store = openStore(memoryDir, outDir, 'epoch');
  const staging = openStaging(outDir);
  const publishing = (staged: number) => {
    const tally = {
      planned: new Set(['index.html']),
      made: ['index.html'],
      staged,
      census: openCensus(),
      problems: [],
    };
    publish(tally, { outDir, staging, memoryDir }, store);
  };
  const { size, mtimeMs } = stageIn(staging).put('manifest-sha256.txt', Buffer.from(''));
  store.pages.set('index.html', ['key', digestOf('new'), size, mtimeMs] as never);
  publishing(0);
  expect(existsSync(join(memoryDir, 'state'))).toBe(true);
  openStaging(outDir);
  stageIn(staging).put('index.html', Buffer.from('new'));
  publishing(1);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(memoryDir, 'state'))).toBe(false);
});

describe('the manifest', () => {
  const files = ['a.html', 'b.html', 'c.html'];

  /** A site whose pages say what is given, published by a build that made some of them. */
  function published(root: string, says: Readonly<Record<string, string>>, made: readonly string[]) {
    const [memoryDir, outDir] = [join(root, '.backfile'), join(root, 'public')];
    const store = openStore(memoryDir, outDir, 'epoch');
    const staging = openStaging(outDir);
    for (const path of made) {
      const { size, mtimeMs } = stageIn(staging).put(path, Buffer.from(says[path] as string));
      store.pages.set(path, ['key', digestOf(says[path] as string), size, mtimeMs] as never);
    }
    const planned = new Set(Object.keys(says));
    publish(
      { planned, made, staged: made.length, census: openCensus(), problems: [] },
      { outDir, staging, memoryDir },
      store,
    );
    return store;
  }
  const manifestIn = (root: string) => readFileSync(join(root, 'public', MANIFEST), 'utf8');
  const listing = (says: Readonly<Record<string, string>>) =>
    printManifest(Object.entries(says).map(([path, text]) => [path, digestOf(text)] as const));

  it('says what stands, whatever was made, came and went', () => {
    const root = archive({});
    const first = { 'a.html': 'one', 'b.html': 'one', 'c.html': 'one' };
    const second = { 'a.html': 'one', 'b.html': 'two', 'd.html': 'two' };
    published(root, first, files);
    expect(manifestIn(root)).toBe(listing(first));
    published(root, second, ['b.html', 'd.html']);
    expect(manifestIn(root)).toBe(listing(second));
    expect(existsSync(join(root, 'public/c.html'))).toBe(false);
  });

  it('is printed anew after a build that was killed while it moved its pages in', () => {
    const root = archive({});
    published(root, { 'a.html': 'one', 'b.html': 'one' }, ['a.html', 'b.html']);
    const store = openStore(join(root, '.backfile'), join(root, 'public'), 'epoch');
    store.manifests.remove(join(root, 'public')); // as it does before the first page, and the page is there
    const { size, mtimeMs } = stageIn(join(root, 'public')).put('a.html', Buffer.from('two'));
    store.pages.set('a.html', ['key', digestOf('two'), size, mtimeMs] as never);
    store.save();
    published(root, { 'a.html': 'two', 'b.html': 'one' }, []);
    expect(manifestIn(root)).toBe(listing({ 'a.html': 'two', 'b.html': 'one' }));
  });

  it('is printed anew where somebody wrote in it', () => {
    const root = archive({});
    const says = { 'a.html': 'one', 'b.html': 'one' };
    published(root, says, ['a.html', 'b.html']);
    writeFileSync(join(root, 'public', MANIFEST), manifestIn(root).replace(/^./, 'x'));
    published(root, { ...says, 'b.html': 'two' }, ['b.html']);
    expect(manifestIn(root)).toBe(listing({ ...says, 'b.html': 'two' }));
  });
});
