import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { runTemplates, type TemplatesRequest } from '../../../src/cli/templates.ts';
import { archive, siteOf } from '../../support/archive.ts';
import { projectFile } from '../../support/paths.ts';
import { filesBelow } from '../../support/trees.ts';
import { staged } from './stage.ts';

const NAMES = filesBelow(projectFile('templates')).filter((name) => name !== 'README.md');
const STORY = {
  'seeds/a.txt': 'A title\n- by Ann Lee\n- in Local\n- 2021-02-26\nText.\n',
  'archive.yml': 'url: https://courier.example/\n',
};

async function asked(root: string, verb: TemplatesRequest['verb'], ...names: string[]) {
  const effects = staged({ cwd: root });
  const exit = await runTemplates({ dir: '.', verb, names }, effects);
  return { exit, ...effects.said };
}

/** Makes a copy look as if it had been made from an earlier version of ours. */
function age(root: string, name: string): void {
  const file = join(root, 'templates', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/version [\w-]{12}\./, 'version 000000000000.'));
}

describe('backfile templates', () => {
  it('lists where each comes from', async () => {
    const root = archive({ ...STORY, 'templates/parts/footer.html': '<hr>', 'templates/mine.html': 'x' });
    await asked(root, 'copy', 'story', 'styles/1-base');
    age(root, 'styles/1-base.css');
    const { out } = await asked(root, 'list');
    const groups = Object.fromEntries(
      [...out.matchAll(/^(\S.*):\n((?: {2}\S+\n)+)/gm)].map(([, group = '', names = '']) => [
        group,
        names.trim().split(/\s+/),
      ]),
    );
    expect(groups['yours, based on an older one of ours']).toEqual(['templates/styles/1-base.css']);
    expect(groups['yours, based on ours of today']).toEqual(['templates/story.html']);
    expect(groups['yours, in place of ours']).toEqual(['templates/parts/footer.html']);
    expect(groups['yours alone']).toEqual(['templates/mine.html']);
    expect(groups.ours).toHaveLength(NAMES.length - 3);
  });

  it('shows how one that is based on an older one differs from ours of today', async () => {
    const root = archive(STORY);
    await asked(root, 'copy', 'about');
    age(root, 'about.html');
    appendFileSync(join(root, 'templates/about.html'), '<p>Mine</p>\n');
    const { out } = await asked(root, 'list');
    expect(out).toContain('templates/about.html is based on an older one of ours.');
    expect(out).toMatch(/^ {2}-<p>Mine<\/p>$/m);
    expect(out).not.toMatch(/^ *[-+].*Based on/m);
    expect(out).toMatch(/first line be\n {2}<%\/\* Based on Backfile's own about\.html, version [\w-]{12}\. \*\/%>\n/);
    expect((await asked(root, 'diff', 'about')).out).toContain('-<p>Mine</p>\n');
  });

  it('has nothing to show of a copy nobody changed', async () => {
    const root = archive(STORY);
    await asked(root, 'copy', 'about', 'words/en');
    expect((await asked(root, 'diff', 'about', 'words/en')).out).toBe(
      'templates/about.html is the same as ours.\ntemplates/words/en.json is the same as ours.\n',
    );
  });

  it('copies every one of ours so that the same site comes out', async () => {
    const root = archive(STORY);
    await build({ root });
    const before = siteOf(root);
    expect((await asked(root, 'copy', ...NAMES)).exit).toBe(0);
    const { problems } = await build({ root });
    expect(problems).toEqual([]);
    const after = siteOf(root);
    const bare = (text: Buffer | undefined) =>
      text
        ?.toString()
        .replace(/\/\*.*?\*\/\s*|^\s*\/\/.*?$/gms, '')
        .replace(/\s+/g, '');
    for (const [path, bytes] of before) {
      if (path === 'manifest-sha256.txt') continue;
      expect(bare(after.get(path)), path).toBe(bare(bytes));
      expect(after.get(path)?.toString(), path).not.toContain('Based on');
    }
    expect(after.get('rss.xml')?.toString()).toMatch(/^<\?xml/);
  });

  it('copies over nothing', async () => {
    const root = archive({ ...STORY, 'templates/story.html': 'mine' });
    const { exit, err } = await asked(root, 'copy', 'story.html');
    expect({ exit, err }).toEqual({ exit: 1, err: 'templates/story.html is there already and stays as it is.\n' });
    expect(readFileSync(join(root, 'templates/story.html'), 'utf8')).toBe('mine');
  });

  it.each([
    ['copy', 'stroy', 2, 'has no template "stroy"'],
    ['copy', '../package', 2, 'has no template'],
    ['diff', 'story', 1, 'There is no templates/story.html'],
  ] as const)('refuses to %s %s', async (verb, name, exit, words) => {
    const refused = await asked(archive(STORY), verb, name);
    expect(refused.exit).toBe(exit);
    expect(refused.err).toContain(words);
  });
});
