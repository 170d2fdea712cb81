// `npm test`: compiles, checks types and style, runs every test, and ends with the line "N passed, N failed".
// Words after `npm test --` go to vitest, e.g. `npm test -- tests/unit/parse`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { finish, run, steps } from './steps.mjs';

const complaints = await compile();
if (complaints) process.stderr.write(complaints);
const before = [complaints === '', steps.types(), steps.lint()];
const suites = runSuites(process.argv.slice(2));
const failedBefore = before.filter((ok) => !ok).length;
if (suites.skipped > 0) process.stdout.write(`\n${suites.skipped} skipped: see the marks above for which, and why.\n`);
finish(before.length - failedBefore + suites.passed, failedBefore + suites.failed);

/** Runs vitest and counts its tests; a test file that could not even be loaded counts as one that failed. */
function runSuites(words) {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run('tests', 'vitest', 'vitest', ['run', ...reporters, ...words]);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = results.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    const failed = results.numFailedTests + unloaded.length;
    // An error outside every test fails the run although no test has failed.
    return {
      passed: results.numPassedTests,
      failed: ok ? failed : Math.max(failed, 1),
      skipped: results.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
