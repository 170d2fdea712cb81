// The search page in a reader's hands: keys, links that are questions, the way back, the story that was looked for, and what is
// said when searching cannot work.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../../scripts/chromium.mjs';
import { build } from '../../src/build.ts';
import { keptFolder } from '../support/archive.ts';
import { type Finder, openFinder } from '../support/finder.ts';
import { projectFile } from '../support/paths.ts';
import { serveFolder } from '../support/server.ts';

const program = findChromium();

describe.skipIf(program === undefined)('the search page', () => {
  const folder = keptFolder();
  const site = join(folder.path, 'public');
  let browser: Browser;
  let finder: Finder;
  beforeAll(async () => {
    const source = projectFile('examples', 'courier');
    cpSync(source, folder.path, { recursive: true, filter: (path) => !/[\\/](?:public|\.backfile)$/.test(path) });
    await build({ root: folder.path, today: '2026-01-01' });
    browser = await openChromium(program ?? '');
    finder = await openFinder(browser, site);
  });
  afterAll(async () => {
    await finder?.close();
    await browser?.close();
    folder.remove();
  });
  const settled = (n: number) => finder.page.locator(`form[data-done="${n}"]`).waitFor();
  const tally = () => finder.page.locator('#tally').textContent();
  const query = () => new URL(finder.page.url()).search;

  it('is walked by arrows, left by Enter, and Esc leads back to the field', async () => {
    const { page } = finder;
    await finder.open('?q=flood');
    const here = () =>
      page.evaluate(() => document.activeElement?.closest('li, form')?.querySelector('a, input')?.textContent ?? '');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const first = await here();
    await page.keyboard.press('ArrowDown');
    const second = await here();
    expect([first, second]).toEqual((await page.locator('#results > li > a').allTextContents()).slice(0, 2));
    await page.keyboard.press('ArrowUp');
    expect(await here()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
  });

  it('keeps each question in the address, and goes back to the one before', async () => {
    const { page } = finder;
    await finder.open('');
    expect(await tally()).toBe('');
    await page.getByRole('searchbox').fill('flood');
    await page.keyboard.press('Enter');
    await settled(2);
    expect(query()).toBe('?q=flood');
    const all = await tally();
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Harbour');
    await settled(3);
    expect(query()).toBe('?q=flood&section=Harbour');
    await page.locator('#bars').getByRole('link', { name: /^2005/ }).click();
    await settled(4);
    expect(query()).toBe('?q=flood&section=Harbour&from=2005&to=2005');
    expect(await tally()).toBe('Stories found: 1');
    await page.goBack();
    await settled(5);
    await page.goBack();
    await settled(6);
    expect(query()).toBe('?q=flood');
    expect(await tally()).toBe(all);
    expect(await page.getByRole('combobox', { name: 'Section' }).inputValue()).toBe('');
  });

  it('says what it found in a place that screen readers listen to', async () => {
    await finder.open('?q=flood');
    expect(await finder.page.getByRole('status').filter({ hasText: 'Stories found: 18' }).count()).toBe(1);
  });

  it('helps who found nothing: a near word, a filter less', async () => {
    const { page } = finder;
    await finder.open('?q=iron+brigde&section=Town&from=2003&to=2003');
    expect(await page.locator('#help a').allTextContents()).toEqual(
      expect.arrayContaining(['Did you mean bridge?', 'Search without Town', 'Search all years']),
    );
    await page.getByRole('link', { name: 'Did you mean bridge?' }).click();
    await settled(2);
    expect(query()).toBe('?q=iron+bridge&section=Town&from=2003&to=2003');
    expect(await page.locator('#results > li').count()).toBeGreaterThan(0);
  });

  it('leads to the story with its words marked and the first in view, and leaves the address as it was', async () => {
    const { page } = finder;
    await finder.open('?q=spanner');
    const result = page.locator('#results > li > a').first();
    const title = (await result.textContent()) ?? '';
    expect(await page.locator('#results > li').first().locator('mark').first().textContent()).toMatch(/^spanner/i);
    await result.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const mark = page.locator('.text mark').first();
    await mark.waitFor();
    expect((await mark.textContent())?.toLowerCase()).toMatch(/^spanner/);
    expect(
      await mark.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(query()).toBe('');
  });

  it('marks on arrival words with signs and apostrophes of either kind, phrases, and scripts without spaces', async () => {
    const { page, host } = finder;
    await page.goto(`${host.url}2009/12/18/a-last-correction/?hl=iron+bridge&hl=%28no&hl=2003`);
    await page.locator('.text mark').first().waitFor();
    expect(await page.locator('.text mark').allTextContents()).toEqual(['iron bridge', '2003']);
  });

  it('without JavaScript says so, and leads to the dates, the sections and the names', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${finder.host.url}search/?q=flood`);
    expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
    expect(await page.locator('form#finder').isVisible()).toBe(false);
    for (const name of ['Years', 'Sections', 'Authors', 'Topics']) {
      expect(await page.locator('.browse').getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    }
    await context.close();
  });

  it('says so where the host forbids WebAssembly', async () => {
    const host = await serveFolder(site, '/');
    const page = await browser.newPage();
    await page.goto(`${host.url}search/?q=flood`);
    await page.locator('form[data-done]').waitFor();
    expect(await page.locator('#tally').textContent()).toContain('does not work');
    await page.close();
    await host.close();
  });

  it('did all that without a word on the console', () => {
    expect(finder.faults).toEqual([]);
  });
});
