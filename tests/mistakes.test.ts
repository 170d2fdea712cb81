// Every mistake a person can make, and the full text they see. Each folder of tests/mistakes is an archive with one
// mistake; problems.txt is the exit code and all that the program prints about it. These folders are the rules' manual, too.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { temporary } from './support/archive.ts';
import { BLESS, eachFolder } from './support/cases.ts';
import { backfile } from './support/program.ts';

eachFolder('mistakes', async (folder) => {
  const root = join(temporary(), 'archive');
  cpSync(folder, root, { recursive: true, filter: (path) => basename(path) !== 'problems.txt' });
  const { code, stderr } = await backfile(['check'], { cwd: root });
  const actual = `exit ${code}\n${withoutSeconds(stderr)}`;
  const rule =
    basename(folder)
      .replace(/^(?:only|skip)\./, '')
      .split('--')[0] ?? '';
  expect(actual, `what is printed names the rule ${rule}`).toContain(rule);
  expect(actual, 'what is printed does not depend on where the archive lies').not.toContain(root);
  const file = join(folder, 'problems.txt');
  if (BLESS && !process.env.CI) writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no problems.txt yet: run `npm run bless`');
});

/** The only thing the program prints that the clock decides. */
function withoutSeconds(text: string): string {
  return text.replace(/\b\d[\d.,]* (?:seconds?|s|ms)\b/g, '… s');
}
