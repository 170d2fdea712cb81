// The two scripts of the site, neither of which any page needs. `site.js` is the files of `templates/scripts/` joined, with the words
// of the interface in it; it waits until the page is read. `theme.js` is one line that keeps the reader's choice of light or dark
// from coming a moment too late: it must run before the first paint, and the pages' policy forbids scripts inside them.
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const script = scriptKind('script', 'site.js');
export const theme = scriptKind('theme', 'theme.js');

function scriptKind(name: string, template: string): Kind {
  return {
    name,
    template,
    *jobs() {
      yield { kind: name, path: plainFile(`/assets/${template}`), data: {} };
    },
  };
}
