// `npm run bless`: keeps what the program says and writes today as what tests/sites and tests/mistakes expect from now on.
// Read the difference in git before you commit it. Refused when CI is set: a machine must never agree with itself.
import { compile } from './compile.mjs';
import { run } from './steps.mjs';

const complaints = await compile();
if (process.env.CI) {
  process.stderr.write('Expected results are never written when CI is set. Run `npm run bless` on your own machine.\n');
  process.exitCode = 1;
} else if (complaints) {
  process.stderr.write(complaints);
  process.exitCode = 1;
} else {
  const suites = ['run', 'tests/sites.test.ts', 'tests/mistakes.test.ts', ...process.argv.slice(2)];
  process.exitCode = run('keeping what is', 'vitest', 'vitest', suites, { BLESS: '1' }) ? 0 : 1;
}
