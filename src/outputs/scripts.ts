// The scripts of the site, none of which any page needs but the search. `site.js` is the files of `templates/scripts/` joined, with the words
// of the interface in it; it waits until the page is read. `theme.js` is one line that keeps the reader's choice of light or dark
// from coming a moment too late: it must run before the first paint, and the pages' policy forbids scripts inside them.
// `search.js` is the files of `templates/finder/`, loaded by the search page alone.
import type { Settings } from '../model/settings.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const script = scriptKind('script', 'site.js');
export const theme = scriptKind('theme', 'theme.js');
export const finder = scriptKind('finder', 'search.js', ({ search }) => search);

function scriptKind(name: string, template: string, isWanted = (_: Settings): boolean => true): Kind {
  return {
    name,
    template,
    *jobs(_, settings) {
      if (isWanted(settings)) yield { kind: name, path: plainFile(`/assets/${template}`), data: {} };
    },
  };
}
