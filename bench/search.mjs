// npm run bench:search -- 1000,10000 [--save]
//
// What search costs: indexing all years and one of them, the files of it, and what a reader's browser loads for one question and for
// four, with an empty cache. Articles are those of the race, over twenty years. --save puts the table into docs/benchmarks.md.
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findChromium, openChromium } from '../scripts/chromium.mjs';
import { discard, emptyTrash, here, lab, timed } from './lab.mjs';
import { racers, siteOf } from './racers.mjs';
import { saveTables } from './save.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean', default: false } },
});
const sizes = (positionals[0] ?? '1000,10000').split(',').map(Number);
const racer = {
  ...racers.own,
  folder: 'backfile-search',
  finish: (site) => writeFileSync(join(site, 'archive.yml'), 'title: The Archive\nurl: https://archive.example/\n'),
};
/** From a rare word to a common one, by their rank in the headlines. */
const RANKS = [900, 300, 100, 20];

const rows = [];
for (const n of sizes) rows.push(await measure(n));
const table = [
  `| articles | ${rows.map(({ n }) => n.toLocaleString('en')).join(' | ')} |`,
  `|:--|${rows.map(() => '--:').join('|')}|`,
  ...Object.keys(rows[0].facts).map((fact) => `| ${fact} | ${rows.map(({ facts }) => facts[fact]).join(' | ')} |`),
].join('\n');
console.log(table);
if (options.save) saveTables('search', table);
emptyTrash();
process.stderr.write(`The archives stay in ${lab}; delete it when done.\n`);

async function measure(n) {
  const site = siteOf(racer, n);
  discard(...[racer.out, ...racer.caches].map((path) => join(site, path)));
  const whole = build(site);
  const edited = join(site, 'seeds', '2010');
  const [story] = readdirSync(edited, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  appendFileSync(join(edited, story), 'One sentence more.\n');
  const year = build(site);
  const files = readdirSync(join(site, 'public', 'pagefind'), { recursive: true })
    .map((name) => statSync(join(site, 'public', 'pagefind', name)))
    .filter((entry) => entry.isFile());
  const asked = await askAll(join(site, 'public'), RANKS);
  const [absent] = await askAll(join(site, 'public'), ['nosuchword']);
  const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return {
    n,
    facts: {
      'indexing, seconds': whole.seconds.toFixed(1),
      'of the whole build, seconds': whole.wall.toFixed(1),
      'peak memory of the largest process, MiB': Math.round(whole.peak),
      'indexing one year after an edit, seconds': year.seconds.toFixed(2),
      'of the whole index': (year.seconds / whole.seconds).toFixed(3),
      files: files.length.toLocaleString('en'),
      megabytes: (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1),
      'first question, loaded': kB(asked[0].bytes),
      'first question, milliseconds': Math.round(asked[0].ms),
      'second question, loaded besides': kB(asked[1].bytes),
      'second question, milliseconds': Math.round(asked[1].ms),
      'four questions, loaded together': kB(asked.reduce((sum, { bytes }) => sum + bytes, 0)),
      'a word that no story has, loaded': kB(absent.bytes),
    },
  };
}

function build(site) {
  const command = [process.execPath, join(here, '..', 'dist', 'main.js'), 'build', '--json'];
  const { wall, peak, stdout } = timed(command, { cwd: site });
  const { search } = JSON.parse(stdout.trim().split('\n').at(-1));
  return { wall, peak, seconds: search.seconds };
}

/** The questions of one reader, words or their ranks; the page is opened with the first, and the others are typed into it. */
async function askAll(folder, questions) {
  const words = JSON.parse(readFileSync(join(folder, 'pagefind', 'words.json'), 'utf8'));
  const host = await serve(folder);
  const browser = await openChromium(findChromium());
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const asked = [];
  for (const [i, rank] of questions.entries()) {
    const word = typeof rank === 'string' ? rank : words[Math.min(rank, words.length - 1)];
    const [before, begun] = [bytes, performance.now()];
    if (i === 0) await page.goto(`${host.url}search/?q=${encodeURIComponent(word)}`);
    else {
      await page.getByRole('searchbox').fill(word);
      await page.keyboard.press('Enter');
    }
    await page.locator(`form[data-done="${i + 1}"]`).waitFor();
    asked.push({ word, ms: performance.now() - begun, bytes: bytes - before });
    process.stderr.write(`${word}: ${await page.locator('#tally').textContent()}, ${bytes - before} bytes\n`);
  }
  await browser.close();
  host.close();
  return asked;
}

/** As a plain host does: texts are compressed on the way, other files go as they are. */
async function serve(folder) {
  const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = types[extname(file)];
    const content = readFileSync(file);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(type && { 'content-encoding': 'gzip' }),
    });
    response.end(type ? gzipSync(content) : content);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
