// The files that the host named in the settings wants in the site: `_headers`, `_redirects`, `.htaccess`, `CNAME`, `.nojekyll`.
import { filesFor } from '../hosts/files.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const hosting: Kind = {
  name: 'hosting',
  template: 'host.txt',
  *jobs({ redirects }, { host, url }) {
    if (host === undefined) return;
    for (const { path, text } of filesFor(host, { url, redirects }))
      yield { kind: 'hosting', path: plainFile(path), data: { text } };
  },
};
