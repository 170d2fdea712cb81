// Answers the requests of a preview. A page exists when the archive has one at the address, and never because a file happens to lie
// somewhere. The one thing the archive has not is the index of the search: there the last build's is used, where there is one.
import { realpathSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Archive } from '../archive.ts';
import { encode } from '../lib/addresses.ts';
import { insideOf } from '../lib/inside.ts';
import { FOLDER as INDEXES } from '../search/files.ts';
import { OWN, ownFile, stopgap, withScript } from './preview.ts';
import { fileSender } from './static.ts';

export interface Answering {
  readonly archive: Archive;
  readonly root: string;
  /** The site's path on its host: `"/"` or `"/archive/"`. */
  base(): string;
  /** Names what an address shows. */
  shown(address: string): Promise<string>;
  /** A browser that wants to be told of changes. */
  connect(address: string, shows: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What has to be done before a page is made. */
  before(): Promise<void>;
  /** A page could not be made as it should be. */
  failed(): void;
}

export function answerer(desk: Answering): RequestListener {
  return (request, response) => {
    answer(desk, request, response).catch((error: Error) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', Buffer.from(`${error.stack}\n`));
      else response.destroy();
    });
  };
}

async function answer(desk: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const path = pathOf(url);
  if (path === undefined) return send(response, 400, 'text/plain; charset=utf-8', Buffer.from('This is no address.\n'));
  if (path.startsWith(OWN)) return answerOwn(desk, path.slice(OWN.length), request, response);
  await desk.before();
  const base = desk.base();
  if (path === '/' || `${path}/` === base) {
    if (path !== base) return redirect(response, base, 302);
  }
  const address = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  return address === undefined ? notFound(desk, response) : answerPage(desk, address, request, response);
}

async function answerPage(
  desk: Answering,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { value: page, problems } = await desk.archive.page(address);
  const { settings } = desk.archive;
  if (problems.length > 0) desk.failed();
  if (page?.file !== undefined) {
    return sendFile(resolve(desk.root, settings?.seeds ?? 'seeds'), page.file, request, response);
  }
  if (page) return sendPage(response, 200, page);
  if (problems.length > 0 || settings === undefined) return sendStopgap(response);
  if (settings.search && address.startsWith(`/${INDEXES}`) && !address.endsWith('/')) {
    const site = resolve(desk.root, settings.out);
    return sendFile(resolve(site, INDEXES), resolve(site, address.slice(1)), request, response);
  }
  const folder = address.endsWith('/') ? undefined : (await desk.archive.page(`${address}/`)).value;
  if (folder) return redirect(response, `${desk.base()}${address.slice(1)}/`, 301);
  return notFound(desk, response);
}

async function notFound({ archive }: Answering, response: ServerResponse): Promise<void> {
  const { value } = await archive.page('/404.html');
  return value ? sendPage(response, 404, value) : sendStopgap(response);
}

/** A picture among the seeds, or a part of the search's index; a link that leads out of their folder leads nowhere. */
function sendFile(folder: string, file: string, request: IncomingMessage, response: ServerResponse): void {
  const [home, real] = [realOf(folder), realOf(file)];
  const way = home && real && insideOf(home, real);
  if (home && way) fileSender(home)(way, request, response);
  else response.writeHead(404).end();
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

async function answerOwn(desk: Answering, name: string, request: IncomingMessage, response: ServerResponse) {
  if (name === 'events') {
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
    const path = pathOf(asked.get('at') ?? '/') ?? '/';
    const base = desk.base();
    const address = path.startsWith(base) ? `/${path.slice(base.length)}` : '/404.html';
    return desk.connect(address, asked.get('shows') ?? '', request, response);
  }
  const bytes = ownFile(name);
  if (bytes === undefined) return void response.writeHead(404).end();
  send(response, 200, name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8', bytes);
}

function sendPage(response: ServerResponse, status: number, page: { type: string; bytes: Uint8Array }): void {
  send(
    response,
    status,
    page.type,
    page.type.startsWith('text/html') ? withScript(page.bytes, page.bytes) : page.bytes,
  );
}

function sendStopgap(response: ServerResponse): void {
  const bytes = stopgap('Not yet', 'This page cannot be made until a mistake is mended.');
  send(response, 500, 'text/html; charset=utf-8', withScript(bytes, undefined));
}

function send(response: ServerResponse, status: number, type: string, bytes: Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes); // Node leaves the bytes out of an answer to HEAD
}

function redirect(response: ServerResponse, to: string, status: 301 | 302): void {
  response.writeHead(status, { location: encode(`/${to.replace(/^\/+/, '')}`), 'cache-control': 'no-store' }).end();
}

/** The decoded path of a request; undefined for what no browser asks: no path at all, broken escapes, steps upwards, control characters. */
function pathOf(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
    const isPlain = path.startsWith('/') && !/[\x00-\x1f\x7f\\]/.test(path);
    return isPlain && !path.split('/').some((part) => part === '.' || part === '..') ? path : undefined;
  } catch {
    return undefined;
  }
}
