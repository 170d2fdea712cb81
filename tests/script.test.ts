// What the two scripts add, in a real Chromium under the strictest policy; and that without them everything can still be read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../scripts/chromium.mjs';
import { build } from '../src/build.ts';
import { archive } from './support/archive.ts';
import { type Host, serveFolder } from './support/server.ts';

const program = findChromium();
const STORY = '2003/05/01/the-ferry-returns/';
const FILES = {
  'archive.yml': 'title: The Innis Courier\nurl: https://courier.example/\n',
  'seeds/ferry.txt':
    'The ferry returns\n- by Ann Lee\n- — May 1, 2003\nThe first paragraph.\nThe second has the words.\nThe third ends it.\n',
  'seeds/other.txt': 'The band plays\n- — June 4, 2003\nIt rained.\n',
  'templates/parts/head.html': '<link rel="prefetch" href="<%= url(\'/about/\') %>">',
  'templates/about.html': `<% layout('base.html', { kind: 'about', title: 'About' }) %><h1>About</h1>
<p><a data-today href="<%= url('/on-this-day/') %>">On this day</a></p>
<form action="<%= url('/search/') %>"><label>Search <input type="search" name="q"></label></form>`,
};

it('the scripts are small, and the page needs no other', async () => {
  const folder = await built();
  const size = (file: string) => gzipSync(readFileSync(join(folder, 'assets', file)), { level: 9 }).length;
  expect(size('site.js')).toBeLessThan(6_000);
  expect(readFileSync(join(folder, 'assets', 'theme.js')).length).toBeLessThan(300);
});

describe.skipIf(program === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(program ?? '');
  });
  afterAll(() => browser?.close());

  /** Opens a page of the archive above; whatever is wrong with it fails the test. */
  async function visit(
    path: string,
    look: (page: Page, context: BrowserContext, host: Host) => Promise<void>,
    given: { javaScriptEnabled?: boolean; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<void> {
    const host = await serveFolder(await built(), '/');
    const context = await browser.newContext(given);
    try {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(host.url + path);
      await look(page, context, host);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      await host.close();
    }
  }
  const clipboard = (page: Page, type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text();
    }, type);

  it('a button copies each citation, with its italics, and says so', () =>
    visit(STORY, async (page) => {
      expect(await page.getByRole('button', { name: /^Copy / }).count()).toBe(4);
      await page.getByRole('button', { name: 'Copy Chicago' }).click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
      expect(await clipboard(page, 'text/plain')).toBe(
        `Lee, Ann. “The ferry returns.” Innis Courier, May 1, 2003. https://courier.example/${STORY}.`,
      );
      expect(await clipboard(page, 'text/html')).toContain('<i>Innis Courier</i>');
    }));

  it('selected text is offered with its citation, whose address leads to the paragraph', () =>
    visit(STORY, async (page) => {
      await page.evaluate(() => {
        const text = document.querySelector('#p2')?.lastChild;
        if (text) getSelection()?.setBaseAndExtent(text, 4, text, 24);
      });
      await page.getByRole('button', { name: 'Copy quote with citation' }).click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
      expect(await clipboard(page, 'text/plain')).toBe(
        `“second has the words”\n\nLee, A. (2003, May 1). The ferry returns. The Innis Courier. https://courier.example/${STORY}#p2`,
      );
      expect(await page.locator('.quote').count()).toBe(0);
    }));

  it('a paragraph links to itself under the pointer, and by one stop of the Tab key', () =>
    visit(STORY, async (page) => {
      const mark = page.locator('.mark');
      await page.locator('#p3').hover();
      await expect.poll(() => mark.evaluate((each) => getComputedStyle(each).opacity)).toBe('1');
      expect(await mark.getAttribute('href')).toBe('#p3');
      expect(await page.locator('.text a').count()).toBe(1);
      await mark.focus();
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#p2');
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/#p2$/);
    }));

  it('the reader chooses light or dark, and is never shown the other first', () =>
    visit(
      STORY,
      async (page, context, host) => {
        const ground = (on: Page) => on.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const light = await ground(page);
        await page.getByRole('radio', { name: 'Dark' }).check();
        const dark = await ground(page);
        expect(dark).not.toBe(light);
        const next = await context.newPage();
        // The choice must stand before there is anything to see, and every frame must have its ground.
        await next.addInitScript(() => {
          const seen: string[] = [];
          const frame = (): void => {
            if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            seen.push(document.documentElement.dataset.theme ?? 'none');
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });
          Object.assign(window, { seen });
        });
        await next.goto(`${host.url}2003/06/04/the-band-plays/`);
        const seen = () => next.evaluate(() => (window as unknown as { seen: string[] }).seen);
        await expect.poll(async () => (await seen()).length).toBeGreaterThan(3);
        expect([...new Set(await seen())]).toEqual(['dark', dark]);
        expect(await next.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
        await next.getByRole('radio', { name: 'Automatic' }).check();
        expect(await ground(next)).toBe(light);
        expect(await next.evaluate(() => localStorage.length)).toBe(0);
      },
      { colorScheme: 'light' },
    ));

  it('the way to this day leads to the reader’s own', () =>
    visit('about/', async (page, _, host) => {
      await page.clock.setFixedTime('2020-02-03T12:00:00');
      await page.reload();
      expect(
        await page.getByRole('link', { name: 'On this day' }).evaluate((link: HTMLAnchorElement) => link.href),
      ).toBe(`${host.url}on-this-day/02-03/`);
    }));

  it('the key / leads to the search field, unless the reader switched it off', () =>
    visit('about/', async (page) => {
      const field = page.getByRole('searchbox');
      const focused = () => field.evaluate((each) => each === document.activeElement);
      await page.keyboard.press('/');
      expect(await focused()).toBe(true);
      await page.keyboard.press('/');
      expect(await field.inputValue()).toBe('/');
      await page.getByRole('checkbox', { name: /\/ key/ }).uncheck();
      await page.keyboard.press('/');
      expect(await focused()).toBe(false);
      await page.reload();
      expect(await page.getByRole('checkbox', { name: /\/ key/ }).isChecked()).toBe(false);
    }));

  it('the scripts leave nothing behind in the window', () =>
    visit(STORY, async (page) => {
      const names = await page.evaluate(() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const own = Object.keys(frame.contentWindow ?? {});
        frame.remove();
        return Object.keys(window).filter((name) => !own.includes(name) && Number.isNaN(Number(name)));
      });
      expect(names).toEqual([]);
    }));

  it('without scripts the story, its citations and their files are there, and nothing that would do nothing', () =>
    visit(
      STORY,
      async (page) => {
        expect(await page.locator('.text').innerText()).toContain('The second has the words.');
        expect(await page.locator('.cite dd').allInnerTexts()).toHaveLength(4);
        for (const name of ['RIS', 'BibTeX', 'CSL-JSON']) {
          const href = await page.getByRole('link', { name }).getAttribute('href');
          expect((await page.request.get(new URL(href ?? '', page.url()).href)).status()).toBe(200);
        }
        expect(await page.locator('button, input, .mark').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    ));
});

async function built(): Promise<string> {
  const root = archive(FILES);
  const { problems } = await build({ root, today: '2026-01-01' });
  expect(problems).toEqual([]);
  return join(root, 'public');
}
