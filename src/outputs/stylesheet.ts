// The one stylesheet: the files of `templates/styles/` joined, and the paper's own colour. The files themselves are part of
// every page's key through the digest of the templates, so they need not stand in the job.

import { accentOf, fontsOf } from './accent.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const stylesheet: Kind = {
  name: 'stylesheet',
  template: 'style.css',
  *jobs(_, { theme }) {
    yield { kind: 'stylesheet', path: plainFile('/assets/style.css'), data: { ...accentOf(theme), ...fontsOf(theme) } };
  },
};
