// Shows a folder of files to a browser on this computer, as a plain web server would. Door of `sirv`.
// It listens on the loopback address only, and it is for looking, not for publishing.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isFile } from '../lib/entry.ts';

export interface Serving {
  /** `"http://localhost:8080/"` */
  readonly url: string;
  close(): Promise<void>;
}

/** How many ports to try, counting up, when the wished one is taken. */
const TRIES = 20;

/** Serves `folder`; on `port`, or on the next that is free (0: on any). Undefined when none is. */
export async function serveFolder(folder: string, port: number): Promise<Serving | undefined> {
  const listener = listenerFor(folder);
  for (let i = 0; i < TRIES && port + i < 65_536; i++) {
    const serving = await listen(listener, port === 0 ? 0 : port + i);
    if (serving !== undefined) return serving;
  }
  return undefined;
}

function listenerFor(folder: string): RequestListener {
  // `dev` looks at the disk for each request, so that a new build is seen at once.
  const files = sirv(folder, { dev: true, onNoMatch: (_, response) => notFound(folder, response) });
  return (request, response) => {
    const folderAddress = missingSlash(folder, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (folderAddress !== undefined) response.writeHead(301, { location: folderAddress }).end();
    else files(request, response);
  };
}

/** Relative links need it: a folder's page is at `/2021/`, and `/2021` leads there, as on every static host. */
function missingSlash(folder: string, { url = '/' }: IncomingMessage): string | undefined {
  const [path = '/', ...query] = url.split('?');
  const plain = decoded(path);
  if (plain === undefined || plain.endsWith('/') || plain.split(/[/\\]/).includes('..')) return undefined;
  if (!isFile(join(folder, plain, 'index.html'))) return undefined;
  return `/${path.replace(/^\/+/, '')}/${query.length > 0 ? `?${query.join('?')}` : ''}`;
}

function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? undefined : plain;
  } catch {
    return undefined;
  }
}

function notFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(pageOf(join(folder, '404.html')));
}

function pageOf(file: string): string | Buffer {
  try {
    return readFileSync(file);
  } catch {
    return '<!doctype html><title>Not found</title><p>There is no page at this address.</p>';
  }
}

function listen(listener: RequestListener, port: number): Promise<Serving | undefined> {
  const server = createServer(listener);
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(undefined);
      else failed(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const real = typeof address === 'object' ? address?.port : undefined;
      done({ url: `http://localhost:${real ?? port}/`, close: () => closed(server) });
    });
  });
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
