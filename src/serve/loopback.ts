// Listens where only this computer can ask, on IPv4 and on IPv6, and answers only those who ask for this computer by name: a page of another
// site, whose name was made to lead here, is not answered.
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Serving {
  /** `"http://localhost:8080/"` */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** How many ports to try, counting up, when the wished one is taken. */
const TRIES = 20;

/** Listens on `port`, or on the next that is free (0: on any). Undefined when none is. */
export async function listen(listener: RequestListener, port: number): Promise<Serving | undefined> {
  const guarded = guard(listener);
  for (let i = 0; i < TRIES && port + i < 65_536; i++) {
    const serving = await onBoth(guarded, port === 0 ? 0 : port + i);
    if (serving !== undefined) return serving;
  }
  return undefined;
}

function guard(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isOurName(request.headers.host)) listener(request, response);
    else response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('This is localhost.\n');
  };
}

/** `"localhost:8080"`, `"127.0.0.1"`, `"[::1]:8080"` */
const isOurName = (host: string | undefined): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? '');

async function onBoth(listener: RequestListener, wished: number): Promise<Serving | undefined> {
  const first = await on('127.0.0.1', listener, wished);
  if (typeof first === 'string') return undefined;
  const port = portOf(first);
  const second = await on('::1', listener, port);
  if (second === 'taken') {
    await closed(first);
    return undefined;
  }
  const servers = second === 'no such network' ? [first] : [first, second];
  return { url: `http://localhost:${port}/`, port, close: async () => void (await Promise.all(servers.map(closed))) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function on(host: string, listener: RequestListener, port: number): Promise<Server | 'taken' | 'no such network'> {
  const server = createServer(listener);
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') done('no such network');
      else failed(error);
    });
    server.listen(port, host, () => done(server));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
