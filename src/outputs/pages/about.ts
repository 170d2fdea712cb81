// `/about/`: what the archive is, what it holds year by year, and whom to ask.
import { holdings } from '../holdings.ts';
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';

export const about: Kind = {
  name: 'about',
  template: 'about.html',
  *jobs(site) {
    const periods = periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`);
    yield { kind: 'about', path: pageFile('/about/'), data: { url: '/about/', holdings: holdings(site), periods } };
  },
};
