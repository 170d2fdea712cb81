// Runs the project's tools one after another and counts how they went. Shared by `npm test` and `npm run check`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The program of a package among the development tools, as arguments for node: `tool('knip')` → ["…/bin/knip.js"]. */
function tool(name, program) {
  const home = join(root, 'node_modules', ...name.split('/'));
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[program]);
}

/** Runs one tool in the project's folder with its output shown. Gives whether it was content. */
export function run(title, name, program, args, env = {}) {
  process.stdout.write(`\n── ${title}\n`);
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [tool(name, program), ...args], options).status === 0;
}

/** The steps that need no running of tests. */
export const steps = {
  types: () =>
    run('types of src', 'typescript', 'tsc', ['-p', '.', '--noEmit']) &&
    (!existsSync(join(root, 'tests/tsconfig.json')) ||
      run('types of tests', 'typescript', 'tsc', ['-p', 'tests/tsconfig.json'])),
  lint: () => run('lint and format', '@biomejs/biome', 'biome', [process.env.CI ? 'ci' : 'check']),
  unused: () => run('unused files, exports and packages', 'knip', 'knip', []),
  package: () => run('the package as others will see it', 'publint', 'publint', ['--strict']),
};

/** The line every run ends with. */
export function finish(passed, failed) {
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}
