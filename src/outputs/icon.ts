// `favicon.svg`: the paper's initial on its accent colour, so that a browser's row of tabs can be told apart.
import { accentOf } from './accent.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const icon: Kind = {
  name: 'icon',
  template: 'favicon.svg',
  *jobs(_site, { title, theme }) {
    const initial = [...title.replace(/^(?:the|la|le|el|die|der|das)\s+/i, '')][0] ?? '';
    yield {
      kind: 'icon',
      path: plainFile('/favicon.svg'),
      data: { initial: initial.toUpperCase(), ...accentOf(theme) },
    };
  },
};
