// The files beside the stories that they show or link to, copied as they are.
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const asset: Kind = {
  name: 'asset',
  template: null,
  *jobs({ assets }) {
    for (const { url, path, digest } of assets) {
      yield { kind: 'asset', path: plainFile(url), data: null, copy: { from: path, digest } };
    }
  },
};
