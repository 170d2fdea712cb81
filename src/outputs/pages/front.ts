// `/`: a story with its beginning, a selection of others, and what the archive holds.
import { lister, openingLister, storyAt } from '../entries.ts';
import { feedOf } from '../feeds/channels.ts';
import { holdings } from '../holdings.ts';
import type { Kind } from '../kind.ts';
import { describeSite } from '../metadata/list.ts';
import { isWanted, pageFile } from '../paths.ts';
import { everyYear, periodsOf } from '../periods.ts';
import { figureOf } from '../pictures.ts';
import { selectionOf } from '../selection.ts';

export const front: Kind = {
  name: 'front',
  template: 'front.html',
  texts: true,
  describe: describeSite,
  *jobs(site, settings, { only } = {}) {
    if (!isWanted('/', only)) return;
    const list = lister(site, settings);
    const { lead, form, picks } = selectionOf(site, settings);
    const feed = feedOf('site', '/', settings);
    yield {
      kind: 'front',
      path: pageFile('/'),
      data: {
        url: '/',
        ...(lead !== undefined && { lead: { ...list([lead])[0], ...beginning(storyAt(site, lead)) } }),
        form,
        picks: (form === 'latest' ? list : openingLister(site, settings))(picks),
        periods: periodsOf(everyYear(site.years), site.years, (iso) => `/${iso}/`),
        holdings: holdings(site),
        ...(feed !== undefined && { feed }),
      },
    };
  },
};

function beginning({ card, picture }: ReturnType<typeof storyAt>) {
  const image = card.image && picture && figureOf(card.image, picture);
  return { ...(card.deck !== undefined && { deck: card.deck }), opening: card.lead, ...(image && { image }) };
}
