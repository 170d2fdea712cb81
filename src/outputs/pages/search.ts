// `/search/`: a form and the ways to browse; `templates/finder/` does the searching, in the reader's browser. Nothing of the
// stories stands on it but their years, so that a new story leaves it as it is.
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';

export const search: Kind = {
  name: 'search',
  template: 'search.html',
  *jobs(site, settings) {
    if (!settings.search) return;
    const years = site.years.map(({ iso }) => iso);
    yield {
      kind: 'search',
      path: pageFile('/search/'),
      data: {
        url: '/search/',
        count: site.stories.length,
        first: years[0] ?? '',
        last: years.at(-1) ?? '',
        sections: site.sections.map(({ name }) => name),
        periods: periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`),
      },
    };
  },
};
