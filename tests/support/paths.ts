// Where things stand in the project, whatever folder the tests were started from.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the project: `projectFile('tests', 'sites')`. */
export function projectFile(...parts: readonly string[]): string {
  return join(root, ...parts);
}
