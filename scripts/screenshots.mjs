// `npm run screenshots`: builds the sample archive and takes a picture of each kind of page, on a phone and a desk, in light and
// dark, into docs/screenshots/. Needs a Chromium: `CHROMIUM=/path/to/it` names one. Look at every picture before you commit it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, openChromium } from './chromium.mjs';
import { compile } from './compile.mjs';
import { root } from './steps.mjs';

const PAGES = {
  front: '/',
  story: '/2005/11/18/eleven-hours/',
  day: '/2005/11/11/',
  month: '/2005/11/',
  year: '/2005/',
  years: '/years/',
  'on-this-day': '/on-this-day/',
  section: '/sections/harbour/',
  author: '/authors/edith-quarrie/',
  authors: '/authors/',
  search: '/search/?q=bridge',
  about: '/about/',
};
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const program = findChromium();
const complaints = await compile();
if (complaints || program === undefined) {
  process.stderr.write(complaints || 'There is no Chromium to take pictures with. Set CHROMIUM to its program.\n');
  process.exitCode = 1;
} else await takeAll(program);

async function takeAll(browserProgram) {
  const out = mkdtempSync(join(tmpdir(), 'backfile-screenshots-'));
  const pictures = join(root, 'docs', 'screenshots');
  mkdirSync(pictures, { recursive: true });
  const { build } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
  await build({ root: join(root, 'examples', 'courier'), out, today: '2026-01-01' });
  const server = createServer((request, response) => answer(out, request, response)).listen(0, '127.0.0.1');
  await new Promise((ready) => server.on('listening', ready));
  const home = `http://127.0.0.1:${server.address().port}`;
  const browser = await openChromium(browserProgram);
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const [kind, path] of Object.entries(PAGES)) {
        await page.goto(home + path, { timeout: 0, waitUntil: 'networkidle' });
        const file = join(pictures, `${kind}-${screen}-${colorScheme}.jpg`);
        await page.screenshot({ path: file, type: 'jpeg', quality: 55 });
      }
      await context.close();
    }
  }
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
  const sizes = readdirSync(pictures).map((name) => statSync(join(pictures, name)).size);
  const total = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  process.stdout.write(`${sizes.length} pictures in docs/screenshots, ${total} kB in all. Look at every one.\n`);
}

function answer(folder, { url }, response) {
  const path = join(folder, decodeURIComponent(new URL(url, 'http://host').pathname));
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}
