// How two texts differ, line by line, as a patch shows it. Door of `diff`, loaded at the first call.
import { createRequire } from 'node:module';
import { lazy } from './lazy.ts';

const require = createRequire(import.meta.url);
const load = lazy(() => require('diff') as typeof import('diff'));

/** Lines that stay around each change, for the eye to find its place. */
const CONTEXT = 2;

/** Lines that begin with `-`, `+` or a space; `@@` between places far apart. Empty when the texts are the same. */
export function lineDifference(before: string, after: string): string[] {
  const { hunks } = load().structuredPatch('', '', before, after, '', '', { context: CONTEXT });
  const lines = hunks.flatMap((hunk) => [`@@ line ${hunk.newStart} @@`, ...hunk.lines]);
  return lines.filter((line) => !line.startsWith('\\'));
}
