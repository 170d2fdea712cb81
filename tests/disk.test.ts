// The disk as it is: folders that refuse, files in the way, files that change or vanish meanwhile, and a build that is killed.
// Whatever happens, a file of the site is old or new and whole, and nothing that is not ours is touched.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { build } from '../src/build.ts';
import { archive, siteOf } from './support/archive.ts';
import { backfile, ended, program, type Ran, start } from './support/program.ts';
import { stories, story } from './support/stories.ts';
import { differences, filesBelow, type Tree, writeInto } from './support/trees.ts';

const TODAY = '2026-01-01';

/** Root may write everywhere, so what a folder refuses is tried as the user nobody. */
const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;
const HAS_PERMISSIONS = process.platform !== 'win32';

describe('a disk that refuses', () => {
  it.runIf(HAS_PERMISSIONS)('ends the build with one plain sentence when the output folder is read-only', async () => {
    const root = archive(stories(3));
    writeInto(root, 'public/mine.txt', 'mine\n');
    give(root);
    chmodSync(join(root, 'public'), 0o555);
    const ran = await asNobody(['build'], root);
    chmodSync(join(root, 'public'), 0o755);
    expectPlainly(ran, 1, 'cannot-write');
    expect([...siteOf(root).keys()]).toEqual(['mine.txt']);
  });

  it.runIf(HAS_PERMISSIONS)('holds only the story that cannot be read', async () => {
    const root = archive({ ...stories(3), 'seeds/locked.txt': 'A title\n- Mar 1, 1999\nText.\n' });
    give(root);
    chmodSync(join(root, 'seeds/locked.txt'), 0);
    const ran = await asNobody(['build'], root);
    expectPlainly(ran, 3, 'unreadable-file');
    expect(ran.stderr).toContain('seeds/locked.txt');
    expect(siteOf(root).size).toBeGreaterThan(3);
  });

  it.runIf(HAS_PERMISSIONS)('holds what lies in a folder that cannot be opened, and says so', async () => {
    const root = archive({ ...stories(3), 'seeds/locked/a.txt': 'A title\n- Mar 1, 1999\nText.\n' });
    give(root);
    chmodSync(join(root, 'seeds/locked'), 0);
    const ran = await asNobody(['build'], root);
    chmodSync(join(root, 'seeds/locked'), 0o755);
    expect(ran.stderr).toContain('unreadable-file');
    expect(ran.stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
  });
});

describe('a file in the way', () => {
  it('of the output folder ends the build with one plain sentence', async () => {
    const root = archive({ ...stories(3), public: 'a file, not a folder\n' });
    expectPlainly(await backfile(['build'], { cwd: root }), 1, 'cannot-write');
    expect(readFileSync(join(root, 'public'), 'utf8')).toBe('a file, not a folder\n');
  });

  it('of a folder of pages is never removed when it is not ours', async () => {
    const root = archive({ ...stories(3), 'public/1990': 'not ours\n' });
    expectPlainly(await backfile(['build'], { cwd: root }), 1, 'cannot-write');
    expect(readFileSync(join(root, 'public/1990'), 'utf8')).toBe('not ours\n');
    expect([...siteOf(root).keys()], 'a build that stops has written nothing').toEqual(['1990']);
  });
});

describe('an output folder that is none', () => {
  it.each([
    ['the seeds folder', 'seeds'],
    ['a folder inside the seeds', 'seeds/site'],
    ['the archive itself', '.'],
    ['a folder that holds the archive', '..'],
    ['the templates folder', 'templates'],
  ])('is refused: %s', async (_, out) => {
    const root = join(
      archive({ 'inner/seeds/a.txt': 'A title\n- Mar 1, 1999\nText.\n', 'inner/templates/story.html': '' }),
      'inner',
    );
    rmSync(join(root, 'templates/story.html'));
    const before = filesBelow(root);
    const ran = await backfile(['build', '--out', out], { cwd: root });
    expect([1, 2], ran.stderr).toContain(ran.code);
    expect(filesBelow(root).filter((path) => !path.startsWith('.backfile/'))).toEqual(before);
  });
});

describe('what is not ours', () => {
  it('stands after a build, a second one, and the removal of a story', async () => {
    const files = stories(4);
    const root = archive({ ...files, 'public/CNAME': 'courier.example\n', 'public/1990/notes/mine.txt': 'mine\n' });
    await build({ root, today: TODAY });
    const [first = ''] = Object.keys(files);
    rmSync(join(root, first));
    const { files: written } = await build({ root, today: TODAY });
    expect(written?.removed).toBeGreaterThan(0);
    const site = siteOf(root);
    expect(site.get('CNAME')?.toString()).toBe('courier.example\n');
    expect(site.get('1990/notes/mine.txt')?.toString()).toBe('mine\n');
    const alone = archive({ ...files });
    rmSync(join(alone, first));
    await build({ root: alone, today: TODAY });
    expect(differences(siteOf(alone), without(site, 'CNAME', '1990/notes/mine.txt'))).toBe('');
    expect(emptyFoldersBelow(join(root, 'public'))).toEqual([]);
  });

  it('is left alone by clean, too', async () => {
    const root = archive({ ...stories(4), 'public/CNAME': 'courier.example\n' });
    await build({ root, today: TODAY });
    expect(await backfile(['clean'], { cwd: root })).toMatchObject({ code: 0 });
    expect([...siteOf(root).keys()]).toEqual(['CNAME']);
    expect(filesBelow(join(root, 'seeds'))).toHaveLength(4);
  });

  it.runIf(HAS_PERMISSIONS)('is not read through a link that leads out of the seeds', async () => {
    const outside = archive({ 'secret.txt': 'A secret\n- Mar 1, 1999\nNot for the paper.\n' });
    const root = archive(stories(2));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'seeds/link.txt'));
    symlinkSync(outside, join(root, 'seeds/folder'));
    symlinkSync('.', join(root, 'seeds/itself'));
    const report = await build({ root, today: TODAY });
    expect(report.published).toHaveLength(2);
    expect([...siteOf(root).values()].some((bytes) => bytes.includes('Not for the paper'))).toBe(false);
  });
});

describe('a story that changes while the archive is built', () => {
  /** Builds, changing a file once all were looked at, and before its page is made. */
  async function buildMeanwhile(root: string, path: string, text: string) {
    let changed = false;
    const report = await build({
      root,
      today: TODAY,
      onProgress: ({ stage, done, total }) => {
        if (changed || stage !== 'read' || done !== total) return;
        changed = true;
        writeInto(root, path, text);
      },
    });
    expect(changed).toBe(true);
    return report;
  }

  it('stops the build with its name when its text was not read yet, and the site stands as it stood', async () => {
    const files = stories(6);
    const root = archive(files);
    await build({ root, today: TODAY });
    const before = siteOf(root);
    const [path = '', text = ''] = Object.entries(files)[2] ?? [];
    writeInto(root, 'archive.yml', 'title: All pages are made again\n');
    const report = await buildMeanwhile(root, path, `${text}A sentence more, while the build goes on.\n`);
    expect(report.problems).toMatchObject([{ file: path, rule: 'changed-while-building' }]);
    expect(report.files).toBeUndefined();
    expect(differences(before, siteOf(root))).toBe('');
  });

  it('is shown as it was when its text was read', async () => {
    const files = stories(6);
    const root = archive(files);
    const [path = '', text = ''] = Object.entries(files)[2] ?? [];
    const report = await buildMeanwhile(root, path, `${text}A sentence more, while the build goes on.\n`);
    expect(report.problems).toEqual([]);
    expect([...siteOf(root).values()].some((bytes) => bytes.includes('while the build goes on'))).toBe(false);
  });

  it('is taken as it now is by the next build', async () => {
    const files = stories(6);
    const root = archive(files);
    const [path = '', text = ''] = Object.entries(files)[2] ?? [];
    let changed = false;
    await build({
      root,
      today: TODAY,
      onProgress: () => {
        if (!changed) writeInto(root, path, `${text}A sentence more.\n`);
        changed = true;
      },
    });
    const report = await build({ root, today: TODAY });
    expect(report.problems).toEqual([]);
    const fresh = archive({ ...files, [path]: `${text}A sentence more.\n` });
    await build({ root: fresh, today: TODAY });
    expect(differences(siteOf(fresh), siteOf(root))).toBe('');
  });
});

describe('a store that was damaged', () => {
  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 3))],
    ['filled with noughts', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['replaced by other words', () => Buffer.from('this is no store\n'.repeat(100))],
  ])('costs time and nothing else: %s', async (_, damage) => {
    const root = archive({
      ...stories(5),
      'seeds/a.md': '---\ntitle: A\ndate: 1999-03-01\n---\n\nSome *marked* text.\n',
    });
    await backfile(['build'], { cwd: root });
    const before = siteOf(root);
    const store = join(root, '.backfile');
    expect(filesBelow(store)).toContain('bodies/1');
    for (const path of filesBelow(store)) writeInto(store, path, damage(readFileSync(join(store, path))));
    const ran = await backfile(['build'], { cwd: root });
    expect(ran.code, ran.stderr).toBe(0);
    expect(differences(before, siteOf(root))).toBe('');
  });
});

/** Moments at which builds are killed: between none and all of it, each a golden step from the last, so that none come close together. */
const KILLS = Array.from({ length: 50 }, (_, n) => (n * 0.618034) % 1);
/** After so many kills in a row a build is left to end. */
const IN_A_ROW = 5;

describe('a build that is killed at any moment', () => {
  it('leaves every file old or new, and the next build ends where a clean one does', async () => {
    const old = stories(40);
    const fresh = Object.fromEntries(Object.entries(old).map(([path, text]) => [path, `${text}A new sentence.\n`]));
    const [before, after] = [await cleanBuild(old), await cleanBuild(fresh)];
    const root = archive(old);
    await backfile(['build'], { cwd: root });
    const took = await timeOf(() => cleanBuild(fresh));
    for (const [round, moment] of KILLS.entries()) {
      const towards = round % 2 === 0 ? fresh : old;
      for (const [path, text] of Object.entries(towards)) writeInto(root, path, text);
      const child = start([program(), 'build'], { cwd: root });
      const end = ended(child);
      await wait(took * moment);
      child.kill('SIGKILL');
      await end;
      const torn = [...siteOf(root)].filter(
        ([path, bytes]) => !staged(path) && !before.get(path)?.equals(bytes) && !after.get(path)?.equals(bytes),
      );
      expect(torn.map(([path]) => path)).toEqual([]);
      if (round % IN_A_ROW !== IN_A_ROW - 1) continue;
      expect(await backfile(['build'], { cwd: root })).toMatchObject({ code: 0 });
      expect(differences(towards === fresh ? after : before, siteOf(root)), `after round ${round}`).toBe('');
    }
  });
});

describe('a disk that is full', () => {
  /** A disk of two megabytes, mounted where the site is to stand; it takes root to make one. */
  const small = (folder: string): boolean =>
    process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;

  it('ends the build with one plain sentence, and leaves the old site whole', async (context) => {
    const root = archive(stories(30));
    mkdirSync(join(root, 'public'));
    if (!small(join(root, 'public'))) return context.skip('only root may mount the small disk that this needs');
    onTestFinished(() => void spawnSync('umount', [join(root, 'public')]));
    expect(await backfile(['build'], { cwd: root })).toMatchObject({ code: 0 });
    const before = siteOf(root);
    for (const [path, text] of Object.entries(stories(900))) writeInto(root, path, text);
    const ran = await backfile(['build'], { cwd: root });
    expectPlainly(ran, 1, 'cannot-write');
    expect(ran.stderr).toContain('the disk is full');
    expect(differences(before, siteOf(root))).toBe('');
    expect(readdirSync(join(root, 'public')).filter(staged)).toEqual([]);
    for (let n = 30; n < 900; n++) rmSync(join(root, story(n).path));
    expect(await backfile(['build'], { cwd: root })).toMatchObject({ code: 0 });
    expect(differences(before, siteOf(root))).toBe('');
  });
});

/** Runs the program as somebody whom permissions hold back. */
function asNobody(args: readonly string[], cwd: string): Promise<Ran> {
  return backfile(args, NOBODY === undefined ? { cwd } : { cwd, uid: NOBODY, env: { HOME: cwd } });
}

/** Makes an archive belong to whoever `asNobody` is. */
function give(root: string): void {
  if (NOBODY === undefined) return;
  for (const path of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
    chownSync(join(root, path), NOBODY, NOBODY);
}

function expectPlainly(ran: Ran, code: number, rule: string): void {
  expect(ran.code, ran.stderr).toBe(code);
  expect(ran.stderr).toContain(rule);
  expect(ran.stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
}

async function cleanBuild(files: Readonly<Record<string, string>>): Promise<Tree> {
  const root = archive(files);
  await backfile(['build'], { cwd: root });
  return siteOf(root);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A page that was not moved into the site yet. */
function staged(path: string): boolean {
  return path.startsWith('.backfile-part-');
}

function without(tree: Tree, ...paths: readonly string[]): Tree {
  return new Map([...tree].filter(([path]) => !paths.includes(path)));
}

function emptyFoldersBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return names.filter((path) => statSync(path).isDirectory() && readdirSync(path).length === 0);
}
