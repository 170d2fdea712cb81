// axe-core finds nothing on any kind of page, on a phone and a desk, in light and dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../../scripts/chromium.mjs';
import { type Example, KINDS, openExample } from '../support/example.ts';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const program = findChromium();

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe.skipIf(program === undefined)('axe finds nothing', () => {
  let browser: Browser;
  let example: Example;
  let page: Page; // one for all: a new one takes as long as looking at it
  beforeAll(async () => {
    [browser, example] = await Promise.all([openChromium(program ?? ''), openExample()]);
    page = await browser.newPage();
    page.setDefaultTimeout(120_000); // machines may be slow
  });
  afterAll(async () => {
    await browser?.close();
    await example?.close();
  });

  it.each(Object.entries(KINDS))('on a page of the kind %s', async (_, path) => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL(path, example.url).href);
      await page.evaluate(AXE);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
        );
        found.push(
          ...violations.map(
            ({ id, nodes }) => `${colorScheme} ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`,
          ),
        );
      }
    }
    expect(found).toEqual([]);
  });
});
