// `backfile clean`: removes what earlier builds wrote and remembered, and says how much that was.
import { resolve } from 'node:path';
import { clean } from '../clean.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom } from './paths.ts';
import { showProblems } from './problems.ts';
import { some } from './words.ts';

export interface CleanRequest {
  readonly dir: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

export async function runClean(
  { dir, out, quiet }: CleanRequest,
  { stdout, stderr, env, cwd }: Effects,
  cleaner: typeof clean = clean,
): Promise<Exit> {
  const root = resolve(cwd, dir);
  const { removed, problems } = await cleaner({ root, ...(out !== undefined && { out: resolve(cwd, out) }) });
  const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
  stderr.write(showProblems(problems, showing));
  if (problems.length > 0) return EXIT.nothing;
  if (!quiet) stdout.write(`${some(removed, 'file', 'files')} removed, and what was remembered of earlier builds.\n`);
  return EXIT.done;
}
