// A static host as plain as they come, on this machine only: it serves a folder under a path and knows nothing of us.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ris': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export interface Host {
  /** Where the site's root is, with a closing slash: `"http://127.0.0.1:4711/archive/"`. */
  readonly url: string;
  close(): Promise<void>;
}

/** What docs/hosting.md asks of a host: nothing inside a page, nothing from elsewhere, and WebAssembly for the search. */
export const SEARCH_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** @param base the path the site lies under, e.g. `"/"`, `"/archive/"`. */
export async function serveFolder(folder: string, base: string, policy = "default-src 'self'"): Promise<Host> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = fileFor(folder, base, path);
    if (file === 'folder') return void response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
    const [status, shown] = file === undefined ? [404, join(folder, '404.html')] : [200, file];
    response.writeHead(status, {
      'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
      'content-security-policy': policy, // nothing inside a page, nothing from elsewhere
    });
    response.end(existsSync(shown) ? readFileSync(shown) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}${base}`, close };
}

/** The file an address stands for; `"folder"` when its closing slash is missing. */
function fileFor(folder: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base) || path.split('/').includes('..')) return undefined;
  const file = join(folder, path.slice(base.length));
  const index = join(file, 'index.html');
  if (path.endsWith('/')) return existsSync(index) ? index : undefined;
  if (!existsSync(file)) return undefined;
  return statSync(file).isDirectory() ? 'folder' : file;
}
