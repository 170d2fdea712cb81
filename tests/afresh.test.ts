// A build that needs more memory than its process may have is begun afresh by another, for which the first one stands until it ends.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { archive, siteOf } from './support/archive.ts';
import { backfile, ended, program, start } from './support/program.ts';
import { stories } from './support/stories.ts';
import { differences } from './support/trees.ts';

/** Less than is reckoned for so many stories. */
const NARROW = ['--max-old-space-size=12', '--max-semi-space-size=1'];
const SETTINGS =
  'url: https://courier.example/\nsearch: false\ndata: { citations: false, twins: false, files: false }\n';
const FILES = { ...stories(3_000), 'archive.yml': SETTINGS };

const STAGING = /^\.backfile-part-(\d+)$/;

it('makes the same site, and ends as that one does', async () => {
  const [root, other] = [archive(FILES), archive(FILES)];
  const ran = await ended(start([...NARROW, program(), 'build'], { cwd: root }));
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('3,000 published');
  expect(await backfile(['build'], { cwd: other })).toMatchObject({ code: 0 });
  expect(differences(siteOf(other), siteOf(root))).toBe('');
});

it.runIf(process.platform !== 'win32')('is stopped with it', async () => {
  const root = archive(FILES);
  const first = start([...NARROW, program(), 'build'], { cwd: root });
  const end = new Promise((done) => first.on('exit', (code, signal) => done({ code, signal })));
  const builder = await pageMaker(root);
  expect(builder).not.toBe(first.pid);
  first.kill('SIGTERM');
  expect(await end).toEqual({ code: null, signal: 'SIGTERM' });
  expect(() => process.kill(builder, 0)).toThrow('ESRCH');
});

/** The process that makes the pages of a build that has begun to make some: their folder is named after it. */
async function pageMaker(root: string): Promise<number> {
  for (;;) {
    const pid = namesIn(join(root, 'public')).map((name) => STAGING.exec(name)?.[1]);
    const found = pid.find((each) => each !== undefined);
    if (found !== undefined) return Number(found);
    await wait(10);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
