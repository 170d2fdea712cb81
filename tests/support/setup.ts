// Compiles the program once before any test runs, for the suites that run it as its users do.
// When it does not compile, only those suites fail (see program.ts), so that a unit test can still be run meanwhile.
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';

interface Compiler {
  readonly compile: () => Promise<string>;
}

export async function setup(project: TestProject): Promise<void> {
  const script = new URL('../../scripts/compile.mjs', import.meta.url).href;
  const { compile } = (await import(script)) as Compiler;
  project.provide('complaints', await compile());
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What the compiler had to say; empty when the program compiled. */
    complaints: string;
  }
}
