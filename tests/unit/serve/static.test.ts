import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/serve/loopback.ts';
import { serveFolder } from '../../../src/serve/static.ts';

const home = mkdtempSync(join(tmpdir(), 'backfile-serve-'));
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(home, 'public/2021/café'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'public/index.html'), 'front');
  writeFileSync(join(home, 'public/404.html'), 'not here');
  writeFileSync(join(home, 'public/2021/index.html'), 'year');
  writeFileSync(join(home, 'public/2021/café/index.html'), 'coffee');
  writeFileSync(join(home, 'public/style.css'), 'looks');
  const started = await serveFolder(join(home, 'public'), 0);
  if (started === undefined) throw new Error('no port is free');
  serving = started;
});

afterAll(async () => {
  await serving.close();
  rmSync(home, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy it. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
  const { port } = new URL(serving.url);
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, location: response.headers.location, body }));
    })
      .on('error', failed)
      .end();
  });
}

describe('the server', () => {
  it.each([
    ['/', 'front'],
    ['/2021/', 'year'],
    ['/2021/?x=1', 'year'],
    ['/style.css', 'looks'],
    ['/2021/caf%C3%A9/', 'coffee'],
  ])('answers %s', async (path, body) => {
    expect(await get(path)).toMatchObject({ status: 200, body });
  });

  it.each([
    ['/2021', '/2021/'],
    ['/2021?x=1', '/2021/?x=1'],
    ['/2021/caf%C3%A9', '/2021/caf%C3%A9/'],
    ['//2021', '/2021/'],
  ])('leads from %s to %s, as static hosts do', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, location });
  });

  it.each(['/nothing/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/style.css/x', '/%', '/%00'])(
    'has no page at %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).toBe('not here');
    },
  );

  it('only shows', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('takes the next port when one is taken', async () => {
    const { port } = new URL(serving.url);
    const second = await serveFolder(home, Number(port));
    expect(Number(new URL(second?.url ?? '').port)).toBeGreaterThan(Number(port));
    await second?.close();
  });
});
