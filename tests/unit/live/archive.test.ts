// An archive held open: what is made, when, and what stands when something is wrong.
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive.ts';
import { build } from '../../../src/build.ts';
import { archive } from '../../support/archive.ts';
import { filesBelow, writeInto } from '../../support/trees.ts';

const FERRY = 'The ferry returns\n- in Harbour\n- — May 1, 2003\nIt came at noon.\n';
const FILES = {
  'archive.yml': 'title: The Courier\n',
  'seeds/ferry.txt': FERRY,
  'seeds/band.md': '---\ntitle: The band plays\ndate: 2003-06-04\n---\nIt *rained*.\n\n![A drum](drum.svg)\n',
  'seeds/drum.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const STORY = '/2003/05/01/the-ferry-returns/';

async function opened(files: Record<string, string> = {}): Promise<{ root: string; held: Archive }> {
  const root = archive({ ...FILES, ...files });
  const held = await openArchive({ root, today: '2026-01-01' });
  onTestFinished(() => held.close());
  return { root, held };
}

const text = async (held: Archive, url: string) => Buffer.from((await held.page(url)).value?.bytes ?? []).toString();

describe('a page', () => {
  it('is made when it is asked for, once, and no other with it', async () => {
    const { held } = await opened();
    expect(held.made).toBe(0);
    expect(await text(held, STORY)).toContain('It came at noon.');
    await held.page(STORY);
    expect(held.made).toBe(1);
  });

  it('is not made again when everything was looked at and nothing had changed', async () => {
    const { root, held } = await opened({ 'templates/parts/footer.html': '<footer>Early</footer>' });
    await held.page(STORY);
    expect((await held.refresh()).changed).toEqual([]);
    await held.page(STORY);
    expect(held.made).toBe(1);
    writeInto(root, 'templates/parts/footer.html', '<footer>Late, and longer</footer>');
    expect((await held.refresh()).changed).toEqual([STORY]);
    expect(await text(held, STORY)).toContain('Late, and longer');
  });

  it('is looked at again after an edit without reading anything', async () => {
    const read: number[] = [];
    const root = archive(FILES);
    const held = await openArchive({ root, today: '2026-01-01', onProgress: (done) => read.push(done) });
    onTestFinished(() => held.close());
    expect(read.length).toBeGreaterThan(0);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('noon', 'midnight'));
    await held.refresh([join(root, 'seeds/ferry.txt')]);
    read.length = 0;
    expect((await held.refresh()).changed).toEqual([]);
    expect(read).toEqual([]);
  });

  it('is right still when templates changed that it does not show', async () => {
    const { root, held } = await opened({ 'templates/styles/own.css': 'h1 { color: red }' });
    const all = [STORY, '/assets/style.css', '/assets/site.js', '/assets/theme.js'];
    for (const url of all) await held.page(url);
    writeInto(root, 'templates/styles/own.css', 'h1 { color: green }');
    expect((await held.refresh()).changed).toEqual(['/assets/style.css']);
    writeInto(root, 'templates/scripts/9-own.js', 'document.title = "Ours";');
    expect((await held.refresh()).changed).toContain('/assets/site.js');
    for (const url of all) await held.page(url);
    writeInto(root, 'templates/parts/footer.html', '<footer>Late</footer>');
    const { changed } = await held.refresh(['templates']);
    expect(changed).toContain(STORY);
    expect(changed.filter((url) => url.endsWith('.js'))).toEqual([]);
  });

  it('is made again when its story changed, and no other is', async () => {
    const { root, held } = await opened();
    for (const url of ['/', STORY, '/years/', '/assets/style.css']) await held.page(url);
    writeInto(root, 'seeds/ferry.txt', `${FERRY}And left at one.\n`);
    const { changed } = await held.refresh(['seeds/ferry.txt']);
    expect(changed).toEqual([STORY]);
    for (const url of ['/', '/years/', '/assets/style.css']) await held.page(url);
    expect(held.made).toBe(4);
    expect(await text(held, STORY)).toContain('And left at one.');
    expect(held.made).toBe(5);
  });

  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    [STORY, `${STORY.slice(1)}index.html`, 'text/html; charset=utf-8'],
    [`${STORY}cite.ris`, `${STORY.slice(1)}cite.ris`, 'text/plain; charset=utf-8'],
    [`${STORY}cite.json`, `${STORY.slice(1)}cite.json`, 'application/json; charset=utf-8'],
    ['/assets/style.css', 'assets/style.css', 'text/css; charset=utf-8'],
    ['/assets/site.js', 'assets/site.js', 'text/javascript; charset=utf-8'],
    ['/favicon.svg', 'favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/files/drum.svg', 'files/drum.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s has its file and its type', async (url, path, type) => {
    const { held } = await opened();
    expect((await held.page(url)).value).toMatchObject({ path, type });
  });

  it.each([
    '',
    'seeds/ferry.txt',
    '/2003',
    '/nothing/',
    '/../archive.yml',
    '/seeds/ferry.txt',
    '/files/ferry.txt',
    '/rss.xml',
  ])('there is none at "%s"', async (url) => {
    const { held } = await opened();
    expect(await held.page(url)).toEqual({ value: undefined, problems: [] });
    expect(held.made).toBe(0);
  });

  it('shows a change that nobody has told of', async () => {
    const { root, held } = await opened();
    writeInto(root, 'seeds/ferry.txt', `${FERRY}And left at one.\n`);
    expect(await text(held, STORY)).toContain('And left at one.');
    expect(held.problems).toEqual([]);
  });
});

describe('what is wrong', () => {
  it('with a template leaves the last good page, and goes when it is mended', async () => {
    const footer = 'templates/parts/footer.html';
    const { root, held } = await opened({ [footer]: '<footer>Good</footer>' });
    const good = await text(held, STORY);
    expect(good).toContain('<footer>Good</footer>');
    writeInto(root, footer, '<footer>\n<% nonsense( %></footer>');
    expect((await held.refresh([footer])).problems).toMatchObject([{ rule: 'broken-template', file: footer, line: 2 }]);
    const broken = await held.page(STORY);
    expect(Buffer.from(broken.value?.bytes ?? []).toString()).toBe(good);
    expect(broken.problems).toMatchObject([{ rule: 'broken-template', file: footer }]);
    expect((await held.page('/years/')).value).toBeUndefined();
    writeInto(root, footer, '<footer>Better</footer>');
    expect((await held.refresh([footer])).problems).toEqual([]);
    expect(await text(held, STORY)).toContain('<footer>Better</footer>');
  });

  it('with the archive’s own folder, which is gone, leaves everything, and makes no folder in its place', async () => {
    const { root, held } = await opened();
    const good = await text(held, STORY);
    renameSync(root, `${root}-elsewhere`);
    expect((await held.refresh()).problems).toContainEqual(expect.objectContaining({ rule: 'no-stories', file: '.' }));
    expect(await text(held, STORY)).toBe(good);
    expect(existsSync(root)).toBe(false);
    renameSync(`${root}-elsewhere`, root);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('noon', 'two'));
    expect((await held.refresh()).problems).toEqual([]);
    expect(await text(held, STORY)).toContain('It came at two.');
  });

  it('on one page only is told when that page is made', async () => {
    const { held } = await opened({ 'templates/about.html': '<%= it.page.nothing.more %>' });
    expect(held.problems).toEqual([]);
    expect((await held.page('/about/')).value).toBeUndefined();
    expect(held.problems).toMatchObject([{ rule: 'broken-template', file: 'templates/about.html', line: 1 }]);
  });

  it('with a story leaves its last good page, and goes when it is mended', async () => {
    const { root, held } = await opened();
    const good = await text(held, STORY);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31'));
    expect((await held.refresh(['seeds/ferry.txt'])).problems).toMatchObject([{ rule: 'impossible-date', line: 3 }]);
    expect(await text(held, STORY)).toBe(good);
    expect(held.counts).toEqual({ published: 1, held: 1, drafts: 0 });
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('noon', 'two'));
    expect((await held.refresh(['seeds/ferry.txt'])).problems).toEqual([]);
    expect(await text(held, STORY)).toContain('It came at two.');
  });

  it('with a story and then with a template leaves the story’s last good text', async () => {
    const { root, held } = await opened();
    await held.page(STORY);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31').replace('noon', 'two'));
    await held.refresh(['seeds/ferry.txt']);
    writeInto(root, 'templates/parts/footer.html', '<footer>Mended</footer>');
    await held.refresh(['templates/parts/footer.html']);
    expect(await text(held, STORY)).toMatch(/It came at noon[\s\S]*Mended/);
    expect(held.problems).toMatchObject([{ rule: 'impossible-date' }]);
  });

  it('with a story whose page nobody has seen leaves it in the lists', async () => {
    const { root, held } = await opened();
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31'));
    await held.refresh(['seeds/ferry.txt']);
    expect((await held.page(STORY)).value).toBeUndefined();
    expect(await text(held, '/')).toContain('The ferry returns');
    expect(held.problems).toMatchObject([{ rule: 'impossible-date' }]);
  });

  it('with a story from the beginning leaves it out', async () => {
    const { held } = await opened({ 'seeds/ferry.txt': FERRY.replace('May 1', 'Feb 31') });
    expect(held.counts).toEqual({ published: 1, held: 1, drafts: 0 });
    expect((await held.page(STORY)).value).toBeUndefined();
  });

  it('with the settings leaves everything as it was', async () => {
    const { root, held } = await opened();
    writeInto(root, 'archive.yml', 'titel: The Courier\n');
    expect((await held.refresh(['archive.yml'])).problems).toMatchObject([{ rule: 'unknown-setting', line: 1 }]);
    expect(await text(held, '/')).toContain('The Courier');
    writeInto(root, 'archive.yml', 'title: The Messenger\n');
    expect((await held.refresh(['archive.yml'])).problems).toEqual([]);
    expect(await text(held, '/')).toContain('The Messenger');
  });

  it('with the settings from the beginning is all there is, until it is mended', async () => {
    const { root, held } = await opened({ 'archive.yml': 'titel: The Courier\n' });
    expect(held.settings).toBeUndefined();
    expect(held.problems).toMatchObject([{ rule: 'unknown-setting' }]);
    expect(await held.page('/')).toEqual({ value: undefined, problems: [] });
    writeInto(root, 'archive.yml', 'title: The Messenger\n');
    await held.refresh();
    expect(await text(held, '/')).toContain('The Messenger');
  });

  it('is that there is no story yet', async () => {
    const root = archive({ 'archive.yml': 'title: The Courier\n' });
    const held = await openArchive({ root });
    expect(held.problems).toMatchObject([{ rule: 'no-stories' }]);
    writeInto(root, 'seeds/ferry.txt', FERRY);
    await held.refresh(['seeds/ferry.txt']);
    expect(held.problems).toEqual([]);
    expect(await text(held, STORY)).toContain('It came at noon.');
    held.close();
  });
});

describe('a change', () => {
  it('of styles is one of no page', async () => {
    const { root, held } = await opened();
    for (const url of ['/', STORY, '/assets/style.css']) await held.page(url);
    writeInto(root, 'templates/styles/own.css', 'body { margin: 0 }');
    expect((await held.refresh([join(root, 'templates/styles/own.css')])).changed).toEqual(['/assets/style.css']);
    expect(await text(held, '/assets/style.css')).toContain('body { margin: 0 }');
    expect(held.made).toBe(4);
  });

  it('that says nothing new changes nothing', async () => {
    const { root, held } = await opened();
    await held.page(STORY);
    const { mtimeMs } = statSync(join(root, 'seeds/ferry.txt'));
    utimesSync(join(root, 'seeds/ferry.txt'), new Date(mtimeMs + 5000), new Date(mtimeMs + 5000));
    expect((await held.refresh(['seeds/ferry.txt'])).changed).toEqual([]);
    expect(
      (await held.refresh(['seeds/.ferry.txt.swp', 'public/index.html', '.backfile/seeds.jsonl'])).changed,
    ).toEqual([]);
    expect(held.made).toBe(1);
  });

  it('that takes a story away takes its page and its place in lists', async () => {
    const { root, held } = await opened();
    for (const url of ['/', STORY]) await held.page(url);
    rmSync(join(root, 'seeds/ferry.txt'));
    expect((await held.refresh(['seeds/ferry.txt'])).changed.toSorted()).toEqual(['/', STORY]);
    expect((await held.page(STORY)).value).toBeUndefined();
    expect(await text(held, '/')).not.toContain('The ferry returns');
  });

  it('that makes a story like another shows on the pages of both', async () => {
    const words = 'copper telescope sextant octant chronometer barometer';
    const others = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`seeds/s${n}.txt`, `Number ${n}\n- — Mar ${n + 1}, 2001\nSaid ${n}.\n`]),
    );
    const { root, held } = await opened({ ...others, 'seeds/find.txt': `A find\n- — Jan 2, 1999\nThe ${words}.\n` });
    const find = '/1999/01/02/a-find/';
    for (const url of [STORY, find])
      expect(await text(held, url)).not.toMatch(/A find[\s\S]*The ferry|The ferry[\s\S]*A find/);
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('It came', `A ${words} came`));
    expect((await held.refresh(['seeds/ferry.txt'])).changed.toSorted()).toEqual([find, STORY]);
    expect(await text(held, find)).toContain('The ferry returns');
    expect(await text(held, STORY)).toContain('A find');
  });

  it('of a picture is one of that picture', async () => {
    const { root, held } = await opened();
    await held.page('/files/drum.svg');
    writeInto(root, 'seeds/drum.svg', '<svg xmlns="http://www.w3.org/2000/svg" id="new"/>');
    await held.refresh(['seeds/drum.svg']);
    expect(await text(held, '/files/drum.svg')).toContain('id="new"');
  });
});

describe('beside builds', () => {
  it('nothing is written but what builds remember, and they read it', async () => {
    const { root, held } = await opened();
    await held.page(STORY);
    held.close();
    expect(filesBelow(root).filter((path) => !path.startsWith('seeds/'))).toEqual([
      '.backfile/assets.jsonl',
      '.backfile/bodies/1',
      '.backfile/seeds.jsonl',
      '.backfile/settings.jsonl',
      'archive.yml',
    ]);
    expect((await build({ root })).effort).toEqual({ read: 0, parsed: 0 });
  });

  it('a build under another address is not misled by what was remembered meanwhile', async () => {
    const { root, held } = await opened();
    await build({ root, baseUrl: 'https://courier.example/' });
    writeInto(
      root,
      'seeds/band.md',
      '---\ntitle: The band plays\ndate: 2003-06-04\n---\n[Itself](https://courier.example/years/)\n',
    );
    await held.refresh(['seeds/band.md']);
    await build({ root, baseUrl: 'https://courier.example/' });
    const page = join(root, 'public/2003/06/04/the-band-plays/index.html');
    expect(readFileSync(page, 'utf8')).toContain('<a href="../../../../years/">Itself</a>');
  });
});
