// The pages that are open in browsers, each waiting at the end of a line (server-sent events) to be told what has changed.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Client {
  /** The address it shows, decoded: `"/2021/"`. */
  readonly address: string;
  /** Names the bytes it shows. */
  readonly shows: string;
  /** @param data JSON. */
  tell(event: 'reload' | 'styles' | 'problems', data?: unknown): void;
}

export interface Clients {
  /** Keeps the line open until the browser hangs up. */
  add(address: string, shows: string, request: IncomingMessage, response: ServerResponse): Client;
  readonly all: Iterable<Client>;
}

export function openClients(): Clients {
  const clients = new Set<Client>();
  return {
    all: clients,
    add(address, shows, request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      let problems = '';
      const client: Client = {
        address,
        shows,
        tell(event, data = null) {
          const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
          if (text === problems) return; // a panel that says the same is left alone
          if (event === 'problems') problems = text;
          response.write(text);
        },
      };
      clients.add(client);
      request.on('close', () => clients.delete(client));
      return client;
    },
  };
}
