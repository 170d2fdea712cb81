// `backfile new "Title"`: begins a story in a file of its own, with today's date, where the archive's other stories lie.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { notArticles } from '../config/folders.ts';
import { readSettings } from '../config/settings.ts';
import { beginStory } from '../desk/begin/story.ts';
import { isFolder } from '../lib/entry.ts';
import { survey } from '../read/survey.ts';
import { troubleOf } from '../write/trouble.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { showProblems } from './problems.ts';

export interface NewRequest {
  readonly title: string;
  readonly section?: string;
  readonly dir: string;
}

export async function runNew({ title, section, dir }: NewRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, cwd, env } = effects;
  const root = resolve(cwd, dir);
  const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
  if (!isFolder(root) || title.trim() === '') {
    stderr.write(title.trim() === '' ? 'error: A story needs a title.\n' : `error: There is no folder ${dir}.\n`);
    return EXIT.usage;
  }
  const { value: settings, problems } = readSettings(root);
  if (settings === undefined) {
    stderr.write(showProblems(problems, showing));
    return EXIT.nothing;
  }
  const seedsDir = resolve(root, settings.seeds);
  const { articles } = survey(seedsDir, settings.seeds, notArticles(settings));
  const wish = { title, section, date: effects.today() };
  const { path, text } = beginStory(
    wish,
    articles.map((file) => file.path),
    (name) => existsSync(join(seedsDir, name)),
  );
  const file = join(seedsDir, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const trouble = troubleOf(error, settings.seeds);
    if (trouble === undefined) throw error;
    stderr.write(showProblems([{ ...trouble, file: seenFrom(cwd, file) }], { ...showing, prefix: '' }));
    return EXIT.nothing;
  }
  stdout.write(`${seenFrom(cwd, file)} is begun: write its text below the header.\n`);
  return EXIT.done;
}
