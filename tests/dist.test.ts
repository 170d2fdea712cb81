// The compiled program, as its users run it: the first build, the second, one word changed, exit codes, a broken story among
// many, a reader of its output that goes away, and the package installed into an empty folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archive, siteOf, temporary } from './support/archive.ts';
import { projectFile } from './support/paths.ts';
import { backfile, ended, program, start } from './support/program.ts';
import { stories } from './support/stories.ts';
import { changedPaths, filesBelow, writeInto } from './support/trees.ts';

const SEED = 'seeds/000_2d5e80acdf051f31.txt';
const STORY = '2021/02/26/usa-targets-iranian-backed-militias-in-syria-with-airstrikes/index.html';
/** A user who is not root, where the tests run as root. */
const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;
/** What tells of the story's text besides: the files beside its page, its year's texts, the table with its digest, and what lists them. */
const ITS_DATA = [
  STORY.replace('.html', '.json'),
  STORY.replace('.html', '.txt'),
  'data/datapackage.json',
  'data/stories-2021.jsonl.gz',
  'data/stories.csv',
];
/** The search index of its year, whose files are named by what is in them, and what lists the years; no other year's. */
const isItsIndex = (path: string) => /^pagefind\/(?:2021\/|years\.json$|words\.json$)/.test(path);
const seed = readFileSync(projectFile(SEED), 'utf8');

describe('the article the project began with', () => {
  it('gets a page with all its words, listed wherever it belongs', async () => {
    const root = archive({ [SEED]: seed });
    expect(await backfile(['build'], { cwd: root })).toMatchObject({ code: 0 });
    const page = textOf(readFileSync(join(root, 'public', STORY), 'utf8'));
    const [title = '', , , , ...paragraphs] = seed.trimEnd().split('\n');
    expect(paragraphs).toHaveLength(17);
    for (const words of [title, 'Emilio Sims', 'Money', '26 February 2021', ...paragraphs])
      expect(page).toContain(words);
    const lists = [
      'index.html',
      '2021/index.html',
      '2021/02/index.html',
      '2021/02/26/index.html',
      'money/index.html',
      'emilio-sims/index.html',
    ];
    const files = filesBelow(join(root, 'public'));
    for (const list of lists) {
      const path = files.find((file) => file === list || file.endsWith(`/${list}`));
      expect(path, list).toBeDefined();
      expect(textOf(readFileSync(join(root, 'public', path ?? ''), 'utf8'))).toContain(title);
    }
  });

  it('is not written again by a second build', async () => {
    const root = archive({ [SEED]: seed });
    await backfile(['build'], { cwd: root });
    const before = timesOf(root);
    const { code, stdout, stderr } = await backfile(['build'], { cwd: root });
    expect(code).toBe(0);
    expect(timesOf(root)).toEqual(before);
    expect(stdout + stderr).toMatch(
      /\b0 (?:files? |pages? )?written|nothing (?:was )?written|wrote 0|no (?:page|file)s? written/i,
    );
  });

  it('is written alone when a word changes that only its own page shows', async () => {
    const root = archive({ [SEED]: seed, ...stories(30) });
    await backfile(['build'], { cwd: root });
    const [before, times] = [siteOf(root), timesOf(root)];
    writeInto(root, SEED, seed.replace('in Iraq a year ago', 'in Iraq two years ago'));
    await backfile(['build'], { cwd: root });
    const written = Object.entries(timesOf(root)).filter(([path, time]) => times[path] !== time);
    const own = [...ITS_DATA, STORY, 'manifest-sha256.txt'].sort();
    const paths = written.map(([path]) => path);
    expect(paths.filter((path) => !isItsIndex(path)).sort()).toEqual(own);
    const changed = changedPaths(before, siteOf(root));
    expect(changed.filter((path) => !isItsIndex(path)).sort()).toEqual(own);
    expect(changed.some(isItsIndex)).toBe(true);
  });

  it('stands in the manifest with every other file, each with its digest', async () => {
    const root = archive({ [SEED]: seed, ...stories(3) });
    for (const text of [seed, seed.replace('a year ago', 'two years ago')]) {
      writeInto(root, SEED, text);
      await backfile(['build'], { cwd: root });
      const site = [...siteOf(root)].filter(([path]) => path !== 'manifest-sha256.txt');
      const lines = site.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`);
      const manifest = readFileSync(join(root, 'public/manifest-sha256.txt'), 'utf8');
      expect(manifest.trimEnd().split('\n').sort()).toEqual(lines.sort());
    }
  });

  it('is written with its lists and its neighbours when its title changes', async () => {
    const root = archive({ [SEED]: seed, ...stories(30) });
    await backfile(['build'], { cwd: root });
    const before = siteOf(root);
    writeInto(root, SEED, seed.replace('USA targets', 'United States targets'));
    await backfile(['build'], { cwd: root });
    const after = siteOf(root);
    const showing = [...after].filter(([, bytes]) => bytes.includes('United States targets')).map(([path]) => path);
    const beside = [...ITS_DATA, 'manifest-sha256.txt'];
    const changed = changedPaths(before, after).filter((path) => !beside.includes(path) && !isItsIndex(path));
    expect(
      changed.filter((path) => !showing.includes(path) && before.get(path)?.includes('USA targets') !== true),
    ).toEqual([]);
    expect(changed).toContain('index.html');
    expect(changed).toContain('2021/02/index.html');
    expect(after.size).toBe(before.size);
  });
});

describe('how the program ends', () => {
  const broken = { 'seeds/broken.txt': 'A title\n- by Somebody\n- Feb 31, 2021\nText.\n' };

  it.each([
    ['0 when all is published', { [SEED]: seed }, ['build'], 0],
    ['0 when all would be', { [SEED]: seed }, ['check'], 0],
    ['3 when a story is held', { [SEED]: seed, ...broken }, ['build'], 3],
    ['1 when a story is held and that must not be', { [SEED]: seed, ...broken }, ['build', '--strict'], 1],
    ['1 when the settings cannot be read', { [SEED]: seed, 'archive.yml': 'title: [never closed\n' }, ['build'], 1],
    ['2 when it is asked for what it cannot do', { [SEED]: seed }, ['build', '--ot', 'x'], 2],
    ['2 when it is given a command that there is not', { [SEED]: seed }, ['biuld'], 2],
    ['0 when it is asked for help', {}, ['--help'], 0],
  ] as const)('with %s', async (_, files, args, code) => {
    const root = archive(files);
    const ran = await backfile(args, { cwd: root });
    expect(ran.code, ran.stderr).toBe(code);
    expect(ran.stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    if (code === 1 || code === 2 || args[0] === 'check') expect(siteOf(root).size).toBe(0);
  });

  it('with its output gone, without complaint', async () => {
    const root = archive(
      Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`seeds/${n}.txt`, `Title ${n}\nText ${n}.\n`])),
    );
    const child = start([program(), 'check', '--json'], { cwd: root });
    child.stdout?.destroy();
    child.stderr?.destroy();
    const { code } = await ended(child);
    expect([0, 3, 141]).toContain(code);
  });

  it('with every problem as one line of JSON when asked', async () => {
    const { code, stdout } = await backfile(['check', '--json'], { cwd: archive({ [SEED]: seed, ...broken }) });
    const problems = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(3);
    expect(problems.filter(({ rule }) => rule === 'impossible-date')).toMatchObject([
      { file: 'seeds/broken.txt', line: 3, level: 'error' },
    ]);
  });
});

describe('one broken story among two hundred', () => {
  it('is held, named and counted, and the others are published', async () => {
    const root = archive({ ...stories(199), 'seeds/broken.txt': 'A title\n- by Somebody\n- Feb 31, 2021\nText.\n' });
    const { code, stderr } = await backfile(['build'], { cwd: root });
    expect(code).toBe(3);
    expect(stderr).toContain('seeds/broken.txt:3');
    expect(stderr).toContain('impossible-date');
    const report = JSON.parse(readFileSync(join(root, '.backfile/report.json'), 'utf8')) as {
      counts: unknown;
      held: string[];
      problems: { rule: string }[];
    };
    expect(report.counts).toEqual({ found: 200, published: 199, drafts: 0, held: 1 });
    expect(report.held).toEqual(['broken.txt']);
    expect(report.problems.map(({ rule }) => rule)).toEqual(['impossible-date']);
  });

  it('is spoken of again by the next build, which finds nothing changed', async () => {
    const root = archive({ ...stories(5), 'seeds/broken.txt': 'A title\n- by Somebody\n- Feb 31, 2021\nText.\n' });
    const first = await backfile(['build'], { cwd: root });
    const second = await backfile(['build'], { cwd: root });
    expect(second.code).toBe(3);
    expect(problemsIn(second.stderr)).toEqual(problemsIn(first.stderr));
    expect(problemsIn(first.stderr)).toContain('impossible-date');
  });
});

describe('the package', () => {
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  interface Packed {
    readonly filename: string;
    readonly size: number;
    readonly files: readonly { readonly path: string }[];
  }

  function pack(folder: string): Packed {
    program();
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    return (JSON.parse(npm(args, projectFile('.'))) as [Packed])[0];
  }

  function install(folder: string): void {
    writeInto(folder, 'package.json', '{ "name": "paper", "private": true, "type": "module" }\n');
    const { filename } = pack(folder);
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, filename)], folder);
  }

  it('is small and complete', () => {
    const { size, files } = pack(temporary());
    const paths = files.map(({ path }) => path);
    const belongs =
      /^(?:dist\/.+\.(?:js|d\.ts)|(?:templates|preview)\/.+|package\.json|archive\.schema\.json|(?:README|CHANGELOG)\.md|LICENSE)$/;
    expect(paths.filter((path) => !belongs.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['dist/main.js', 'dist/index.d.ts', 'templates/base.html', 'LICENSE']),
    );
    expect(size).toBeLessThan(500_000);
  });

  it('leads every name it exports, for programs and for compilers, to a file that is in it', () => {
    const paths = new Set(pack(temporary()).files.map(({ path }) => `./${path}`));
    const { exports, bin } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
      bin: Record<string, string>;
    };
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect([...targets, ...Object.values(bin).map((path) => `./${path}`)].filter((path) => !paths.has(path))).toEqual(
      [],
    );
    // Types come first: a compiler takes the first condition that fits.
    expect(Object.keys(exports['.'] as object)[0]).toBe('types');
  });

  it('installs into an empty folder and works there', async () => {
    const folder = temporary();
    install(folder);
    writeInto(folder, SEED, seed);
    npm(['exec', '--', 'backfile', 'build'], folder);
    const built = siteOf(folder);
    expect([...built.keys()]).toContain(STORY);

    writeInto(
      folder,
      'build.mjs',
      "import { build } from 'backfile';\nconst { published } = await build({ root: '.', out: 'again' });\nconsole.log(published.length);\n",
    );
    expect(await ended(start(['build.mjs'], { cwd: folder }))).toMatchObject({ code: 0, stdout: '1\n' });
    expect(siteOf(folder, 'again')).toEqual(built);
  });

  it('works where nobody may write to it, for a user who is not root, under a path with spaces and letters of all kinds', async () => {
    const home = join(temporary(), 'Zeitung für alle — 新聞');
    install(home);
    execFileSync('chmod', ['-R', 'a-w,a+rX', join(home, 'node_modules')]);
    onTestFinished(() => void execFileSync('chmod', ['-R', 'u+w', home]));
    const paper = join(temporary(), "l'été & l'hiver");
    writeInto(paper, SEED, seed);
    if (NOBODY !== undefined) execFileSync('chown', ['-R', String(NOBODY), paper]);
    const main = join(home, 'node_modules/backfile/dist/main.js');
    const manner = { cwd: paper, env: { HOME: paper }, ...(NOBODY !== undefined && { uid: NOBODY }) };
    for (const args of [['init'], ['build'], ['doctor'], ['templates', 'copy', 'story'], ['build']]) {
      const ran = await ended(start([main, ...args], manner));
      expect(ran.code, `${args.join(' ')}\n${ran.stderr}`).toBe(0);
    }
    expect([...siteOf(paper).keys()]).toContain(STORY);
  });

  it('gives the same site on every Node we promise to run on', ({ skip }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [projectFile('scripts/nodes.mjs')], {
      encoding: 'utf8',
    });
    if (status === 2 && !process.env.CI) skip(stderr);
    expect(status, stdout + stderr).toBe(0);
    expect(stdout.match(/^Node v(\d+)\..*: 1 published/gm)).toHaveLength(3);
  });

  it('types its programmatic entry', () => {
    program();
    const folder = temporary();
    cpSync(projectFile('dist'), join(folder, 'node_modules/backfile/dist'), { recursive: true });
    writeInto(folder, 'package.json', '{ "type": "module" }\n');
    cpSync(projectFile('package.json'), join(folder, 'node_modules/backfile/package.json'));
    for (const name of ['mdast', 'unist']) // they come with what the package depends on
      cpSync(projectFile(`node_modules/@types/${name}`), join(folder, `node_modules/@types/${name}`), {
        recursive: true,
      });
    writeInto(
      folder,
      'use.ts',
      "import { build } from 'backfile';\nconst report = await build({ root: '.' });\nexport const n: number = report.published.length;\n",
    );
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--types', ''];
    const tsc = projectFile('node_modules/typescript/bin/tsc');
    for (const way of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ])
      execFileSync(process.execPath, [tsc, ...options, ...way, 'use.ts'], { cwd: folder, stdio: 'pipe' });
  });
});

/** A page's words, without its marks. */
function textOf(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => named[name] ?? '');
}

/** When each file of the site was last written, and which file it is. */
function timesOf(root: string): Record<string, string> {
  const folder = join(root, 'public');
  return Object.fromEntries(
    filesBelow(folder).map((path) => {
      const { mtimeNs, ino } = statSync(join(folder, path), { bigint: true });
      return [path, `${mtimeNs} ${ino}`];
    }),
  );
}

/** What is said of problems, without the summary's counts. */
function problemsIn(stderr: string): string {
  return stderr.slice(0, stderr.lastIndexOf('\n\n'));
}
