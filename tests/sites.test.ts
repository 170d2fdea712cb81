// Whole small sites. Each folder of tests/sites is an archive as a user would have it and, in public/, every file that a
// build of it must give: nothing missing, nothing more, not a byte changed. What was built is left in .actual/.
// They are built without search but for those whose archive.yml says `search: true`.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build } from '../src/build.ts';
import { BLESS, eachFolder } from './support/cases.ts';
import { differences, layTree, readTree } from './support/trees.ts';

/** The clock of every golden site; `future-date` is the only rule that asks for it. */
const TODAY = '2026-01-01';

eachFolder('sites', async (folder) => {
  for (const left of ['.actual', '.backfile']) rmSync(join(folder, left), { recursive: true, force: true });
  const report = await build({ root: folder, out: '.actual', today: TODAY, search: asksForSearch(folder) });
  rmSync(join(folder, '.backfile'), { recursive: true, force: true });
  expect(report.problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(report.published.length).toBeGreaterThan(0);
  // The engine's own files are looked at in tests/search; its WebAssembly would be most of this folder.
  rmSync(join(folder, '.actual', 'pagefind'), { recursive: true, force: true });
  const actual = readTree(join(folder, '.actual'));
  if (BLESS && !process.env.CI) layTree(join(folder, 'public'), actual);
  expect(differences(readTree(join(folder, 'public')), actual)).toBe('');
});

function asksForSearch(folder: string): boolean {
  const file = join(folder, 'archive.yml');
  return existsSync(file) && /^search: true$/m.test(readFileSync(file, 'utf8'));
}
