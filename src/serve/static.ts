// Shows a folder of files to a browser on this computer, as a plain web server would. Door of `sirv`.
// It is for looking, not for publishing.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { encode } from '../lib/addresses.ts';
import { isFile } from '../lib/entry.ts';
import { listen, type Serving } from './loopback.ts';

/** Serves `folder`; on `port`, or on the next that is free (0: on any). Undefined when none is. */
export function serveFolder(folder: string, port: number): Promise<Serving | undefined> {
  return listen(listenerFor(folder), port);
}

/** Sends one file of a folder, whole or in part, as a media player asks for it. */
export function fileSender(folder: string): (path: string, request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, { dev: true });
  return (path, request, response) => {
    request.url = encode(`/${path}`);
    files(request, response, () => void response.writeHead(404).end());
  };
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
