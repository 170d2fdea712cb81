// The built site in a real Chromium: every page of three small sites is opened, at the root of a host and below a path.
// Headings, links, errors, requests to strangers, and whether everything fits on a narrow screen in light and in dark.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../scripts/chromium.mjs';
import { build } from '../src/build.ts';
import { keptFolder } from './support/archive.ts';
import { projectFile } from './support/paths.ts';
import { type Host, serveFolder } from './support/server.ts';

const program = findChromium();

const SITES = [
  { name: 'one-plain-text-article-as-it-came', base: '/' },
  { name: 'markdown-with-tables-footnotes-pictures-and-links', base: '/archive/' },
  { name: 'titles-in-arabic-russian-chinese-and-with-accents', base: '/a/paper of old/' },
] as const;

/** The widths of a small phone, a usual phone, and a desk. */
const WIDTHS = [320, 390, 1280];

it('a Chromium is there to look at the site with', ({ skip }) => {
  if (program === undefined && !process.env.CI) skip('there is none; set CHROMIUM to its program');
  expect(
    program,
    'Install a Chromium (Debian: apt-get install chromium) or set CHROMIUM to its program.',
  ).toBeDefined();
});

describe.skipIf(program === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(program ?? '');
  });
  afterAll(() => browser?.close());

  describe.each(SITES)('every page of $name below $base', ({ name, base }) => {
    const folder = keptFolder();
    let host: Host;
    let page: Page;
    let strange: string[];
    let seen: Crawl;
    beforeAll(async () => {
      host = await serveFolder(await built(name, folder.path), base);
      page = await browser.newPage();
      strange = watch(page, new URL(host.url).origin);
      seen = await crawl(page, new URL(encodeURI(base), host.url).href);
    });
    afterAll(async () => {
      await page?.close();
      await host?.close();
      folder.remove();
    });

    it('stands on its own feet', () => {
      expect(seen.faults).toEqual([]);
      expect(strange).toEqual([]);
      expect(seen.pages.length).toBeGreaterThan(5);
    });

    it('fits every screen and can be read in light and dark', async () => {
      const faults: string[] = [];
      for (const url of seen.pages) faults.push(...(await looks(page, url)));
      expect(faults).toEqual([]);
    });
  });
});

/** Builds one of the golden sites afresh. */
async function built(name: string, folder: string): Promise<string> {
  const root = join(folder, name);
  const source = projectFile('tests', 'sites', name);
  cpSync(source, root, { recursive: true, filter: (path) => !/[\\/](?:public|\.actual|\.backfile)$/.test(path) });
  await build({ root, out: 'public', today: '2026-01-01' });
  return join(root, 'public');
}

/** Gathers what must not happen: errors on the console, requests that fail or leave the site. */
function watch(page: Page, origin: string): string[] {
  const strange: string[] = [];
  page.setDefaultTimeout(120_000); // machines may be slow
  page.on('console', (message) => {
    // A browser asks for this of its own accord when it shows a file that is no page and so names no icon.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || message.type() === 'warning') strange.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => strange.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') strange.push(`${page.url()} asks ${url.href}`);
  });
  page.on('requestfailed', (request) => {
    // Chromium drops what it still waits for, such as the icon, when it goes to the next page; that is no failure.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    strange.push(`${page.url()} did not get ${request.url()}`);
  });
  return strange;
}

interface Crawl {
  readonly pages: readonly string[];
  readonly faults: readonly string[];
}

/** Opens every page that can be reached from the front page by links, and follows every link. */
async function crawl(page: Page, front: string): Promise<Crawl> {
  const faults: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { readonly on: string; readonly href: string }[] = [];
  const waiting = [front];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (ids.has(url)) continue;
    if (/\.(?:csv|gz)$/.test(url)) {
      const { status } = await fetch(url); // a browser would save it
      if (status !== 200) faults.push(`${url} answers ${status}`);
      ids.set(url, new Set());
      continue;
    }
    const response = await page.goto(url);
    if (response?.status() !== 200) faults.push(`${url} answers ${response?.status()}`);
    const isPage = response?.headers()['content-type']?.startsWith('text/html') === true;
    const facts = isPage ? await page.evaluate(factsOfPage) : { faults: [], ids: [], links: [], files: [] };
    for (const file of facts.files) {
      const answer = await page.request.get(file);
      if (answer.status() !== 200) faults.push(`${url} offers ${file}, which answers ${answer.status()}`);
    }
    ids.set(url, new Set(facts.ids));
    faults.push(...facts.faults.map((fault) => `${url}: ${fault}`));
    for (const href of facts.links) {
      if (!href.startsWith(new URL(front).origin)) continue;
      links.push({ on: url, href });
      waiting.push(href.replace(/#.*/, ''));
    }
  }
  for (const { on, href } of links) {
    const [target = '', fragment = ''] = href.split('#');
    if (fragment !== '' && fragment !== 'top' && !ids.get(target)?.has(decodeURIComponent(fragment)))
      faults.push(`${on} links to ${href}`);
  }
  return { pages: [...ids.keys()].filter((url) => /\/$|\.html$/.test(url)), faults };
}

/** Runs inside the page. */
function factsOfPage(): { faults: string[]; ids: string[]; links: string[]; files: string[] } {
  const faults: string[] = [];
  const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
  const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push(`has ${levels.join(' ')} as headings`);
  if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
    faults.push(`skips a heading: ${levels.join(' ')}`);
  if (all('main').length !== 1) faults.push('has not one main');
  if (document.documentElement.lang === '') faults.push('says no language');
  if (document.title.trim() === '') faults.push('has no title');
  if (all('nav').some((nav) => !nav.hasAttribute('aria-label') && !nav.hasAttribute('aria-labelledby')))
    faults.push('has a nav without a name');
  if (all<HTMLImageElement>('img').some((image) => image.complete && image.naturalWidth === 0))
    faults.push('has a broken picture');
  if (all('img:not([alt])').length > 0) faults.push('has a picture without alt');
  const scripts = all<HTMLScriptElement>('script').filter(({ type }) => !/json/.test(type));
  if (scripts.some(({ src }) => !/\/assets\/(?:site|theme|search)\.js$/.test(src)))
    faults.push('has a script of somebody else');
  return {
    faults,
    ids: all('[id]').map(({ id }) => id),
    links: all<HTMLAnchorElement>('a[href]:not([download])').map(({ href }) => href),
    files: all<HTMLAnchorElement>('a[download]').map(({ href }) => href),
  };
}

/** Looks at one page in every width and both schemes. */
async function looks(page: Page, url: string): Promise<string[]> {
  const faults: string[] = [];
  const grounds = new Set<string>();
  await page.goto(url);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { wide, pale, ground } = await page.evaluate(measurePage);
      grounds.add(ground);
      if (wide > width) faults.push(`${url} is ${wide} wide on a screen of ${width}`);
      faults.push(...pale.map((text) => `${url} in ${colorScheme}, ${width} wide: ${text}`));
    }
  }
  if (grounds.size < 2) faults.push(`${url} looks the same in light and dark`);
  return faults;
}

/** Runs inside the page: how wide it is, and which texts are too pale by WCAG 2 (AA), with their contrast. */
function measurePage(): { wide: number; pale: string[]; ground: string } {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** The colour seen when these are painted one over the other, as light from 0 to 1. */
  const lightOf = (...colours: readonly string[]): number => {
    if (context === null) return 0;
    for (const colour of ['#fff', ...colours]) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundsOf = (element: Element | null): string[] =>
    element === null ? [] : [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor];
  const pale: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();
    if (
      text === '' ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('svg') !== null
    )
      continue;
    const { color, fontSize } = getComputedStyle(element);
    const grounds = groundsOf(element);
    const [light = 1, dark = 0] = [lightOf(...grounds, color), lightOf(...grounds)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < (Number.parseFloat(fontSize) >= 24 ? 3 : 4.5))
      pale.push(`"${text.slice(0, 30)}" has a contrast of ${contrast.toFixed(1)}`);
  }
  const ground = String(lightOf(...groundsOf(document.body)));
  return { wide: document.documentElement.scrollWidth, pale, ground };
}
