// The search page in a real Chromium, asked by its address as a reader would who was sent one.
import type { Browser, Page } from 'playwright-core';
import { type Host, SEARCH_POLICY, serveFolder } from './server.ts';

export interface Answer {
  /** Addresses of the stories from the site's root, in order; all pages of the list. */
  readonly urls: readonly string[];
  readonly dates: readonly string[];
  /** What stands above the list. */
  readonly tally: string;
  /** Stories by year, of the years that were asked. */
  readonly bars: Readonly<Record<string, number>>;
}

export interface Finder {
  readonly page: Page;
  readonly host: Host;
  /** Opens the address and waits for its answer. @param ask e.g. `"?q=flood"`. */
  open(ask: string): Promise<void>;
  /** Asks and reads the whole of the answer. Once a page is open it is asked there, as by Back and Forward. */
  ask(ask: string): Promise<Answer>;
  /** What went wrong in the browser so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** @param site a built site; it is served under a path, with the policy that docs/hosting.md asks for. */
export async function openFinder(browser: Browser, site: string): Promise<Finder> {
  const host = await serveFolder(site, '/papers/archive/', SEARCH_POLICY);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith(new URL(host.url).origin) || faults.push(request.url()));
  const open = async (ask: string): Promise<void> => {
    await page.goto(`${host.url}search/${ask}`);
    await page.locator('form[data-done]').waitFor();
  };
  const goTo = async (ask: string): Promise<void> => {
    const before = await page.evaluate((address) => {
      const { done } = (document.getElementById('finder') as HTMLFormElement).dataset;
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      return done;
    }, ask);
    await page.locator(`form[data-done]:not([data-done="${before}"])`).waitFor();
  };
  return {
    page,
    host,
    faults,
    open,
    async ask(ask) {
      await (page.url().startsWith(`${host.url}search/`) ? goTo(ask) : open(ask));
      const rest = page.locator('#rest button');
      if (await rest.isVisible()) {
        await rest.click();
        await rest.waitFor({ state: 'detached' });
      }
      const more = page.locator('#further button');
      for (let seen = 10; await more.isVisible(); seen += 10) {
        await more.click();
        await page.waitForFunction(
          (n) => document.querySelectorAll('#results > li').length > n || !document.querySelector('#further button'),
          seen,
        );
      }
      return read(page, host.url);
    },
    async close() {
      await context.close();
      await host.close();
    },
  };
}

async function read(page: Page, root: string): Promise<Answer> {
  const found = await page.evaluate(() => ({
    items: [...document.querySelectorAll('#results > li')].map((item) => ({
      href: item.querySelector('a')?.href ?? '',
      date: item.querySelector('time')?.dateTime ?? '',
    })),
    tally: document.querySelector('#tally')?.textContent ?? '',
    bars: [...document.querySelectorAll('#bars li')].map((bar) => bar.textContent ?? ''),
  }));
  const bars = found.bars.map((bar) => bar.split(' ')).filter(([, n]) => /^\d+$/.test(n ?? ''));
  return {
    urls: found.items.map(({ href }) => href.replace(/\?.*/, '').slice(root.length)),
    dates: found.items.map(({ date }) => date),
    tally: found.tally,
    bars: Object.fromEntries(bars.map(([year, n]) => [year ?? '', Number(n)])),
  };
}
