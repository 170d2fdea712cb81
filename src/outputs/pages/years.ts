// `/years/`: every year of the archive, those without a story too.

import { drawingOf } from '../drawing.ts';
import type { Kind } from '../kind.ts';
import { describeList } from '../metadata/list.ts';
import { pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';

export const years: Kind = {
  name: 'years',
  template: 'years.html',
  describe: describeList('years'),
  *jobs(site) {
    const periods = periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`);
    yield {
      kind: 'years',
      path: pageFile('/years/'),
      data: { url: '/years/', count: site.stories.length, periods, ...drawingOf(periods) },
    };
  },
};
