// The preview as a server: what it answers, and what it does not.
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { type Preview, serveArchive } from '../../../src/serve/dev.ts';
import { archive } from '../../support/archive.ts';
import { writeInto } from '../../support/trees.ts';

const FERRY = 'The ferry returns\n- — May 1, 2003\nIt came at noon.\n';
const DRUM = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const FILES = {
  'archive.yml': 'title: The Courier\n',
  'seeds/ferry.txt': FERRY,
  'seeds/band.md': '---\ntitle: The band plays\ndate: 2003-06-04\n---\nIt rained.\n\n![A drum](a%20drum.svg)\n',
  'seeds/a drum.svg': DRUM,
  'seeds/unused.svg': DRUM,
  'secret.txt': 'secret',
};
const STORY = '/2003/05/01/the-ferry-returns/';

async function previewed(
  files: Record<string, string> = {},
  onChange: (problems: readonly Problem[]) => void = () => {},
) {
  const root = archive({ ...FILES, ...files });
  const preview = await serveArchive({ root, port: 0, today: '2026-01-01', onChange });
  if (preview === undefined) throw new Error('no port is free');
  onTestFinished(() => preview.close());
  return { root, preview };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends exactly these bytes: clients would tidy them. */
function raw({ port }: Preview, request: string, host = '127.0.0.1'): Promise<Answer> {
  return new Promise((done, failed) => {
    const socket = connect({ host, port }, () => socket.write(request));
    let text = '';
    socket.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    socket.on('error', failed);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]]);
      done({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') });
    });
  });
}

const ask = (preview: Preview, path: string, more: Record<string, string> = {}, method = 'GET', from = '127.0.0.1') => {
  const headers = Object.entries({ host: `localhost:${preview.port}`, connection: 'close', ...more });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return raw(preview, `${method} ${path} HTTP/1.1\r\n${lines}\r\n`, from);
};

describe('the preview', () => {
  it('answers with the page and its own script, which no built site has', async () => {
    const { preview } = await previewed();
    const { status, headers, body } = await ask(preview, STORY);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect(body).toMatch(/<script src="\/\.backfile\/client\.js" data-shows="[\w-]{16}" defer><\/script><\/head>/);
    const { value } = await preview.archive.page(STORY);
    expect(body.replace(/<script src="\/\.backfile[^>]*><\/script>/, '')).toBe(
      Buffer.from(value?.bytes ?? []).toString(),
    );
    expect((await ask(preview, '/.backfile/client.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask(preview, '/.backfile/panel.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('answers HEAD without the page', async () => {
    const { preview } = await previewed();
    const whole = await ask(preview, STORY);
    const head = await ask(preview, STORY, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('does not answer %s', async (method) => {
    const { preview } = await previewed();
    expect((await ask(preview, '/', {}, method)).status).toBe(405);
  });

  it('leads from a folder to its page, and says in the site’s own words what is not there', async () => {
    const { preview } = await previewed();
    expect(await ask(preview, '/2003')).toMatchObject({ status: 301, headers: { location: '/2003/' } });
    const { status, body } = await ask(preview, '/2004/');
    expect(status).toBe(404);
    expect(body).toContain('The Courier');
  });

  it('serves a site that stands under a path there', async () => {
    const { preview } = await previewed({
      'archive.yml': 'title: The Courier\nurl: https://courier.example/old/archive/\n',
    });
    expect(preview.url).toBe(`http://localhost:${preview.port}/old/archive/`);
    expect((await ask(preview, `/old/archive${STORY}`)).status).toBe(200);
    for (const way of ['/', '/old/archive']) {
      expect(await ask(preview, way)).toMatchObject({ status: 302, headers: { location: '/old/archive/' } });
    }
    expect((await ask(preview, STORY)).status).toBe(404);
    expect(await ask(preview, '/old/archive/2003')).toMatchObject({
      status: 301,
      headers: { location: '/old/archive/2003/' },
    });
  });

  it('sends pictures that a story shows, whole or in part, and no other file', async () => {
    const { preview } = await previewed();
    const whole = await ask(preview, '/files/a%20drum.svg');
    expect(whole).toMatchObject({ status: 200, headers: { 'content-type': 'image/svg+xml' }, body: DRUM });
    const part = await ask(preview, '/files/a%20drum.svg', { range: 'bytes=1-3' });
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 1-3/${DRUM.length}` }, body: 'svg' });
    expect((await ask(preview, '/files/a%20drum.svg', { range: 'bytes=9999-' })).status).toBe(416);
    expect(await ask(preview, '/files/a%20drum.svg', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const other of ['/files/unused.svg', '/files/ferry.txt', '/seeds/ferry.txt', '/secret.txt', '/archive.yml']) {
      expect((await ask(preview, other)).status, other).toBe(404);
    }
  });

  it('sends no picture that leads out of the seeds', async () => {
    const { root, preview } = await previewed();
    rmSync(join(root, 'seeds/a drum.svg'));
    symlinkSync(join(root, 'secret.txt'), join(root, 'seeds/a drum.svg'));
    const { status, body } = await ask(preview, '/files/a%20drum.svg');
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('finds what the last build has indexed, and shows nothing else of what was built', async () => {
    const { root, preview } = await previewed();
    expect((await ask(preview, '/search/')).status).toBe(200);
    expect((await ask(preview, '/pagefind/years.json')).status).toBe(404);
    writeInto(root, 'public/pagefind/years.json', '[]');
    writeInto(root, 'public/old/index.html', 'old');
    symlinkSync(join(root, 'secret.txt'), join(root, 'public/pagefind/secret.json'));
    expect(await ask(preview, '/pagefind/years.json')).toMatchObject({ status: 200, body: '[]' });
    for (const other of ['/pagefind/secret.json', '/pagefind/', '/pagefind', '/old/', '/old/index.html'])
      expect((await ask(preview, other)).status, other).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/files/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%00',
    '/secret.txt%00.html',
    '/%',
    '/%ff%fe',
    '/%0d%0aset-cookie:%20a=b',
    '//secret.txt',
    '///etc/passwd',
    '/.backfile/../secret.txt',
    '/.backfile/..%2f..%2fsecret.txt',
    '/.backfile/seeds.jsonl',
    'http://evil.example/secret.txt',
    'secret.txt',
    '*',
    '/files/%2e%2e/%2e%2e/secret.txt',
    '/../../../../../../etc/passwd',
  ])('has nothing at %s', async (path) => {
    const { preview } = await previewed();
    const { status, body, headers } = await ask(preview, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret\n');
    expect(body).not.toMatch(/^secret$|root:/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('does not send anybody to another host', async () => {
    const { preview } = await previewed();
    const { headers, status } = await ask(preview, '//evil.example');
    expect([status, headers.location]).toEqual([404, undefined]);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.0.1',
    '0.0.0.0',
    '',
    'localhost:80:80',
  ])('does not answer to the name "%s"', async (host) => {
    const { preview } = await previewed();
    expect((await ask(preview, '/', { host })).status).toBe(421);
    expect((await ask(preview, '/.backfile/events?at=/&shows=x', { host })).status).toBe(421);
  });

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '[::1]:8080'])('answers to the name "%s"', async (host) => {
    const { preview } = await previewed();
    expect((await ask(preview, '/', { host })).status).toBe(200);
  });

  it('listens on this computer alone, on IPv6 too where there is one', async () => {
    const { preview } = await previewed();
    const { networkInterfaces } = await import('node:os');
    const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    if (all.some(({ address }) => address === '::1'))
      expect((await ask(preview, '/', {}, 'GET', '::1')).status).toBe(200);
    for (const { address, internal, family } of all) {
      if (!internal && family === 'IPv4') await expect(ask(preview, '/', {}, 'GET', address)).rejects.toThrow();
    }
  });

  it('takes the next port when its own is busy', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const preview = await serveArchive({ root: archive(FILES), port });
    expect(preview?.port).toBeGreaterThan(port);
    await preview?.close();
  });

  it('makes no page that nobody asks for, and each once', async () => {
    const { root, preview } = await previewed();
    expect(preview.archive.made).toBe(0);
    await ask(preview, STORY);
    await ask(preview, STORY);
    expect(preview.archive.made).toBe(1);
    writeInto(root, 'seeds/ferry.txt', `${FERRY}More.\n`);
    await preview.archive.refresh(['seeds/ferry.txt']);
    expect((await ask(preview, STORY)).body).toContain('More.');
    expect(preview.archive.made).toBe(2);
  });

  it('has a page that says so when the settings cannot be read', async () => {
    const { preview } = await previewed({ 'archive.yml': 'titel: The Courier\n' });
    const { status, body } = await ask(preview, '/');
    expect(status).toBe(500);
    expect(body).toContain('This page cannot be made until a mistake is mended.');
    expect(body).toContain('data-shows="');
  });
});

describe('a page that is open', () => {
  /** What the server tells a page that shows some bytes, line by line. */
  async function told(preview: Preview, at: string, shows: string) {
    const leave = new AbortController();
    onTestFinished(() => leave.abort());
    const asked = new URLSearchParams({ at, shows });
    const response = await fetch(`http://127.0.0.1:${preview.port}/.backfile/events?${asked}`, {
      signal: leave.signal,
    });
    const news: string[] = [];
    const read = async () => {
      const decoder = new TextDecoder();
      for await (const piece of response.body ?? []) news.push(...decoder.decode(piece as Uint8Array).split('\n\n'));
    };
    read().catch(() => {});
    return news;
  }
  const shows = async (preview: Preview, path: string) =>
    /data-shows="([^"]+)"/.exec((await ask(preview, path)).body)?.[1] ?? '';

  it('is told to load again when it changed, also when that was before it asked', async () => {
    const { root, preview } = await previewed();
    const [story, years] = [await shows(preview, STORY), await shows(preview, '/years/')];
    const [onStory, onYears, late] = await Promise.all([
      told(preview, STORY, story),
      told(preview, '/years/', years),
      told(preview, STORY, 'something older'),
    ]);
    await expect.poll(() => late.join('\n')).toContain('event: reload');
    expect(onStory.join('\n')).not.toContain('event: reload');
    writeInto(root, 'seeds/ferry.txt', `${FERRY}More.\n`);
    await expect.poll(() => onStory.join('\n')).toContain('event: reload');
    expect(onYears.join('\n')).not.toContain('event: reload');
  });

  it('is told of what changed before anything was watched, and of nothing when nothing did', async () => {
    const { root, preview } = await previewed();
    const news = await told(preview, STORY, await shows(preview, STORY));
    writeInto(root, 'seeds/ferry.txt', `${FERRY}More.\n`);
    expect(await preview.watched).toBe(true);
    await expect.poll(() => news.join('\n')).toContain('event: reload');
    const quiet = (await previewed()).preview;
    await shows(quiet, STORY);
    await quiet.watched;
    await shows(quiet, STORY);
    expect(quiet.archive.made).toBe(1);
  });

  it('is told of changes behind links: the archive’s own folder may be one, and its seeds another', async () => {
    const seeds = archive({ 'ferry.txt': FERRY });
    const root = archive({ 'archive.yml': 'title: The Courier\n' });
    symlinkSync(seeds, join(root, 'seeds'));
    const way = join(archive({}), 'paper');
    symlinkSync(root, way);
    const preview = await serveArchive({ root: way, port: 0 });
    if (preview === undefined) throw new Error('no port is free');
    onTestFinished(() => preview.close());
    const news = await told(preview, STORY, await shows(preview, STORY));
    writeInto(seeds, 'ferry.txt', `${FERRY}More.\n`);
    await expect.poll(() => news.join('\n')).toContain('event: reload');
    writeInto(seeds, 'mill.txt', 'The mill burns\n- — July 9, 2003\nAll night.\n');
    await expect.poll(async () => (await ask(preview, '/2003/07/09/the-mill-burns/')).status).toBe(200);
  });

  it('is told when the folder that its seeds link to is moved away and comes back', async () => {
    const seeds = archive({ 'ferry.txt': FERRY });
    const root = archive({ 'archive.yml': 'title: The Courier\n' });
    symlinkSync(seeds, join(root, 'seeds'));
    const preview = await serveArchive({ root, port: 0 });
    if (preview === undefined) throw new Error('no port is free');
    onTestFinished(() => preview.close());
    await preview.watched;
    await ask(preview, STORY);
    renameSync(seeds, `${seeds}-away`);
    await expect.poll(() => preview.archive.problems.map(({ rule }) => rule)).toEqual(['no-stories']);
    expect((await ask(preview, STORY)).body).toContain('It came at noon.');
    renameSync(`${seeds}-away`, seeds);
    await expect.poll(() => preview.archive.problems).toEqual([]);
    writeInto(seeds, 'ferry.txt', FERRY.replace('noon', 'two'));
    await expect.poll(async () => (await ask(preview, STORY)).body).toContain('It came at two.');
  });

  it('and the terminal are told of a page that cannot be made when it is asked for, until it can', async () => {
    const changes: string[][] = [];
    const tell = (problems: readonly Problem[]) => changes.push(problems.map(({ file }) => file));
    const { root, preview } = await previewed({ 'templates/about.html': '<%= it.page.nothing.more %>' }, tell);
    await preview.watched;
    const news = await told(preview, STORY, await shows(preview, STORY));
    expect((await ask(preview, '/about/')).status).toBe(500);
    await expect.poll(() => news.join('\n')).toContain('"file":"templates/about.html"');
    expect(changes.at(-1)).toEqual(['templates/about.html']);
    writeInto(root, 'seeds/ferry.txt', `${FERRY}More.\n`);
    await expect.poll(() => news.join('\n')).toContain('event: reload');
    expect(preview.archive.problems.map(({ file }) => file)).toEqual(['templates/about.html']);
    writeInto(root, 'templates/about.html', 'About us.');
    await expect.poll(() => changes.at(-1)).toEqual([]);
  });

  it.each([
    ['settings', { 'archive.yml': 'titel: The Courier\n' }],
    ['a template', { 'templates/parts/footer.html': '<footer><% if ( %></footer>' }],
  ])('in place of one that %s could never let be made is told why, and not to load again', async (_, files) => {
    const { root, preview } = await previewed(files);
    const news = await told(preview, STORY, await shows(preview, STORY));
    await expect.poll(() => news.join('\n')).toContain(`"file":"${Object.keys(files)[0]}"`);
    await preview.watched;
    expect(news.join('\n')).not.toContain('event: reload');
    for (const path of Object.keys(files)) writeInto(root, path, path === 'archive.yml' ? 'title: The Courier\n' : '');
    await expect.poll(() => news.join('\n')).toContain('event: reload');
  });

  it('is not told of a file that is empty for a moment, as while it is saved', async () => {
    const changes: (readonly Problem[])[] = [];
    const { root, preview } = await previewed({}, (problems) => changes.push(problems));
    await preview.watched;
    const news = await told(preview, STORY, await shows(preview, STORY));
    writeInto(root, 'seeds/ferry.txt', '');
    await new Promise((done) => setTimeout(done, 70)); // the watcher gathers for 50
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('noon', 'two'));
    await expect.poll(() => news.join('\n')).toContain('event: reload');
    expect((await ask(preview, STORY)).body).toContain('It came at two.');
    expect(changes).toEqual([[]]);
    writeInto(root, 'seeds/ferry.txt', '');
    await expect.poll(() => changes.at(-1)).toMatchObject([{ rule: 'no-title' }]);
  });

  it('is told of problems in files that are worked on, and when they are gone', async () => {
    const changes: (readonly Problem[])[] = [];
    const { root, preview } = await previewed({}, (problems) => changes.push(problems));
    await preview.watched;
    const news = await told(preview, STORY, await shows(preview, STORY));
    await expect.poll(() => news.join('\n')).toContain('"problems":[]');
    writeInto(root, 'seeds/ferry.txt', FERRY.replace('May 1', 'Feb 31'));
    await expect.poll(() => news.join('\n')).toContain('"rule":"impossible-date"');
    expect(news.join('\n')).toContain('"file":"seeds/ferry.txt","line":2');
    expect(news.join('\n')).not.toContain('event: reload');
    writeInto(root, 'seeds/ferry.txt', FERRY);
    await expect.poll(() => news.at(-2)).toContain('"problems":[]');
    expect(changes.map((problems) => problems.length)).toEqual([0, 1, 0]);
  });
});
