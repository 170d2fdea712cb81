// axe-core finds nothing on any kind of page, on a phone and a desk, in light and dark.

import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openChromium } from '../../scripts/chromium.mjs';
import { type Example, KINDS, openExample } from '../support/example.ts';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
const program = findChromium();

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe.skipIf(program === undefined)('axe finds nothing', () => {
  let browser: Browser;
  let example: Example;
  beforeAll(async () => {
    [browser, example] = await Promise.all([openChromium(program ?? ''), openExample()]);
  });
  afterAll(async () => {
    await browser?.close();
    await example?.close();
  });

  it.each(Object.entries(KINDS))('on a page of the kind %s', async (_, path) => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ bypassCSP: true, colorScheme });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000); // machines may be slow
      await page.goto(new URL(path, example.url).href);
      await page.addScriptTag({ path: AXE });
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
      await context.close();
    }
    expect(found).toEqual([]);
  });
});
