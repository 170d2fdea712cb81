// Whole small sites. Each folder of tests/sites is an archive as a user would have it and, in public/, every file that a
// build of it must give: nothing missing, nothing more, not a byte changed. What was built is left in .actual/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build } from '../src/build.ts';
import { BLESS, eachFolder } from './support/cases.ts';
import { differences, layTree, readTree } from './support/trees.ts';

/** The clock of every golden site; `future-date` is the only rule that asks for it. */
const TODAY = '2026-01-01';

eachFolder('sites', async (folder) => {
  for (const left of ['.actual', '.backfile']) rmSync(join(folder, left), { recursive: true, force: true });
  const report = await build({ root: folder, out: '.actual', today: TODAY });
  rmSync(join(folder, '.backfile'), { recursive: true, force: true });
  expect(report.problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(report.published.length).toBeGreaterThan(0);
  const actual = readTree(join(folder, '.actual'));
  if (BLESS && !process.env.CI) layTree(join(folder, 'public'), actual);
  expect(differences(readTree(join(folder, 'public')), actual)).toBe('');
});
