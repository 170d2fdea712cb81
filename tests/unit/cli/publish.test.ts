import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { runDeploy } from '../../../src/cli/deploy.ts';
import type { HostName } from '../../../src/model/settings.ts';
import { archive, siteOf } from '../../support/archive.ts';
import { changedPaths } from '../../support/trees.ts';
import { staged } from './stage.ts';

const STORY = '---\ntitle: A\ndate: 2021-02-26\naliases: [/old/a.html]\n---\n\nText.\n';

async function published(
  yaml: string,
  request: { host?: HostName; to?: string; yes?: boolean } = {},
  after = (_: string) => {},
) {
  const root = archive({ 'archive.yml': yaml, 'seeds/a.md': STORY });
  await build({ root });
  after(root);
  const effects = staged({ cwd: root });
  const exit = await runDeploy({ dir: '.', ...request }, effects);
  return { root, exit, ran: effects.ran, ...effects.said };
}

const NETLIFY = 'title: The Courier\nurl: https://courier.example/\nhost: netlify\n';

describe('backfile deploy', () => {
  it('measures the site and shows the exact commands, and runs none', async () => {
    const { exit, out, err, ran } = await published(NETLIFY);
    expect({ exit, err, ran }).toEqual({ exit: 0, err: '', ran: [] });
    expect(out).toMatch(/^public: \d+ files, \d+(?:\.\d)? kB, for Netlify\n/);
    expect(out).toContain('npx --yes netlify-cli deploy --prod --no-build --dir=public');
    expect(out).toContain('Nothing was done yet: --yes runs the commands.');
  });

  it('runs them when told to', async () => {
    const { exit, ran } = await published(NETLIFY, { host: 'rsync', to: 'me@host:/srv/a b/', yes: true });
    expect(exit).toBe(0);
    expect(ran).toEqual(['rsync -a --delete --exclude .backfile-part-* public/ me@host:/srv/a b/']);
  });

  it('shows them so that a shell understands them', async () => {
    const { out } = await published(NETLIFY, { host: 'rsync', to: "me@host:/srv/a b's/" });
    expect(out).toContain("rsync -a --delete --exclude '.backfile-part-*' public/ 'me@host:/srv/a b'\\''s/'");
  });

  it('runs nothing without knowing where to', async () => {
    expect(await published(NETLIFY, { host: 's3', yes: true })).toMatchObject({ exit: 2, ran: [] });
  });

  it('writes the workflow for GitHub when told to, and over none', async () => {
    const first = await published('host: github-pages\n', { yes: true });
    const file = join(first.root, '.github/workflows/pages.yml');
    expect(first).toMatchObject({ exit: 0, err: '', ran: [] });
    expect(readFileSync(file, 'utf8')).toMatch(
      /run: npx --yes backfile@\d+\.\d+\.\d+ build --base-url "\$\{\{ steps\.pages\.outputs\.base_url \}\}\/"/,
    );
    const effects = staged({ cwd: first.root });
    await runDeploy({ dir: '.', yes: true }, effects);
    expect(effects.said.out).toContain('stays as it is');
  });

  it('says what a build must know first', async () => {
    const { err } = await published('', { host: 'netlify' });
    expect(err).toContain('Say `host: netlify` in archive.yml');
    expect(err).toContain('Say `url: https://…` in archive.yml');
  });

  it('stops when files of the site are gone', async () => {
    const { exit, err, ran } = await published(NETLIFY, { yes: true }, (root) =>
      rmSync(join(root, 'public/about'), { recursive: true }),
    );
    expect({ exit, ran }).toEqual({ exit: 1, ran: [] });
    expect(err).toContain('1 files that the build wrote are no longer there');
  });

  it.each([
    ['', {}, 2, 'The hosts are\n  github-pages'],
    ['tite: x', {}, 1, 'unknown-setting'],
    ['out: elsewhere\n', { host: 'rsync' as const }, 1, 'There is no site in elsewhere yet'],
  ])('cannot do anything with %j %j', async (yaml, request, exit, words) => {
    const refused = await published(yaml, request, (root) =>
      rmSync(join(root, 'elsewhere'), { recursive: true, force: true }),
    );
    expect(refused.exit).toBe(exit);
    expect(refused.err).toContain(words);
  });
});

describe('what a host wants', () => {
  it('is written by the build, stands in the manifest, and goes when the host does', async () => {
    const root = archive({ 'archive.yml': NETLIFY, 'seeds/a.md': STORY });
    await build({ root });
    const site = siteOf(root);
    expect(site.get('_redirects')?.toString()).toBe('/old/a.html /2021/02/26/a/ 301!\n');
    expect(site.get('manifest-sha256.txt')?.toString()).toContain('  _headers\n');
    const again = await build({ root });
    expect(again.files).toMatchObject({ written: 0, removed: 0 });
    await build({ root, baseUrl: 'https://courier.example/' });
    rmSync(join(root, 'archive.yml'));
    await build({ root, baseUrl: 'https://courier.example/' });
    expect(['_headers', '_redirects'].filter((name) => existsSync(join(root, 'public', name)))).toEqual([]);
  });

  it('changes no other page', async () => {
    const root = archive({ 'archive.yml': NETLIFY.replace('host: netlify\n', ''), 'seeds/a.md': STORY });
    await build({ root });
    const before = siteOf(root);
    const root2 = archive({ 'archive.yml': NETLIFY.replace('netlify', 'nginx'), 'seeds/a.md': STORY });
    await build({ root: root2 });
    const after = siteOf(root2);
    expect(changedPaths(before, after)).toEqual(['manifest-sha256.txt']);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual(['_redirects.nginx']);
  });
});
