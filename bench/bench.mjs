// npm run bench -- [N,N,…] [--runs 5] [--against hugo,eleventy] [--only cold|again] [--save]
//
// Times Backfile beside the generators that are installed, on the same articles, in turn: first all cold, then again after one
// change of each sort. Prints medians, with least and most, and the median of the ratios to the first generator that is not
// ours, run by run. --save puts the tables into docs/benchmarks.md. A small archive is 1,000; the published runs are 10,000.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { article } from './corpus.mjs';
import { discard, emptyTrash, here, lab, median, timed } from './lab.mjs';
import { isInstalled, racers, siteOf, versionOf } from './racers.mjs';
import { saveTables } from './save.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    against: { type: 'string', default: 'hugo,eleventy' },
    only: { type: 'string' },
    save: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = (positionals[0] ?? '1000').split(',').map(Number);
const runs = Number(options.runs);

/** What an editor may do between two builds; each gives back how to undo it. */
const changes = {
  'one text changed': (site, racer, n, run) =>
    edit(site, racer, n, (text) => `${text}\nThis article was corrected ${run} times.\n`),
  'one title changed': (site, racer, n, run) => {
    const { title } = article(someArticle(n));
    return edit(site, racer, n, (text) => text.replace(title, `${title} Again ${run}`));
  },
  'one article more': (site, racer, _n, run) => {
    const i = 5_000_000 + run;
    const [path, text] = racer.file({ ...article(i), date: '2015-06-15' }, i);
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
    return () => rmSync(join(site, path));
  },
  'one article less': (site, racer, n) => {
    const i = someArticle(n);
    const file = join(site, racer.file(article(i), i)[0]);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return () => writeFileSync(file, text);
  },
  'nothing changed': () => () => {},
};

const compiled = spawnSync(process.execPath, [join(here, '..', 'scripts', 'compile.mjs')], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
mkdirSync(lab, { recursive: true });
const others = options.against.split(',').filter((name) => name && isInstalled(racers[name]));
const field = ['text', 'markdown', 'own', 'whole', ...others];
const yardstick = others[0] ?? 'text';
const tables = [];

for (const n of sizes) {
  if (options.only !== 'again') tables.push(table(`Cold build of ${count(n)} articles`, race(n, field, cold)));
  if (options.only !== 'cold') {
    for (const [change, apply] of Object.entries(changes)) {
      const heats =
        others.length > 0 && change === 'one text changed' ? field : ['text', 'markdown', ...others.slice(0, 1)];
      tables.push(
        table(
          `Build of ${count(n)} articles again: ${change}`,
          race(n, heats, (name, n, run) => again(name, n, run, apply)),
        ),
      );
    }
  }
}
const report = `${machine()}\n\n${tables.join('\n\n')}\n`;
console.log(report);
if (options.save) saveTables('race', report);
if (!options.keep) emptyTrash();

/** Runs every racer once before the next round begins, so that a slow spell of the machine meets them all. */
function race(n, names, run) {
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const name of names) {
      const result = run(name, n, round);
      results.get(name).push(result);
      process.stderr.write(`${n} ${name} #${round + 1}: ${result.wall.toFixed(2)} s, ${Math.round(result.peak)} MiB\n`);
    }
  }
  return results;
}

function cold(name, n) {
  const racer = racers[name];
  const site = siteOf(racer, n);
  discard(...[racer.out, ...racer.caches].map((path) => join(site, path)));
  const result = timed(racer.command(), { cwd: site });
  return { ...result, ...sizeOf(join(site, racer.out)) };
}

/** One change, one build; the change is undone afterwards, and that build is not timed. */
function again(name, n, run, apply) {
  const racer = racers[name];
  const site = siteOf(racer, n);
  const [program, ...args] = racer.command();
  const build = () => spawnSync(program, args, { cwd: site });
  if (run === 0) build();
  const undo = apply(site, racer, n, run);
  const result = timed(racer.command(), { cwd: site });
  undo();
  build();
  return result;
}

/** The first article of June 2015, so that its month has others. */
function someArticle(n) {
  for (let i = 0; i < n; i++) if (article(i).date.startsWith('2015-06')) return i;
  return 0;
}

function edit(site, racer, n, rewrite) {
  const i = someArticle(n);
  const file = join(site, racer.file(article(i), i)[0]);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, rewrite(text));
  return () => writeFileSync(file, text);
}

function table(title, results) {
  const base = results.get(yardstick) ?? [...results.values()][0];
  const head = `| generator | seconds | processor s | peak MiB | ${results.values().next().value[0].files ? 'files | MB | ' : ''}ratio to ${racers[yardstick].name} |`;
  const rows = [...results].map(([name, list]) => {
    const ratios = list.map((result, i) => result.wall / base[i].wall);
    const size = list[0].files ? `${list[0].files} | ${(list[0].bytes / 1e6).toFixed(1)} | ` : '';
    const figure = (pick, digits) => spread(list.map(pick), digits);
    return `| ${racers[name].name} | ${figure((r) => r.wall, 2)} | ${median(list.map((r) => r.cpu)).toFixed(2)} | ${Math.round(median(list.map((r) => r.peak)))} | ${size}${spread(ratios, 2)} |`;
  });
  return `### ${title}\n\n${head}\n${head.replace(/[^|]+/g, '--:').replace('--:', '---')}\n${rows.join('\n')}`;
}

function spread(list, digits) {
  return `${median(list).toFixed(digits)} (${Math.min(...list).toFixed(digits)}–${Math.max(...list).toFixed(digits)})`;
}

function sizeOf(folder) {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

function machine() {
  const versions = others.map((name) => `${racers[name].name} ${versionOf(racers[name])}`);
  const made = [`Backfile ${versionOf(racers.text)}`, ...versions, `Node ${process.versions.node}`].join(', ');
  return `${cpus().length} processors; ${made}; medians of ${runs} runs in turn (least–most).`;
}

function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
