// A page at an address a story once had, which sends the reader on. Made last: nothing else gives way to it.
import type { Kind } from '../kind.ts';
import { isWanted, pageFile } from '../paths.ts';

export const redirect: Kind = {
  name: 'redirect',
  template: 'redirect.html',
  *jobs({ redirects }, _, { only } = {}) {
    for (const { from, to } of redirects)
      if (isWanted(from, only)) yield { kind: 'redirect', path: pageFile(from), data: { url: from, to } };
  },
};
