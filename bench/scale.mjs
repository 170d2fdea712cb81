// npm run bench:scale -- 1000,5000,10000,50000 [--save]
//
// How time and memory grow with the number of plain-text articles: one cold build of each size, three times in turn, medians.
// --save draws docs/benchmarks.svg and puts the table into docs/benchmarks.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawChart } from './chart.mjs';
import { discard, emptyTrash, here, lab, median, timed } from './lab.mjs';
import { racers, siteOf } from './racers.mjs';
import { saveTables } from './save.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, save: { type: 'boolean', default: false } },
});
const sizes = (positionals[0] ?? '1000,2000,5000,10000').split(',').map(Number);
const runs = new Map(sizes.map((n) => [n, []]));

for (let round = 0; round < Number(options.runs); round++) {
  for (const n of sizes) {
    const site = siteOf(racers.text, n);
    discard(...[racers.text.out, ...racers.text.caches].map((path) => join(site, path)));
    const run = timed(racers.text.command(), { cwd: site });
    runs.get(n).push(run);
    process.stderr.write(`${n} #${round + 1}: ${run.wall.toFixed(2)} s, ${Math.round(run.peak)} MiB\n`);
  }
}
const rows = sizes.map((n) => ({
  n,
  seconds: median(runs.get(n).map((run) => run.wall)),
  peak: median(runs.get(n).map((run) => run.peak)),
}));
const table = [
  '| articles | seconds | ms an article | peak MiB |',
  '|--:|--:|--:|--:|',
  ...rows.map(
    ({ n, seconds, peak }) =>
      `| ${n} | ${seconds.toFixed(2)} | ${((seconds / n) * 1000).toFixed(2)} | ${Math.round(peak)} |`,
  ),
].join('\n');
console.log(table);
if (options.save) {
  saveTables('scale', table);
  writeFileSync(join(here, '..', 'docs', 'benchmarks.svg'), drawChart(rows));
}
emptyTrash();
process.stderr.write(`The archives stay in ${lab}; delete it when done.\n`);
