// A day at the desk: `backfile dev` as its users know it, in a real Chromium and as a process of its own, alone, beside another, and beside
// a build.
import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findChromium, openChromium } from '../scripts/chromium.mjs';
import { type Preview, serveArchive } from '../src/serve/dev.ts';
import { archive, siteOf } from './support/archive.ts';
import { backfile, ended, program, start } from './support/program.ts';
import { stories } from './support/stories.ts';
import { differences, filesBelow, writeInto } from './support/trees.ts';

const chromium = findChromium();
const LONG = Array.from({ length: 80 }, (_, n) => `Paragraph ${n}, in which nothing much happens at the harbour.`).join(
  '\n',
);
const FERRY = `The ferry returns\n- by Ann Lee\n- — May 1, 2003\nIt came at noon.\n${LONG}\n`;
/** As strict as pages can be: the preview's own script must live with it. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
const FILES = {
  'archive.yml': 'title: The Innis Courier\n',
  'seeds/ferry.txt': FERRY,
  'seeds/band.txt': 'The band plays\n- — June 4, 2003\nIt rained.\n',
  'templates/parts/head.html': POLICY,
};
const STORY = '2003/05/01/the-ferry-returns/';

describe.skipIf(chromium === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(chromium ?? '');
  });
  afterAll(() => browser?.close());

  /** Opens a page of a preview; what the browser complains of fails the test. */
  async function visit(
    path: string,
    look: (page: Page, root: string, preview: Preview) => Promise<void>,
  ): Promise<void> {
    const root = archive(FILES);
    const preview = await serveArchive({ root, port: 0, today: '2026-01-01' });
    if (preview === undefined) throw new Error('no port is free');
    const page = await browser.newPage();
    try {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      const connected = page.waitForRequest(/\.backfile\/events/);
      await page.goto(preview.url + path);
      await connected;
      await look(page, root, preview);
      expect(faults).toEqual([]);
    } finally {
      await leave(page, preview);
    }
  }

  /** The reader leaves first: a page that begins to load again as it is closed may keep the browser busy for ever, and us with it. */
  async function leave(page: Page, preview: Preview | undefined): Promise<void> {
    await page.goto('about:blank').catch(() => undefined);
    await preview?.close();
    await Promise.race([page.close(), later(10_000, undefined, { ref: false })]);
  }
  const panel = (page: Page) => page.locator('backfile-problems').getByRole('status', { name: 'Problems' });
  /** Marks the page as it is now: the mark is gone after a reload. */
  const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same', ''));
  const isSame = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-same'));

  it('an edit of a story is on the screen, where the reader was, and only its page was made', () =>
    visit(STORY, async (page, root, preview) => {
      await page.evaluate(() => scrollTo(0, 1500));
      const { made } = preview.archive;
      writeInto(root, 'seeds/ferry.txt', FERRY.replace('at noon', 'at midnight'));
      await page.getByText('It came at midnight.').waitFor();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);
      expect(preview.archive.made).toBe(made + 1);
    }));

  it('an edit of another story leaves the page alone', () =>
    visit(STORY, async (page, root, preview) => {
      await mark(page);
      const before = preview.archive.made;
      writeInto(root, 'seeds/band.txt', 'The band plays\n- — June 4, 2003\nIt poured.\n');
      await expect
        .poll(async () =>
          Buffer.from((await preview.archive.page('/2003/06/04/the-band-plays/')).value?.bytes ?? []).toString(),
        )
        .toContain('It poured.');
      await new Promise((done) => setTimeout(done, 300));
      expect(await isSame(page)).toBe(true);
      expect(preview.archive.made).toBeLessThanOrEqual(before + 2);
    }));

  it('an edit of the styles is on the screen without a reload', () =>
    visit(STORY, async (page, root) => {
      await mark(page);
      writeInto(root, 'templates/styles/own.css', 'h1 { color: rgb(1, 2, 3) }');
      const colour = () =>
        page
          .locator('h1')
          .first()
          .evaluate((each) => getComputedStyle(each).color);
      await expect.poll(colour).toBe('rgb(1, 2, 3)');
      writeInto(root, 'templates/styles/own.css', 'h1 { color: rgb(4, 5, 6) }');
      await expect.poll(colour).toBe('rgb(4, 5, 6)');
      expect(await isSame(page)).toBe(true);
      await expect.poll(() => page.locator('link[rel=stylesheet]').count()).toBe(1);
    }));

  it('an edit of a template and of the settings is on the screen', () =>
    visit(STORY, async (page, root) => {
      writeInto(root, 'templates/parts/footer.html', '<footer>Printed on the island</footer>');
      await page.getByText('Printed on the island').waitFor();
      writeInto(root, 'archive.yml', 'title: The Innis Messenger\n');
      await page.getByRole('link', { name: 'The Innis Messenger' }).first().waitFor();
    }));

  it('a broken story and a broken template are told on the page that was last good, until they are mended', () =>
    visit(STORY, async (page, root) => {
      writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31').replace('at noon', 'at two'));
      await panel(page).getByText('1 problem', { exact: true }).waitFor();
      for (const words of [
        'seeds/ferry.txt:3:5',
        'impossible-date',
        '- — Feb 31, 2003',
        'Look up the day in the paper and correct it.',
      ])
        await panel(page).getByText(words).waitFor();
      await page.getByText('It came at noon.').waitFor();
      await page.reload();
      await page.getByText('It came at noon.').waitFor();
      await panel(page).getByText('impossible-date').waitFor();

      writeInto(root, 'templates/parts/footer.html', '<footer>\n<% if ( %></footer>');
      await panel(page).getByText('2 problems').waitFor();
      await panel(page).getByText('templates/parts/footer.html:2').waitFor();
      await page.getByText('It came at noon.').waitFor();

      writeInto(root, 'seeds/ferry.txt', FERRY.replace('at noon', 'at two'));
      await panel(page).getByText('1 problem', { exact: true }).waitFor();
      rmSync(join(root, 'templates/parts/footer.html'));
      await page.getByText('It came at two.').waitFor();
      await expect.poll(() => panel(page).count()).toBe(0);
    }));

  it('the panel can be closed by keyboard, and stays closed until something else is wrong', () =>
    visit(STORY, async (page, root) => {
      writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31'));
      await panel(page).getByRole('button', { name: 'Close' }).press('Enter');
      expect(await panel(page).count()).toBe(0);
      writeInto(root, 'seeds/band.txt', 'The band plays\n- — Feb 30, 2003\nIt rained.\n');
      await panel(page).getByText('2 problems').waitFor();
    }));

  it('a story that begins, moves and goes is followed', () =>
    visit('', async (page, root) => {
      writeInto(root, 'seeds/new/mill.txt', 'The mill burns\n- — July 9, 2003\nAll night.\n');
      await page.getByText('The mill burns').first().waitFor();
      rmSync(join(root, 'seeds/new'), { recursive: true });
      await expect.poll(() => page.getByText('The mill burns').count(), { timeout: 20_000 }).toBe(0);
    }));

  it('an archive whose settings cannot be read from the first is told of in the page, which appears when they are mended', async () => {
    const root = archive({ ...FILES, 'archive.yml': 'titel: The Innis Courier\n' });
    const preview = await serveArchive({ root, port: 0 });
    const page = await browser.newPage();
    await page.goto(`${preview?.url}${STORY}`);
    await panel(page).getByText('unknown-setting').waitFor();
    await mark(page);
    await preview?.watched;
    expect(await isSame(page)).toBe(true);
    writeInto(root, 'archive.yml', FILES['archive.yml']);
    await page.getByText('It came at noon.').waitFor();
    await expect.poll(() => panel(page).count()).toBe(0);
    await leave(page, preview);
  });

  it('an address that had no page gets one', async () => {
    const root = archive(FILES);
    const preview = await serveArchive({ root, port: 0 });
    const page = await browser.newPage();
    await page.goto(`${preview?.url}2003/07/09/the-mill-burns/`);
    writeInto(root, 'seeds/mill.txt', 'The mill burns\n- — July 9, 2003\nAll night.\n');
    await page.getByText('All night.').waitFor();
    await leave(page, preview);
  });
});

describe('the program', () => {
  interface Running {
    readonly child: ChildProcess;
    readonly url: string;
    said(): string;
  }

  /** Starts `backfile dev` and waits until it says where it is. */
  async function dev(root: string, ...words: string[]): Promise<Running> {
    const child = start([program(), 'dev', ...words], { cwd: root });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    await expect.poll(() => said).toContain('(Ctrl-C ends this)');
    return { child, url: /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '', said: () => said };
  }
  const text = async (url: string) => (await fetch(url.replace('localhost', '127.0.0.1'))).text();

  it('says where it is, what is wrong and what is mended, and leaves nothing behind', async () => {
    const root = archive(FILES);
    const { child, url, said } = await dev(root, '--port', '0');
    expect(said()).toMatch(
      /^2 stories, read in [\d.]+ s\. The preview is at http:\/\/localhost:\d+\/ \(Ctrl-C ends this\)\n/,
    );
    expect(await text(url + STORY)).toContain('It came at noon.');
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31'));
    await expect.poll(said).toContain('seeds/ferry.txt:3:5  error  impossible-date\n');
    expect(said()).toContain('    3 | - — Feb 31, 2003\n');
    writeInto(root, 'seeds/ferry.txt', FERRY);
    await expect.poll(said).toContain('mended  seeds/ferry.txt  impossible-date\n');
    const end = ended(child);
    child.kill('SIGINT');
    expect((await end).code).toBe(0);
    await expect(text(url)).rejects.toThrow();
    expect(filesBelow(root).filter((path) => !(path in FILES))).toEqual([
      '.backfile/seeds.jsonl',
      '.backfile/settings.jsonl',
    ]);
  });

  it('runs twice at once, each on its own port, and both see what changes', async () => {
    const root = archive(FILES);
    const first = await dev(root, '--port', '18321');
    const port = Number(new URL(first.url).port);
    const second = await dev(root, '--port', String(port));
    expect(second.said()).toContain(`Port ${port} is busy, so `);
    expect(second.url).not.toBe(first.url);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('at noon', 'at midnight'));
    for (const { url } of [first, second]) await expect.poll(() => text(url + STORY)).toContain('It came at midnight.');
  });

  it('runs beside builds, which are not disturbed by it, nor it by them', async () => {
    const files: Record<string, string> = { ...FILES, ...stories(150) };
    const root = archive(files);
    const { url, child } = await dev(root, '--port', '0');
    for (let n = 0; n < 4; n++) {
      files['seeds/ferry.txt'] = FERRY.replace('at noon', `at ${n} o’clock`);
      files['seeds/new.txt'] = `New, number ${n}\n- — May ${n + 2}, 2004\nIt says ${n}.\n`;
      for (const path of ['seeds/ferry.txt', 'seeds/new.txt']) writeInto(root, path, files[path] ?? '');
      const built = backfile(['build'], { cwd: root });
      await expect.poll(() => text(url + STORY)).toContain(`at ${n} o’clock`);
      await expect.poll(() => text(`${url}2004/05/0${n + 2}/new-number-${n}/`)).toContain(`It says ${n}.`);
      expect((await built).code).toBe(0);
    }
    const end = ended(child);
    child.kill('SIGTERM');
    await end;
    expect((await backfile(['build'], { cwd: root })).code).toBe(0);
    const fresh = archive(files);
    await backfile(['build'], { cwd: fresh });
    expect(differences(siteOf(fresh), siteOf(root))).toBe('');
    const report = (of: string) => ({
      ...(JSON.parse(readFileSync(join(of, '.backfile/report.json'), 'utf8')) as object),
      state: '',
    });
    expect(report(root)).toEqual(report(fresh));
  });
});
