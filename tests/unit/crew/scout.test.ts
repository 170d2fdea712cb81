// What a thread brings back that looked at files.
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallenPages, packSurvey, unpackSurvey } from '../../../src/crew/scout.ts';
import { survey } from '../../../src/read/survey.ts';
import type { Store } from '../../../src/store/store.ts';
import { archive } from '../../support/archive.ts';

it('is a survey as it was, whatever the files are called', () => {
  const names = ['a.txt', 'line\nbreak.txt', 'ünlaut/b.md', 'drum.svg', 'empty.txt'];
  const seen = survey(archive(Object.fromEntries(names.map((name) => [name, name === 'empty.txt' ? '' : name]))));
  expect(seen.articles).toHaveLength(4);
  expect(unpackSurvey(structuredClone(packSurvey(seen)))).toEqual({
    articles: seen.articles,
    others: seen.others,
    problems: [],
  });
  const nothing = survey('/nowhere', 'seeds');
  expect(unpackSurvey(packSurvey(nothing))).toEqual(nothing);
});

describe('pages that do not stand as they were left', () => {
  it('are those that are gone, changed, or no files any more', async () => {
    const names = ['same.html', 'gone.html', 'longer.html', 'touched.html', 'folder.html'];
    const out = archive(Object.fromEntries(names.map((name) => [name, 'page'])));
    const records = names.map((name) => {
      const { size, mtimeMs } = statSync(join(out, name));
      return [name, ['', '', size, mtimeMs]] as const;
    });
    const store = { pages: { records: () => records, size: () => records.length } } as unknown as Store;
    expect([...(await fallenPages(store, out))]).toEqual([]);
    rmSync(join(out, 'gone.html'));
    writeFileSync(join(out, 'longer.html'), 'a page');
    utimesSync(join(out, 'touched.html'), 1, 1);
    rmSync(join(out, 'folder.html'));
    mkdirSync(join(out, 'folder.html'));
    expect([...(await fallenPages(store, out))]).toEqual(names.slice(1));
    expect([...(await fallenPages(store, out, true))]).toEqual([]);
  });
});
