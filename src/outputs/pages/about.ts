// `/about/`: what the archive is, what it holds year by year, and whom to ask.
import { drawingOf } from '../drawing.ts';
import { holdings } from '../holdings.ts';
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';

export const about: Kind = {
  name: 'about',
  template: 'about.html',
  *jobs(site, { correctionsPolicy, howMade }) {
    const periods = periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`);
    yield {
      kind: 'about',
      path: pageFile('/about/'),
      data: {
        url: '/about/',
        holdings: holdings(site),
        periods,
        ...drawingOf(periods),
        ...(site.gaps.length > 0 && { gaps: site.gaps.map(({ from, to }) => ({ from, to })) }),
        ...(correctionsPolicy !== undefined && { correctionsPolicy }),
        ...(howMade !== undefined && { howMade }),
      },
    };
  },
};
