// `backfile templates`: where each template comes from, a copy of ours to edit, and how a copy differs from ours of today.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { harmless, type Paint, painter } from '../lib/terminal.ts';
import type { Settings } from '../model/settings.ts';
import { basisLine, copyOf, differenceFrom, nameMeant, type Origin, originsIn } from '../render/origin.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { showProblems } from './problems.ts';
import { count } from './words.ts';

export interface TemplatesRequest {
  readonly dir: string;
  readonly verb: 'list' | 'copy' | 'diff';
  /** The templates meant, for `copy` and `diff`: `["story", "parts/footer"]`. */
  readonly names: readonly string[];
}

/** Lines of a difference that are shown in the list; `diff` shows them all. */
const FEW = 40;

export async function runTemplates({ dir, verb, names }: TemplatesRequest, effects: Effects): Promise<Exit> {
  const { stderr, cwd, env } = effects;
  const root = resolve(cwd, dir);
  const { value: settings, problems } = readSettings(root);
  if (settings === undefined) {
    const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
    stderr.write(showProblems(problems, showing));
    return EXIT.nothing;
  }
  const place = placeOf(root, settings, effects);
  if (verb === 'list') return list(place, effects);
  const meant = names.map((name) => nameMeant(name, place.folder));
  const strange = names.find((_, i) => meant[i] === undefined);
  if (strange !== undefined) {
    stderr.write(`error: Backfile has no template "${harmless(strange)}". \`backfile templates\` lists them.\n`);
    return EXIT.usage;
  }
  return verb === 'copy' ? copy(meant as string[], place, effects) : differ(meant as string[], place, effects);
}

interface Place {
  readonly folder: string;
  /** As the person can open it from where they are. */
  readonly shown: string;
  readonly paint: Paint;
}

function placeOf(root: string, { templates }: Settings, { cwd, stdout, env }: Effects): Place {
  const folder = resolve(root, templates);
  return { folder, shown: seenFrom(cwd, folder), paint: painter(showsColour(stdout, env)) };
}

const SAYING: Readonly<Record<Origin['from'], string>> = {
  older: 'yours, based on an older one of ours',
  current: 'yours, based on ours of today',
  replaced: 'yours, in place of ours',
  yours: 'yours alone',
  ours: 'ours',
};

function list({ folder, shown, paint }: Place, { stdout }: Effects): Exit {
  const origins = originsIn(folder);
  const blocks = (Object.keys(SAYING) as Origin['from'][]).flatMap((from) => {
    const those = origins
      .filter((each) => each.from === from)
      .map(({ name }) => `  ${from === 'ours' ? name : `${shown}/${name}`}\n`);
    const colour = from === 'older' ? 'yellow' : 'bold';
    return those.length === 0 ? [] : [`${paint(colour, `${SAYING[from]}:`)}\n${those.join('')}`];
  });
  stdout.write(`${blocks.join('\n')}\nTo change one of ours: backfile templates copy <name>\n`);
  for (const { name } of origins.filter(({ from }) => from === 'older')) {
    const lines = differenceFrom(name, folder);
    const more = lines.length - FEW;
    stdout.write(
      `\n${heading(name, shown)}\n${lines
        .slice(0, FEW)
        .map((line) => `  ${painted(line, paint)}\n`)
        .join('')}`,
    );
    if (more > 0) stdout.write(`  and ${count(more)} more lines: backfile templates diff ${name}\n`);
  }
  return EXIT.done;
}

const heading = (
  name: string,
  shown: string,
): string => `${shown}/${name} is based on an older one of ours. It works as it is. To follow ours of today, take over
what you want of this (- yours, + ours), and let its first line be
  ${basisLine(name)}`;

function copy(names: readonly string[], { folder, shown }: Place, { stdout, stderr }: Effects): Exit {
  let exit: Exit = EXIT.done;
  for (const name of names) {
    const file = join(folder, name);
    if (existsSync(file)) {
      stderr.write(`${shown}/${name} is there already and stays as it is.\n`);
      exit = EXIT.nothing;
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, copyOf(name), { flag: 'wx' });
    stdout.write(`${shown}/${name} is yours to change; the next build uses it in place of ours.\n`);
  }
  return exit;
}

function differ(names: readonly string[], { folder, shown, paint }: Place, { stdout, stderr }: Effects): Exit {
  for (const name of names) {
    if (!existsSync(join(folder, name))) {
      stderr.write(`There is no ${shown}/${name}: ours is used.\n`);
      return EXIT.nothing;
    }
    const lines = differenceFrom(name, folder);
    if (lines.length === 0) stdout.write(`${shown}/${name} is the same as ours.\n`);
    else
      stdout.write(
        `${paint('bold', `${shown}/${name}`)}  (- yours, + ours)\n${lines.map((line) => `${painted(line, paint)}\n`).join('')}`,
      );
  }
  return EXIT.done;
}

function painted(line: string, paint: Paint): string {
  const plain = harmless(line);
  if (line.startsWith('@@')) return paint('dim', plain);
  return line.startsWith('-') ? paint('red', plain) : line.startsWith('+') ? paint('green', plain) : plain;
}
