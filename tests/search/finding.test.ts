// Whatever is in the archive is found, and nothing else: 2,000 stories with planted words, the sample archive, and the story that
// everything began with, in a real Chromium. The questions stand in `queries.ts`.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../../scripts/chromium.mjs';
import { build } from '../../src/build.ts';
import { keptFolder } from '../support/archive.ts';
import { type Finder, openFinder } from '../support/finder.ts';
import { projectFile } from '../support/paths.ts';
import { writeInto } from '../support/trees.ts';
import { asFile, corpus, type Planted } from './corpus.ts';
import { COURIER, QUESTIONS } from './queries.ts';

const program = findChromium();
const TODAY = '2026-01-01';

describe.skipIf(program === undefined)('in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(program ?? '');
  });
  afterAll(() => browser?.close());

  describe('of 2,000 stories', () => {
    const folder = keptFolder();
    let finder: Finder;
    beforeAll(async () => {
      writeInto(folder.path, 'archive.yml', 'title: The Planted Courier\nlang: en\n');
      for (const story of corpus) writeInto(folder.path, story.path, asFile(story));
      const { published, problems } = await build({ root: folder.path, today: TODAY });
      expect([published.length, problems]).toEqual([corpus.length, []]);
      finder = await openFinder(browser, join(folder.path, 'public'));
    });
    afterAll(async () => {
      await finder?.close();
      folder.remove();
    });

    it.each(QUESTIONS.map((question) => [question.ask, question] as const))(
      '%s',
      async (_, { ask, finds, order = 'newest' }) => {
        const expected = corpus.filter(finds);
        const { urls, dates, tally, bars } = await finder.ask(ask);
        expect([...urls].sort()).toEqual(expected.map(({ url }) => url).sort());
        if (order !== 'best') expect(dates).toEqual(inOrder(expected, order));
        expect(tally).toBe(expected.length === 0 ? 'No story was found.' : `Stories found: ${expected.length}`);
        for (const [year, n] of Object.entries(bars)) {
          expect(`${year}: ${n}`).toBe(`${year}: ${expected.filter(({ date }) => date.startsWith(year)).length}`);
        }
        expect(finder.faults).toEqual([]);
      },
    );

    it('a filter says how many stories each of its values has, whichever is chosen', async () => {
      const counts = async (ask: string) => {
        await finder.ask(ask);
        return finder.page.locator('select[name="section"] option').allTextContents();
      };
      const of = (ask: (story: Planted) => boolean) => {
        const found = corpus.filter(ask);
        const sections = [...new Set(found.map(({ section }) => section))];
        return sections.map((name) => `${name} (${found.filter(({ section }) => section === name).length})`).sort();
      };
      const quillion = QUESTIONS[0]?.finds as (story: Planted) => boolean;
      expect((await counts('?q=quillion')).slice(1).sort()).toEqual(of(quillion));
      expect((await counts('?q=quillion&section=Sport')).slice(1).sort()).toEqual(of(quillion));
      const both = (story: Planted) => quillion(story) && story.byline === 'Ann Lee';
      expect((await counts('?q=quillion&byline=Ann+Lee')).slice(1).sort()).toEqual(of(both));
    });
  });

  describe('of the sample archive', () => {
    const folder = keptFolder();
    let finder: Finder;
    beforeAll(async () => {
      const source = projectFile('examples', 'courier');
      cpSync(source, folder.path, { recursive: true, filter: (path) => !/[\\/](?:public|\.backfile)$/.test(path) });
      await build({ root: folder.path, today: TODAY });
      finder = await openFinder(browser, join(folder.path, 'public'));
    });
    afterAll(async () => {
      await finder?.close();
      folder.remove();
    });

    it.each(COURIER.map((question) => [question.ask, question] as const))('%s', async (_, { ask, n, among }) => {
      const { urls } = await finder.ask(ask);
      expect(urls.slice(0, 10)).toEqual(expect.arrayContaining([...among]));
      expect(urls.length).toBe(n);
      expect(finder.faults).toEqual([]);
    });
  });

  it('the first story of all is found by its words and by who wrote it', async () => {
    const folder = keptFolder();
    try {
      cpSync(projectFile('seeds'), join(folder.path, 'seeds'), { recursive: true });
      const { published } = await build({ root: folder.path, today: TODAY });
      const finder = await openFinder(browser, join(folder.path, 'public'));
      for (const q of ['Kataeb Hezbollah', 'Irbil', 'F-16', 'Emilio Sims', '"Emilio Sims"']) {
        expect((await finder.ask(`?q=${encodeURIComponent(q)}`)).urls, q).toEqual([published[0]?.url.slice(1)]);
      }
      expect(finder.faults).toEqual([]);
      await finder.close();
    } finally {
      folder.remove();
    }
  });
});

function inOrder(stories: readonly Planted[], order: 'newest' | 'oldest'): string[] {
  const dates = stories.map(({ date }) => date).sort();
  return order === 'newest' ? dates.reverse() : dates;
}
