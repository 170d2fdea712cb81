// npm run bench:dev -- [N,N,…] [--runs 5] [--save]
//
// Times the preview on plain text of which an earlier build remembers everything: the first page, from the start of the process;
// an edit, from the saved file to the bytes of its story's page; and the same on the wire, watcher included. Medians, with least
// and most. --save puts the table into docs/benchmarks.md.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { article } from './corpus.mjs';
import { here, lab, median } from './lab.mjs';
import { racers, siteOf } from './racers.mjs';
import { saveTables } from './save.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, save: { type: 'boolean', default: false } },
});
const sizes = (positionals[0] ?? '1000').split(',').map(Number);
const runs = Number(options.runs);
const program = join(here, '..', 'dist', 'main.js');

const compiled = spawnSync(process.execPath, [join(here, '..', 'scripts', 'compile.mjs')], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
const { openArchive } = await import('../dist/index.js');
mkdirSync(lab, { recursive: true });

/** What is edited, and which page is looked at: a new title is a new address, so there it is the page of the day. */
const same = (url) => url;
const edits = {
  'a sentence more at the end': [(text, run) => `${text}\nThis article was corrected ${run} times.\n`, same],
  'another beginning': [(text, run) => text.replace(/\n([A-Z][^\n]{40})/, `\nCorrected ${run} times. $1`), same],
  'another title': [(text, run) => `Corrected ${run} times: ${text}`, (url) => url.replace(/[^/]+\/$/, '')],
};

const rows = [];
for (const n of sizes) {
  const site = siteOf(racers.own, n);
  if (!existsSync(join(site, '.backfile', 'report.json')))
    spawnSync(process.execPath, [program, 'build', '--quiet'], { cwd: site });
  const firsts = [];
  for (let run = 0; run < runs; run++) firsts.push(await firstPage(site));
  const wire = await onTheWire(site, n);
  rows.push([n, 'first page', figures(firsts), '1']);
  for (const [name, edit] of Object.entries(edits)) {
    const { times, made } = await edited(site, n, ...edit);
    rows.push([n, `edit: ${name}`, figures(times), String(made)]);
  }
  rows.push([n, `on the wire: ${Object.keys(edits)[0]}`, figures(wire), '1']);
}
const table = [
  '| articles | | milliseconds | pages made |',
  '|--:|---|--:|--:|',
  ...rows.map(([n, what, time, made]) => `| ${count(n)} | ${what} | ${time} | ${made} |`),
].join('\n');
const report = `${cpus().length} processors; Node ${process.versions.node}; medians of ${runs} runs (least–most).\n\n${table}\n`;
console.log(report);
if (options.save) saveTables('dev', report);

/** From the start of the process to the last byte of the front page. */
async function firstPage(site) {
  const begun = performance.now();
  const dev = await started(site);
  await (await fetch(dev.url)).arrayBuffer();
  const time = performance.now() - begun;
  await dev.stop();
  return time;
}

function started(site) {
  const child = spawn(process.execPath, [program, 'dev', '--port', '0'], {
    cwd: site,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((done) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const url = /http:\/\/localhost:(\d+)\/\S*/.exec(said);
      if (url) done({ url: `http://127.0.0.1:${url[1]}/`, stop });
    });
  });
}

/** In one process, as a program with the library has it: told of the file, then asked for the page. */
async function edited(site, n, edit, pageFor) {
  const { file, url, text } = someArticle(site, n);
  const archive = await openArchive({ root: site });
  for (const address of ['/', '/assets/style.css', '/assets/site.js', pageFor(url)]) await archive.page(address);
  const times = [];
  let made = 0;
  for (let run = 0; run <= runs; run++) {
    writeFileSync(file, edit(text, run));
    const before = archive.made;
    const begun = performance.now();
    await archive.refresh([file]);
    const { value } = await archive.page(pageFor(url));
    const time = performance.now() - begun;
    if (run > 0) times.push(time); // the engine has not compiled anything the first time
    if (value) made = archive.made - before;
    void archive.problems;
  }
  writeFileSync(file, text);
  await archive.refresh([file]);
  archive.close();
  return { times, made };
}

/** Through a server of its own: until the page that asks has the new words. */
async function onTheWire(site, n) {
  const { file, url, text } = someArticle(site, n);
  const dev = await started(site);
  const page = dev.url.replace(/\/$/, '') + url;
  const read = async () => (await fetch(page)).text();
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const shows = /data-shows="([^"]+)"/.exec(await read())?.[1] ?? '';
    const leave = new AbortController();
    const asked = new URLSearchParams({ at: url, shows });
    const news = await fetch(`${dev.url}.backfile/events?${asked}`, { signal: leave.signal });
    const told = reloads(news.body);
    await new Promise((done) => setTimeout(done, 1000));
    const begun = performance.now();
    writeFileSync(file, edits['a sentence more at the end'][0](text, run));
    await told;
    if (!(await read()).includes(`corrected ${run} times`)) throw new Error('the page is not the new one');
    if (run > 0) times.push(performance.now() - begun);
    leave.abort();
  }
  writeFileSync(file, text);
  await dev.stop();
  return times;
}

async function reloads(body) {
  const decoder = new TextDecoder();
  for await (const piece of body) if (decoder.decode(piece).includes('event: reload')) return;
}

/** The first article of June 2015, where it stands, and what it says. */
function someArticle(site, n) {
  let i = 0;
  while (i < n - 1 && !article(i).date.startsWith('2015-06')) i++;
  const [path] = racers.own.file(article(i), i);
  const { published } = JSON.parse(readFileSync(join(site, '.backfile', 'report.json'), 'utf8'));
  const { url } = published.find((story) => `seeds/${story.path}` === path);
  const file = join(site, path);
  return { file, url, text: readFileSync(file, 'utf8') };
}

function figures(list) {
  return `${Math.round(median(list))} (${Math.round(Math.min(...list))}–${Math.round(Math.max(...list))})`;
}

function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
