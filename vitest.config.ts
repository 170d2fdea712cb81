// How the tests run. No test has a time limit: a slow machine is not a mistake in the program.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Packages as our users have them, not with the assertions that some make for their own developers.
process.env.NODE_ENV = 'production';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/sites/**', 'tests/mistakes/**'],
    globalSetup: ['tests/support/setup.ts'],
    maxWorkers: Math.max(2, availableParallelism() - 1), // many tests wait for a browser or a process: two cores have room for two
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 120_000 } },
    allowOnly: !process.env.CI,
  },
});
