// `backfile serve`: shows the built site on this computer until the person stops it. It does not build.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { serveFolder } from '../serve/static.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { showProblems } from './problems.ts';

export interface ServeRequest {
  readonly dir: string;
  readonly out?: string;
  readonly port: number;
}

export async function runServe({ dir, out, port }: ServeRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, env, cwd } = effects;
  const root = resolve(cwd, dir);
  const { value: settings, problems } = readSettings(root, { out: out === undefined ? undefined : resolve(cwd, out) });
  if (settings === undefined) {
    const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
    stderr.write(showProblems(problems, showing));
    return EXIT.nothing;
  }
  const folder = resolve(root, settings.out);
  const name = seenFrom(cwd, folder);
  if (!existsSync(join(folder, 'index.html'))) {
    stderr.write(`There is no site in ${name} yet. Run backfile build first.\n`);
    return EXIT.nothing;
  }
  const serving = await serveFolder(folder, port);
  if (serving === undefined) {
    stderr.write(`No port from ${port} on is free. Choose another with --port.\n`);
    return EXIT.nothing;
  }
  const stopped = effects.untilStopped(); // asked for before anybody is told that it can be
  stdout.write(`${name} is at ${serving.url} (Ctrl-C ends this)\n`);
  await stopped;
  await serving.close();
  return EXIT.done;
}
