// What a thread brings back that looked at files.
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookOver, packSurvey, unpackSurvey } from '../../../src/crew/scout.ts';
import { survey } from '../../../src/read/survey.ts';
import { openPages, type PageRecord } from '../../../src/store/store.ts';
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
    const place = { memoryDir: archive({}), outDir: out };
    const pages = openPages(place.memoryDir, out);
    for (const name of names) {
      const { size, mtimeMs } = statSync(join(out, name));
      pages.set(name, ['k', 'd', size, mtimeMs] as unknown as PageRecord);
    }
    const fallen = async (dry?: boolean) => (await lookOver(place, pages, dry)).fallen;
    expect(await fallen()).toEqual([]);
    expect((await lookOver(place, pages)).census).toMatchObject({ files: 5, bytes: 20, largest: { bytes: 4 } });
    rmSync(join(out, 'gone.html'));
    writeFileSync(join(out, 'longer.html'), 'a page');
    utimesSync(join(out, 'touched.html'), 1, 1);
    rmSync(join(out, 'folder.html'));
    mkdirSync(join(out, 'folder.html'));
    expect(await fallen()).toEqual(names.slice(1));
    expect(await fallen(true)).toEqual([]);
  });
});
