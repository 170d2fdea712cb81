import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publish } from '../../../src/crew/publish.ts';
import { openCensus } from '../../../src/lib/census.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { openStore } from '../../../src/store/store.ts';
import { openStaging, stageIn } from '../../../src/write/stage.ts';
import { archive } from '../../support/archive.ts';

it('forgets the last report before it changes the site, so that a build killed there is not taken for one that ended', () => {
  const root = archive({ '.backfile/report.json': '{}', 'public/index.html': 'old' });
  const [memoryDir, outDir] = [join(root, '.backfile'), join(root, 'public')];
  const store = openStore(memoryDir, outDir, 'epoch');
  const staging = openStaging(outDir);
  const publishing = (staged: number) => {
    const tally = { planned: new Set(['index.html']), rendered: 1, staged, census: openCensus(), problems: [] };
    publish(tally, { outDir, staging, memoryDir }, store);
  };
  const { size, mtimeMs } = stageIn(staging).put('manifest-sha256.txt', Buffer.from(''));
  store.pages.set('index.html', ['key', digestOf('new'), size, mtimeMs] as never);
  publishing(0);
  expect(existsSync(join(memoryDir, 'report.json'))).toBe(true);
  openStaging(outDir);
  stageIn(staging).put('index.html', Buffer.from('new'));
  publishing(1);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(memoryDir, 'report.json'))).toBe(false);
});
