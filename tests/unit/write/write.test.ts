import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import { commit } from '../../../src/write/commit.ts';
import { amendManifest, MANIFEST, ownedFiles, printManifest } from '../../../src/write/manifest.ts';
import { prune } from '../../../src/write/prune.ts';
import { openStaging, stageIn, stagingFolder } from '../../../src/write/stage.ts';
import { alreadyThere, stands } from '../../../src/write/standing.ts';
import { troubleOf } from '../../../src/write/trouble.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'backfile-write-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), text);
};
const bytes = (text: string) => Buffer.from(text);
const tree = () => readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();

describe('staging', () => {
  it('touches nothing of the site until it is committed', () => {
    put('index.html', 'old');
    const staging = openStaging(out);
    stageIn(staging).put('index.html', bytes('new'));
    stageIn(staging).put('2021/02/index.html', bytes('month'));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    commit(staging, out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, '2021/02/index.html'), 'utf8')).toBe('month');
  });

  it('merges into folders that are there, leaving what is not ours', () => {
    put('2021/notes-of-someone.txt', 'theirs');
    const staging = openStaging(out);
    stageIn(staging).put('2021/index.html', bytes('ours'));
    commit(staging, out);
    expect(tree().filter((path) => !path.startsWith('.'))).toEqual([
      '2021',
      '2021/index.html',
      '2021/notes-of-someone.txt',
    ]);
  });

  it('removes what a killed build left, and only that', () => {
    put('.backfile-part-999999999/index.html', 'half');
    put('.well-known/security.txt', 'theirs');
    openStaging(out);
    expect(existsSync(join(out, '.backfile-part-999999999'))).toBe(false);
    expect(existsSync(join(out, '.well-known/security.txt'))).toBe(true);
    expect(existsSync(stagingFolder(out))).toBe(true);
  });

  it('keeps the file’s time through the commit, so that it is known again', () => {
    const staging = openStaging(out);
    const left = { digest: digestOf('text'), ...stageIn(staging).put('a.html', bytes('text')) };
    commit(staging, out);
    expect(stands(join(out, 'a.html'), left)).toBe(true);
    writeFileSync(join(out, 'a.html'), 'edit');
    expect(stands(join(out, 'a.html'), { ...left, mtimeMs: left.mtimeMs - 1 })).toBe(false);
  });
});

describe('a file that is there already', () => {
  it('is known by its bytes, not by its time', () => {
    put('a.html', 'text');
    expect(alreadyThere(join(out, 'a.html'), digestOf('text'), 4)).toMatchObject({ size: 4 });
    expect(alreadyThere(join(out, 'a.html'), digestOf('tex!'), 4)).toBeUndefined();
    expect(alreadyThere(join(out, 'none.html'), digestOf('text'), 4)).toBeUndefined();
  });
});

describe('pruning', () => {
  it('removes files and the folders they leave empty, and nothing else', () => {
    put('2021/02/26/a/index.html', 'a');
    put('2021/02/27/b/index.html', 'b');
    put('2021/02/27/theirs.txt', 'theirs');
    expect(prune(out, ['2021/02/26/a/index.html', '2021/02/27/b/index.html', 'never/was.html'])).toBe(2);
    expect(tree()).toEqual(['2021', '2021/02', '2021/02/27', '2021/02/27/theirs.txt']);
  });
});

describe('the manifest', () => {
  it('is what sha256sum reads', () => {
    expect(printManifest([['a/index.html', digestOf('hello')]])).toBe(
      '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  a/index.html\n',
    );
  });

  it('names as ours the files it lists, and never one outside the site', () => {
    const paths = ['a.html', 'b.html', '../outside.html', '/etc/passwd'];
    put('manifest-sha256.txt', printManifest(paths.map((path) => [path, digestOf('ours')] as const)));
    expect(ownedFiles(out)).toEqual(['a.html', 'b.html']);
    expect(ownedFiles(out, new Set(['a.html']))).toEqual(['b.html']);
  });

  describe('with another digest for one file', () => {
    const paths = ['a/index.html', 'b.html', 'é.html', 'x/a/index.html'];
    const listing = (paths: readonly string[], changed?: string) =>
      printManifest(paths.map((path) => [path, digestOf(path === changed ? 'new' : 'old')] as const));
    const amended = (path: string) => amendManifest(out, paths, [[path, digestOf('new')]])?.toString();

    it.each(paths)('is what is printed anew: %s', (path) => {
      put(MANIFEST, listing(paths));
      expect(amended(path)).toBe(listing(paths, path));
    });

    it('is printed anew when it is gone, lacks a file, or somebody wrote in it', () => {
      expect(amended('b.html')).toBeUndefined();
      put(MANIFEST, listing(paths.slice(1)));
      expect(amended('b.html')).toBeUndefined();
      put(MANIFEST, `${listing(paths)}mine\n`);
      expect(amended('b.html')).toBeUndefined();
      put(MANIFEST, listing([...paths.slice(0, 1), 'c.html', ...paths.slice(2)]));
      expect(amended('b.html')).toBeUndefined();
    });
  });
});

describe('the disk’s refusals', () => {
  it.each(['ENOSPC', 'EACCES', 'EROFS', 'ENOTDIR', 'EISDIR'])('%s is put into words', (code) => {
    const error = Object.assign(new Error(code), { code, path: '/site/public/.backfile-part-12/2021/index.html' });
    const problem = troubleOf(error, 'public');
    expect(problem).toMatchObject({ rule: 'cannot-write', level: 'error', file: '/site/public/2021/index.html' });
    expect(problem?.hint).toMatch(/\.$/);
  });

  it('leave our own faults to be thrown', () => {
    expect(troubleOf(new TypeError('x is not a function'), 'public')).toBeUndefined();
  });
});
