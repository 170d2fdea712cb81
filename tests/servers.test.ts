// The server settings that docs/deploy.md and `backfile deploy` give, in the real servers: the page for addresses that lead
// nowhere, redirects, headers, compression, and `/2021` without its slash. A server that is not installed is skipped, and
// said so; `.ci/run` installs all three.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../src/build.ts';
import { archive } from './support/archive.ts';
import { findServer, type ServerName, serveWith } from './support/webserver.ts';

const STORY = `---
title: Une femme à la mer
date: 2021-02-26
aliases: [/old.php, /old/page/, "/ancien/é $1/", /feed/?p=12]
image: photo.png
---

${'The council voted eleven to four on Monday night to close the iron bridge. '.repeat(40)}
`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(['nginx', 'apache', 'caddy'] as const)('%s, with our settings', (name) => {
  const missing = findServer(name) === undefined;

  it.skipIf(missing)('gives readers all that a site needs', async () => {
    const address = await serveWith(name, await siteFor(name));
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(address + path, { redirect: 'manual', headers });

    const front = await get('/');
    expect(front.status).toBe(200);
    expect(front.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8');
    expect(front.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(front.headers.get('x-content-type-options')).toBe('nosniff');
    expect(front.headers.get('cache-control')).toBe('public, max-age=300');
    expect(front.headers.get('etag') ?? front.headers.get('last-modified')).not.toBeNull();

    const bare = await get('/2021');
    expect([301, 308]).toContain(bare.status);
    expect(new URL(bare.headers.get('location') ?? '', address).href).toBe(`${address}/2021/`);

    const lost = await get('/no/such/page/');
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('<main');
    expect(lost.headers.get('content-security-policy')).toMatch(/^default-src/);

    for (const old of ['/old.php', '/old/page/', '/ancien/%C3%A9%20$1/']) {
      const moved = await get(old);
      expect(moved.status, old).toBe(301);
      expect(new URL(moved.headers.get('location') ?? '', address).pathname, old).toBe(
        '/2021/02/26/une-femme-a-la-mer/',
      );
    }
    expect((await get('/old/page/deeper/')).status).toBe(404);

    const plain = await get('/assets/style.css', { 'accept-encoding': 'identity' });
    const packed = await get('/assets/style.css', { 'accept-encoding': 'gzip' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(await packed.text()).toBe(await plain.text());
    expect(
      (await get('/2021/02/26/une-femme-a-la-mer/', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'),
    ).toBe('gzip');
    expect((await get('/rss.xml')).headers.get('content-type')?.toLowerCase()).toMatch(/xml; charset=utf-8$/);

    const picture = await get('/files/photo.png');
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toBe('public, max-age=604800');

    for (const ours of ['/_redirects.nginx', '/_redirects.caddy', '/.htaccess'])
      expect([403, 404], ours).toContain((await get(ours)).status);
    for (const folder of ['/files/', '/assets/']) expect([403, 404], folder).toContain((await get(folder)).status);
  });

  it('is not installed here, and so was not tried: `.ci/run` installs it', ({ skip }) => {
    if (missing && !process.env.CI) skip();
    expect(missing, `${name} has to be there when CI is set`).toBe(false);
  });
});

/** A site as a build makes it for this host, readable for a server that runs as another user. */
async function siteFor(name: ServerName): Promise<string> {
  const root = archive({
    'archive.yml': `title: Le Courrier\nurl: https://courier.example/\nhost: ${name}\n`,
    'seeds/story.md': STORY,
    'seeds/photo.png': PIXEL,
  });
  await build({ root });
  chmodSync(root, 0o755);
  return join(root, 'public');
}
