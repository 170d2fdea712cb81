// The sample archive as readers meet it: without JavaScript, by keyboard alone, by a screen reader's tree, on paper, in a
// narrow or enlarged window, and in a paper that runs from right to left.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../../scripts/chromium.mjs';
import { build } from '../../src/build.ts';
import { archive } from '../support/archive.ts';
import { type Example, KINDS, openExample } from '../support/example.ts';
import { projectFile } from '../support/paths.ts';
import { serveFolder } from '../support/server.ts';

const program = findChromium();
const STORY = KINDS.story ?? '';
const PHONE = { viewport: { width: 390, height: 844 } };

describe.skipIf(program === undefined)('a reader', () => {
  let browser: Browser;
  let example: Example;
  beforeAll(async () => {
    [browser, example] = await Promise.all([openChromium(program ?? ''), openExample()]);
  });
  afterAll(async () => {
    await browser?.close();
    await example?.close();
  });

  /** Opens one page and closes it again. */
  async function on<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(120_000); // machines may be slow
      await page.goto(new URL(path, example.url).href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  /** Looks at a page of each kind, in one window: to open one takes longer. @param host where the pages are, if not the example's. */
  const onEach = <T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>, host = example.url) =>
    on(host, options, async (page) => {
      const seen: [kind: string, T][] = [];
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(new URL(path, host).href);
        seen.push([kind, await look(page)]);
      }
      return seen;
    });

  it('without JavaScript goes from the front page through time to a story, and on from there', async () => {
    await on('/', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('navigation', { name: 'Stories by year' }).getByRole('link', { name: '2005' }).click();
      await page
        .getByRole('link', { name: /^November/ })
        .first()
        .click();
      await page.getByRole('table', { name: 'November 2005' }).getByRole('link', { name: /^18/ }).click();
      await page.getByRole('link', { name: 'Eleven hours' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Eleven hours');
      expect(await page.locator('.text > [id^="p"]').first().textContent()).toBeTruthy();
      await page.getByRole('link', { name: '18 November 2005' }).click();
      expect(new URL(page.url()).pathname).toBe('/2005/11/18/');
    });
  });

  it('reads a story in lines of no more than eighty letters, and can point at any paragraph', async () => {
    await on(`${STORY}#p2`, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const { letters, target, ids } = await page.evaluate(() => {
        const paragraph = document.querySelector('.text > p[id]:nth-of-type(4)') as HTMLElement;
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        return {
          letters: (paragraph.textContent ?? '').length / lines,
          target: document.querySelector(':target')?.id,
          ids: [...document.querySelectorAll('.text > [id]')].map(({ id }) => id),
        };
      });
      expect(letters).toBeLessThan(80);
      expect(target).toBe('p2');
      expect(ids.slice(0, 3)).toEqual(['p1', 'p2', 'p3']);
    });
  });

  it.each(['front', 'story', 'month', 'year', 'about'])(
    'with a keyboard alone comes to every link of the page %s, in the order of the page, and sees where he is',
    async (kind) => {
      const { stops, all } = await on(KINDS[kind] ?? '', { viewport: { width: 1280, height: 900 } }, async (page) => {
        const all = await page.evaluate(
          () =>
            [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], summary, button, input:not([type=radio]:not(:checked))',
              ),
            ].filter((element) => element.checkVisibility()).length,
        );
        const stops: { readonly y: number; readonly seen: boolean; readonly text: string }[] = [];
        for (let n = 0; n <= all; n++) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement;
            if (element === document.body) return undefined;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const { top, height } = element.getBoundingClientRect();
            return {
              y: Math.round(top + scrollY),
              seen: height > 0 && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
              text: element.textContent ?? '',
            };
          });
          if (stop === undefined) break;
          stops.push(stop);
        }
        return { stops, all };
      });
      expect(stops.length).toBe(all);
      expect(stops[0]?.text).toBe('Skip to content');
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    },
  );

  it('hears a calendar as a table: its name, its weekdays, and how many stories a day has', async () => {
    await on(KINDS.month ?? '', {}, async (page) => {
      const table = page.getByRole('table', { name: 'November 2005' });
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        'Mon',
        'Tue',
        'Wed',
        'Thu',
        'Fri',
        'Sat',
        'Sun',
      ]);
      expect(await table.getByRole('row').count()).toBe(6);
      const names = await table.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent));
      expect(names.length).toBeGreaterThan(2);
      for (const name of names) expect(name).toMatch(/^\d+ \d+ (?:story|stories)$/);
    });
    await on(KINDS.year ?? '', {}, async (page) => {
      expect(await page.getByRole('table').count()).toBe(12);
    });
  });

  it('hears a chart as a picture with a name, a description, and its numbers in a table', async () => {
    await on(KINDS.about ?? '', {}, async (page) => {
      const chart = page.getByRole('img', { name: 'Stories per year, 2003 to 2009' });
      expect(await chart.count()).toBe(1);
      expect(await page.getByRole('row', { name: /^2005 \d+$/ }).count()).toBe(1);
    });
  });

  it('has on paper the story alone, black on white, with its links as numbered notes', async () => {
    await on(STORY, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const seen = await page.evaluate(() => ({
        furniture: [...document.querySelectorAll<HTMLElement>('nav, .skip, .colophon, .beside, .turn')].filter(
          (element) => element.checkVisibility(),
        ).length,
        ground: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        story: (document.querySelector('.text') as HTMLElement).checkVisibility(),
      }));
      expect(seen).toEqual({ furniture: 0, ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', story: true });
    });
  });

  it('on the narrowest phone, or with all enlarged fourfold, scrolls only down', async () => {
    const widths = await onEach({ viewport: { width: 320, height: 800 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(widths).toEqual(Object.keys(KINDS).map((kind) => [kind, 320]));
  });

  it('who has set large type still needs no scrolling sideways', async () => {
    const widths = await onEach({ viewport: { width: 640, height: 800 }, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: ':root { font-size: 200% }' });
      return page.evaluate(() => document.documentElement.scrollWidth);
    });
    expect(widths.filter(([, wide]) => wide > 640)).toEqual([]);
  });

  it('can hit every link of a list with a finger: 24 pixels and more', async () => {
    const small = await onEach(PHONE, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('nav a, .calendar a, .days a, .counts a, .list > li > a, summary')]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
          .map(({ text, box }) => `${text?.trim()} is ${Math.round(box.width)} by ${Math.round(box.height)}`),
      ),
    );
    expect(small.filter(([, faults]) => faults.length > 0)).toEqual([]);
  });

  it('of a paper that runs from right to left finds everything on the other side', async () => {
    const root = archive({ 'archive.yml': 'title: بريد الميناء\nlang: ar\n' });
    cpSync(projectFile('examples', 'courier', 'seeds'), join(root, 'seeds'), { recursive: true });
    await build({ root, out: 'public', today: '2026-01-01' });
    const host = await serveFolder(join(root, 'public'), '/');
    try {
      const seen = await onEach(
        PHONE,
        (page) =>
          page.evaluate(() => ({
            wide: document.documentElement.scrollWidth,
            dir: document.documentElement.dir,
            first: getComputedStyle(document.querySelector('main') as HTMLElement).direction,
            ltr: /left/.test(getComputedStyle(document.querySelector('h1') as HTMLElement).textAlign),
          })),
        host.url,
      );
      const right = { wide: 390, dir: 'rtl', first: 'rtl', ltr: false };
      expect(seen).toEqual(Object.keys(KINDS).map((kind) => [kind, right]));
    } finally {
      await host.close();
    }
  });
});
