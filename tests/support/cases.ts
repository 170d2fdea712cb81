// Test cases that are folders, found by listing. `only.` before a folder's name runs it alone, `skip.` puts it to sleep;
// both are for an afternoon's work and are refused when CI is set.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFile } from './paths.ts';

/** Set by `npm run bless`: what is written today becomes what is expected. */
export const BLESS = process.env.BLESS === '1';

/**
 * Runs `check` for every folder of `tests/<kind>` as a test of that name, and counts that none was left out.
 * @param kind e.g. `"sites"`.
 */
export function eachFolder(kind: string, check: (folder: string) => Promise<void> | void): void {
  const names = readdirSync(projectFile('tests', kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const only = names.filter((name) => name.startsWith('only.'));
  const asleep = names.filter((name) => name.startsWith('skip.') || (only.length > 0 && !only.includes(name)));
  const run: string[] = [];

  describe(`tests/${kind}`, () => {
    for (const name of names) {
      const title = name
        .replace(/^(?:only|skip)\./, '')
        .replaceAll('--', ': ')
        .replaceAll('-', ' ');
      it.skipIf(asleep.includes(name))(title, async () => {
        run.push(name);
        await check(projectFile('tests', kind, name));
      });
    }

    it('has run every folder; none is asleep, and nothing is blessed, when CI is set', () => {
      expect(names.length).toBeGreaterThan(0);
      expect(run.length + asleep.length).toBe(names.length);
      if (!process.env.CI) return;
      expect(asleep).toEqual([]);
      expect(BLESS, 'BLESS must not be set when CI is set').toBe(false);
    });
  });
}
