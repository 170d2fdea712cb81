// What is seen in a folder of seeds, what is passed over, and which links are followed.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdsMany, survey, UNSEEN } from '../../../src/read/survey.ts';
import { archive } from '../../support/archive.ts';

let home = '';
let seeds = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backfile-'));
  seeds = join(home, 'seeds');
  mkdirSync(seeds);
});
afterEach(() => rmSync(home, { recursive: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(seeds, path)), { recursive: true });
    writeFileSync(join(seeds, path), path);
  }
}

function link(from: string, to: string): void {
  mkdirSync(dirname(join(seeds, from)), { recursive: true });
  symlinkSync(to, join(seeds, from));
}

const seen = () => {
  const { articles, others, problems } = survey(seeds);
  expect(problems).toEqual([]);
  return { articles: articles.map((file) => file.path), others: others.map((file) => file.path) };
};

it('sorts by code unit, folders and files alike', () => {
  put('b.txt', 'a/z.md', 'a.txt', 'B.TXT', 'é.markdown', 'a/a.MD', 'a-b.txt', 'photo.jpg', 'a/notes.pdf', 'plain');
  expect(seen()).toEqual({
    articles: ['B.TXT', 'a-b.txt', 'a.txt', 'a/a.MD', 'a/z.md', 'b.txt', 'é.markdown'],
    others: ['a/notes.pdf', 'photo.jpg', 'plain'],
  });
});

it('tells the size and the time of a file', () => {
  put('a.txt');
  expect(survey(seeds).articles).toEqual([{ path: 'a.txt', size: 5, mtimeMs: expect.any(Number) }]);
});

it('passes over litter and what is hidden', () => {
  put('a.txt', '.hidden.txt', '_draft.txt', '_drafts/b.txt', '.git/c.txt', 'Thumbs.db', 'THUMBS.DB', 'desktop.ini');
  put('a.txt~', 'a.txt.bak', '.a.txt.swp', 'x.swp', '#a.txt#', 'b.txt.BAK', '_a.txt', '.a.md', '#a.txt#.txt~');
  expect(seen()).toEqual({ articles: ['a.txt'], others: [] });
});

it('keeps names that only resemble litter', () => {
  put('#1 story.txt', 'a_b.txt', 'bak.txt', 'a~b.txt');
  expect(seen().articles).toEqual(['#1 story.txt', 'a_b.txt', 'a~b.txt', 'bak.txt']);
});

describe('folders of other generators', () => {
  it('are read when they hold stories, and passed over when they hold drafts', () => {
    put('_posts/2021-02-26-a.md', '_drafts/b.md', '.git/c.md');
    expect(seen()).toEqual({ articles: ['_posts/2021-02-26-a.md'], others: [] });
  });
});

describe('links', () => {
  it('inside the folder are followed', () => {
    put('photos/a.jpg', '.old/b.txt', 'a.txt');
    link('2021/a.jpg', '../photos/a.jpg');
    link('old', '.old');
    expect(seen()).toEqual({ articles: ['a.txt', 'old/b.txt'], others: ['2021/a.jpg', 'photos/a.jpg'] });
  });

  it('that lead outside or nowhere are passed over', () => {
    put('a.txt');
    mkdirSync(join(home, 'seeds-of-others'));
    writeFileSync(join(home, 'seeds-of-others/secret.txt'), 'secret');
    link('secret.txt', '../seeds-of-others/secret.txt');
    link('others', '../seeds-of-others');
    link('gone.txt', 'nowhere.txt');
    link('self.txt', 'self.txt');
    expect(seen()).toEqual({ articles: ['a.txt'], others: [] });
  });

  it('never lead round in a circle', () => {
    put('a/x.txt', 'b/y.txt');
    link('a/up', '..');
    link('a/here', '.');
    link('a/to-b', '../b');
    link('b/to-a', '../a');
    expect(seen().articles).toEqual(['a/to-b/y.txt', 'a/x.txt', 'b/to-a/x.txt', 'b/y.txt']);
  });

  it('to the seeds folder itself are no hindrance', () => {
    put('a.txt');
    symlinkSync(seeds, join(home, 'linked'));
    expect(survey(join(home, 'linked')).articles).toMatchObject([{ path: 'a.txt' }]);
  });
});

describe('a folder without articles', () => {
  const about = (folder: string, label: string) => survey(folder, label).problems;

  it('is told of', () => {
    put('photo.jpg');
    expect(about(seeds, 'seeds')).toMatchObject([
      { file: 'seeds', rule: 'no-stories', level: 'error', message: 'The folder "seeds" holds no articles.' },
    ]);
  });

  it('that is not there is told of', () => {
    expect(about(join(home, 'nowhere'), 'my/seeds')).toMatchObject([
      {
        file: 'my/seeds',
        rule: 'no-stories',
        message: 'There is no folder "my/seeds", so there are no articles to read.',
      },
    ]);
  });

  it('that is a file is told of', () => {
    put('a.txt');
    expect(about(join(seeds, 'a.txt'), 'seeds')).toMatchObject([
      { file: 'seeds', rule: 'unreadable-file', message: 'The folder could not be read: it is not a folder.' },
    ]);
  });
});

describe('whether a folder holds many articles', () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`200${n % 4}/0${n % 3}/${n}.txt`, 'x']));
  const all = { ...files, '2000/photo.jpg': 'x', '.hidden/13.txt': 'x', '_drafts/14.txt': 'x' };

  it('is told by their names, wherever they lie', () => {
    const folder = archive(all);
    expect(holdsMany(folder, 12)).toBe(true);
    expect(holdsMany(folder, 13)).toBe(false);
  });

  it('is not so where there is no folder', () => expect(holdsMany(join(home, 'nowhere'), 1)).toBe(false));
});

it('lists articles without looking at them where nobody compares', () => {
  const seen = survey(archive({ 'a.txt': 'text', 'b.svg': '<svg/>' }), 'seeds', [], undefined, false);
  expect(seen.articles).toEqual([{ path: 'a.txt', size: UNSEEN, mtimeMs: UNSEEN }]);
  expect(seen.others).toMatchObject([{ path: 'b.svg', size: 6 }]);
});
