// `/`: the latest story with its beginning, the latest thirty in all, and what the archive holds.
import { lister, storyAt } from '../entries.ts';
import { holdings } from '../holdings.ts';
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';

const LATEST = 30;

export const front: Kind = {
  name: 'front',
  template: 'front.html',
  *jobs(site, settings) {
    const last = site.stories.length - 1;
    const positions = Array.from({ length: Math.min(LATEST, last + 1) }, (_, i) => last - i);
    const [first, ...rest] = lister(site, settings)(positions);
    yield {
      kind: 'front',
      path: pageFile('/'),
      data: {
        url: '/',
        ...(first && { first: { ...first, ...beginning(storyAt(site, last).card) } }),
        latest: rest,
        periods: periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`),
        holdings: holdings(site),
        ...(settings.url !== undefined && { feed: '/rss.xml' }),
      },
    };
  },
};

function beginning({ deck, lead }: { readonly deck?: string; readonly lead: string }) {
  return { ...(deck !== undefined && { deck }), lead };
}
