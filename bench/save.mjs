// Puts the tables of a run into docs/benchmarks.md, between its marks, and draws the chart of time and memory beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './lab.mjs';

const page = join(here, '..', 'docs', 'benchmarks.md');

/** @param name which of the page's marked places: `<!-- name -->` … `<!-- /name -->`. */
export function saveTables(name, text) {
  const old = readFileSync(page, 'utf8');
  const marked = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!marked.test(old)) throw new Error(`docs/benchmarks.md has no place for "${name}"`);
  writeFileSync(
    page,
    old.replace(marked, (_, open, close) => open + text.trim() + close),
  );
}
