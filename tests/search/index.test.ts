// The indexes as files: which there are, which are made anew when a story changes, and what becomes of a site whose search
// engine does not run.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { ENGINE_VERSION } from '../../src/search/engine.ts';
import { archive, siteOf } from '../support/archive.ts';
import { projectFile } from '../support/paths.ts';
import { backfile } from '../support/program.ts';
import { stories, story } from '../support/stories.ts';
import { differences, type Tree, writeInto } from '../support/trees.ts';

const TODAY = '2026-01-01';
const SETTINGS = { 'archive.yml': 'title: The Innis Courier\nlang: en\n' };
const run = (root: string, more = {}) => build({ root, today: TODAY, ...more });

/** The files below a folder, by path. */
const below = (site: Tree, folder: string) => new Map([...site].filter(([path]) => path.startsWith(folder)));
const yearsOf = (site: Tree) =>
  [...new Set([...below(site, 'pagefind/').keys()].map((path) => path.split('/')[1] ?? ''))]
    .filter((name) => /^\d/.test(name))
    .sort();

describe('the indexes', () => {
  it('are of the engine whose scripts stand beside them', () => {
    const { version } = JSON.parse(readFileSync(projectFile('node_modules/pagefind/package.json'), 'utf8'));
    expect(version).toBe(ENGINE_VERSION);
  });

  it('are one for each year and language, with one copy of the scripts, and nothing of the engine’s own pages', async () => {
    const root = archive({
      ...SETTINGS,
      'seeds/a.txt': 'The ferry\n- by Ann Lee\n- in River\n- — May 1, 2003\nIt sank.\n',
      'seeds/b.md': '---\ntitle: Die Fähre\ndate: 2003-06-01\nlang: de\n---\nSie sank.\n',
      'seeds/c.md': '---\ntitle: 渡船\ndate: 2003-06-02\nlang: zh\n---\n沉没了。\n',
      'seeds/d.md': '---\ntitle: Undated\ndate: 1999\n---\nOnly the year is known.\n',
    });
    const { search } = await run(root);
    expect(search).toMatchObject({ years: ['1999', '2003'], stories: 4 });
    const plain = [...below(siteOf(root), 'pagefind/').keys()].map((path) => path.replace(/_[\da-f]{6,}/, '_…'));
    expect(plain.sort()).toEqual(
      [
        'pagefind/1999/fragment/en_….pf_fragment',
        'pagefind/1999/index/en_….pf_index',
        'pagefind/1999/pagefind-entry.json',
        'pagefind/1999/pagefind.en_….pf_meta',
        'pagefind/2003-de/fragment/de_….pf_fragment',
        'pagefind/2003-de/index/de_….pf_index',
        'pagefind/2003-de/pagefind-entry.json',
        'pagefind/2003-de/pagefind.de_….pf_meta',
        'pagefind/2003/filter/en_….pf_filter',
        'pagefind/2003/filter/en_….pf_filter',
        'pagefind/2003/fragment/en_….pf_fragment',
        'pagefind/2003/fragment/en_….pf_fragment',
        'pagefind/2003/index/en_….pf_index',
        'pagefind/2003/pagefind-entry.json',
        'pagefind/2003/pagefind.en_….pf_meta',
        'pagefind/de.pagefind',
        'pagefind/en.pagefind',
        'pagefind/pagefind.js',
        'pagefind/words.json',
        'pagefind/years.json',
      ].sort(),
    );
  });

  it('of years that did not change keep every byte when a story is mended, added or removed', async () => {
    const root = archive({ ...SETTINGS, ...stories(36) });
    expect((await run(root)).search?.years).toHaveLength(9);
    const first = siteOf(root);

    writeInto(root, story(3).path, story(3, 'A sentence more about the quillion.').text);
    expect((await run(root)).search).toMatchObject({ years: ['1993'], stories: 4 });
    const mended = siteOf(root);
    for (const year of yearsOf(first)) {
      const same = differences(below(first, `pagefind/${year}/`), below(mended, `pagefind/${year}/`)) === '';
      expect(`${year} ${same}`).toBe(`${year} ${year !== '1993'}`);
    }

    rmSync(join(root, story(3).path));
    writeInto(root, 'seeds/new.txt', 'New\n- — May 1, 2020\nA new story.\n');
    expect((await run(root)).search?.years).toEqual(['1993', '2020']);
    expect(yearsOf(siteOf(root))).toEqual([...yearsOf(first), '2020']);
    expect((await run(root)).search).toBeUndefined();
    expect(differences(await afresh(root), siteOf(root))).toBe('');
  });

  it('go when their years go, and when search is switched off', async () => {
    const root = archive({ ...SETTINGS, ...stories(18) });
    await run(root);
    for (const n of [0, 9]) rmSync(join(root, story(n).path));
    await run(root);
    expect(yearsOf(siteOf(root))).toEqual(['1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998']);
    await run(root, { search: false });
    const paths = [...siteOf(root).keys()];
    expect(paths.filter((path) => /^(?:pagefind|search)\/|search\.js$/.test(path))).toEqual([]);
    expect(siteOf(root).get('index.html')?.toString()).not.toContain('/search/');
  });

  it('are made again when a file of theirs was lost', async () => {
    const root = archive({ ...SETTINGS, ...stories(9) });
    await run(root);
    const whole = siteOf(root);
    const lost = [...whole.keys()].filter((path) => /pagefind\/1994\/fragment|en\.pagefind/.test(path));
    for (const path of lost) rmSync(join(root, 'public', path));
    await run(root);
    expect(differences(whole, siteOf(root))).toBe('');
  });
});

describe('an engine that does not run', () => {
  const files = { ...SETTINGS, ...stories(4) };

  it('costs the site its search, and nothing else', async () => {
    const root = archive(files);
    const env = { PAGEFIND_EXTENDED_BINARY_PATH: join(root, 'nothing-here') };
    const { code, stdout, stderr } = await backfile(['build'], { cwd: root, env });
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(
      /^archive\.yml {2}warning {2}no-search\n {2}The search engine does not run on this machine, so the site was published without search: /,
    );
    expect(stdout).toContain('4 published');
    const without = archive(files);
    await run(without, { search: false });
    expect(differences(siteOf(without), siteOf(root))).toBe('');

    const again = await backfile(['build'], { cwd: root });
    expect(again.stdout).toContain('Indexed for search: 4 stories');
    expect([...siteOf(root).keys()]).toContain('search/index.html');
  });

  it('costs the years it should have made, when others stand', async () => {
    const root = archive(files);
    await backfile(['build'], { cwd: root });
    writeInto(root, story(2).path, story(2, 'Mended.').text);
    const env = { PAGEFIND_EXTENDED_BINARY_PATH: join(root, 'nothing-here') };
    const { code, stderr } = await backfile(['build'], { cwd: root, env });
    expect(code).toBe(0);
    expect(stderr).toContain('its search is without 1992');
    expect(yearsOf(siteOf(root))).toEqual(['1990', '1991', '1993']);
  });

  it.skipIf(process.platform === 'win32')('is given up when it dies at its work', async () => {
    const root = archive(files);
    const engine = join(root, 'engine.mjs');
    mkdirSync(root, { recursive: true });
    // Answers the first question, as the engine does when it is asked whether it runs; then it is gone.
    writeFileSync(
      engine,
      `#!${process.execPath}
let asked = 0;
process.stdin.on('data', (data) => {
  for (const text of String(data).split(',').filter(Boolean)) {
    const { message_id, payload } = JSON.parse(Buffer.from(text, 'base64'));
    const answer = { message_id, payload: { type: payload.type, index_id: 1 } };
    if (asked++ > 2) process.kill(process.pid, 'SIGKILL');
    process.stdout.write(Buffer.from(JSON.stringify(answer)).toString('base64') + ',');
  }
});
`,
      { mode: 0o755 },
    );
    const { code, stderr, stdout } = await backfile(['build'], {
      cwd: root,
      env: { PAGEFIND_EXTENDED_BINARY_PATH: engine },
    });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('no-search');
    expect(stdout).toContain('4 published');
  });
});

/** The same archive, built where nothing was before. */
async function afresh(root: string): Promise<Tree> {
  const files = [...siteOf(root, 'seeds')].map(([path, bytes]) => [`seeds/${path}`, bytes] as const);
  const fresh = archive({ ...SETTINGS, ...Object.fromEntries(files) });
  await run(fresh);
  return siteOf(fresh);
}
