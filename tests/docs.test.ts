// Whether docs/ and the README say what is true: what is made from the program is current, stories shown are understood, links
// lead somewhere, the library's example runs, and every command is spoken of.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../src/build.ts';
import { archive } from './support/archive.ts';
import { projectFile } from './support/paths.ts';
import { ended, program, start } from './support/program.ts';

const PAGES = [
  'README.md',
  ...readdirSync(projectFile('docs'))
    .filter((name) => name.endsWith('.md') && name !== 'benchmarks.md') // the benchmark writes that one
    .map((name) => `docs/${name}`),
];
const read = (page: string): string => readFileSync(projectFile(page), 'utf8');

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the manual', () => {
  it('is current where it is made from the program: `npm run docs` writes it', () => {
    program();
    const { status, stderr } = spawnSync(process.execPath, [projectFile('scripts/docs.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(PAGES)('%s links to what is there', (page) => {
    const links = [
      ...read(page)
        .replace(/^```[\s\S]*?^```|`[^`\n]+`/gm, '')
        .matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g),
    ];
    const dead = links.filter(([, path = '', anchor]) => {
      const file = path === '' ? projectFile(page) : projectFile(dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it.each(['docs/text.md', 'docs/markdown.md'])('%s shows stories that are published without a word', async (page) => {
    const shown = [...read(page).matchAll(/<!-- story: (\S+) -->\n```\w*\n([\s\S]*?)^```/gm)];
    expect(shown.length).toBeGreaterThan(0);
    const bridge = /<!-- story: bridge\.txt -->\n```\w*\n([\s\S]*?)^```/m.exec(read('docs/text.md'))?.[1] ?? '';
    const stories = Object.fromEntries(shown.map(([, name = '', text = '']) => [`seeds/${name}`, text]));
    const report = await build({ root: archive({ 'seeds/bridge.txt': bridge, ...stories }), today: '2026-11-26' });
    expect(report.problems).toEqual([]);
    expect(report.published.map(({ path }) => path)).toEqual(expect.arrayContaining(shown.map(([, name]) => name)));
  });

  it('has an example of an archive held open that runs', async () => {
    program();
    const [, , code = ''] = read('docs/library.md')
      .split('```js\n')
      .map((part) => part.split('```')[0]);
    const root = archive({
      'seeds/a.txt': 'A title\n- Feb 26, 2021\nText.\n',
      'package.json': '{ "type": "module" }\n',
      'example.js': code,
    });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(projectFile('.'), join(root, 'node_modules/backfile'), 'junction');
    const { code: exit, stdout, stderr } = await ended(start(['example.js'], { cwd: root }));
    expect(exit, stderr).toBe(0);
    expect(stdout).toBe('text/html; charset=utf-8 true\n[] 0 1\n');
  });

  it('has an example of the library that runs', async () => {
    program();
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(read('docs/library.md')) ?? [];
    const root = archive({
      'seeds/a.txt': 'A title\n- Feb 26, 2021\nText.\n',
      'seeds/b.txt': 'B title\n- Feb 31, 2021\nText.\n',
      'package.json': '{ "type": "module" }\n',
      'example.js': code,
    });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(projectFile('.'), join(root, 'node_modules/backfile'), 'junction');
    const { code: exit, stdout, stderr } = await ended(start(['example.js'], { cwd: root }));
    expect(exit, stderr).toBe(0);
    expect(stdout).toMatch(
      /^seeds\/b\.txt:2 impossible-date: .+\n1 published, 1 held\na\.txt is at \/2021\/02\/26\/a-title\/\n$/,
    );
  });

  it('speaks of every command in the README', async () => {
    const { stdout } = await ended(start([program(), '--help']));
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?: [<[]\w+[>\]])* {2,}[a-z]/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(9);
    const spoken = read('README.md') + read('docs/start.md');
    expect(commands.filter((name) => name !== 'help' && !spoken.includes(`backfile ${name}`))).toEqual([]);
  });
});
