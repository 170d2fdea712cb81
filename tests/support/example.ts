// The sample archive, built into a temporary folder and opened in a browser, for the tests that need a whole paper.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { projectFile } from './paths.ts';
import { type Host, serveFolder } from './server.ts';

export interface Example extends Host {
  /** The folder of the site. */
  readonly folder: string;
}

/** One page of each kind, by the kind's name. */
export const KINDS: Readonly<Record<string, string>> = {
  front: '/',
  story: '/2005/11/18/eleven-hours/',
  day: '/2005/11/11/',
  month: '/2005/11/',
  year: '/2005/',
  years: '/years/',
  thisday: '/on-this-day/11-11/',
  thisdays: '/on-this-day/',
  section: '/sections/harbour/',
  sections: '/sections/',
  author: '/authors/edith-quarrie/',
  authors: '/authors/',
  topic: '/topics/the-flood/',
  topics: '/topics/',
  about: '/about/',
  search: '/search/',
  notfound: '/404.html',
};

/** Builds and serves it; `close` takes it away again. */
export async function openExample(): Promise<Example> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-example-')));
  const source = projectFile('examples', 'courier');
  cpSync(source, root, { recursive: true, filter: (path) => !/[\\/](?:public|\.backfile)$/.test(path) });
  await build({ root, out: 'public', today: '2026-01-01' });
  const folder = join(root, 'public');
  const host = await serveFolder(folder, '/');
  return {
    ...host,
    folder,
    async close() {
      await host.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
