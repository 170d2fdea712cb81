import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import { commit } from '../../../src/write/commit.ts';
import { amendManifest, ownedFiles, printManifest, readManifest } from '../../../src/write/manifest.ts';
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
    expect(ownedFiles(readManifest(out))).toEqual(['a.html', 'b.html']);
    expect(ownedFiles(readManifest(out), new Set(['a.html']))).toEqual(['b.html']);
  });

  describe('amended', () => {
    const paths = ['a/index.html', 'b.html', 'é.html', 'x/a/index.html', '\uff5e.html', '\u{1f4f0}.html'].sort();
    const listing = (paths: readonly string[], changed: readonly string[] = []) =>
      printManifest([...paths].sort().map((path) => [path, digestOf(changed.includes(path) ? 'new' : 'old')] as const));
    const amended = (text: string, all: readonly string[], made: readonly string[], gone: readonly string[] = []) =>
      amendManifest(
        Buffer.from(text),
        all,
        made.map((path) => [path, digestOf('new')] as const),
        new Set(gone),
      )?.toString();

    it.each(paths)('is what is printed anew, with another digest for %s', (path) => {
      expect(amended(listing(paths), paths, [path])).toBe(listing(paths, [path]));
    });

    it.each(paths)('is what is printed anew, with and without %s', (path) => {
      const others = paths.filter((each) => each !== path);
      expect(amended(listing(others), paths, [path])).toBe(listing(paths, [path]));
      expect(amended(listing(paths), others, [], [path])).toBe(listing(others));
    });

    it('is what is printed anew, where much comes and goes at once', () => {
      const [first, second, third, ...others] = paths as [string, string, string, ...string[]];
      expect(amended(listing([first, ...others]), [second, third, ...others], [second, third], [first])).toBe(
        listing([second, third, ...others], [second, third]),
      );
      expect(amended(listing([]), paths, paths)).toBe(listing(paths, paths));
      expect(amended(listing(paths), [], [], paths)).toBe('');
    });

    it('is printed anew when it is gone, lacks a file, or somebody wrote in it, when it holds an odd name, or much has changed', () => {
      expect(amended('', paths, ['b.html'])).toBeUndefined();
      expect(amended(listing(paths.slice(1)), paths, ['b.html'])).toBeUndefined();
      const another = paths.map((path) => (path === 'b.html' ? 'c.html' : path));
      expect(amended(listing(another), paths, ['b.html'])).toBeUndefined();
      expect(amended(`${listing(paths)}mine\n`, paths, ['b.html'])).toBeUndefined();
      const odd = [...paths, 'c\\d.html'];
      expect(amended(listing(odd), odd, ['b.html'])).toBeUndefined();
      expect(amended(listing(paths), odd, ['c\\d.html'])).toBeUndefined();
      const many = Array.from({ length: 300 }, (_, n) => `${n}.html`);
      expect(amended(listing(many), many, many)).toBeUndefined();
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
