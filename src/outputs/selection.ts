// What the front page shows first: what the editor chose, else, in a paper that is still published, the latest stories, and in
// a closed archive one story of each year, the longest, since the last thirty are but its last weeks.

import type { Settings } from '../model/settings.ts';
import type { Position, Site } from '../model/site.ts';
import { storyAt } from './entries.ts';

export interface Selection {
  readonly lead: Position | undefined;
  /** What `picks` are: an editor's choice, the latest, or one of each year. Newest first but for a choice. */
  readonly form: 'chosen' | 'latest' | 'years';
  readonly picks: readonly Position[];
}

const LATEST = 30;
const MOST_YEARS = 30;

export function selectionOf(site: Site, { status }: Settings): Selection {
  const { lead: chosen, picks } = site.chosen;
  const lead = chosen ?? (site.stories.length > 0 ? site.stories.length - 1 : undefined);
  const rest = (positions: readonly Position[]) => positions.filter((position) => position !== lead);
  if (picks.length > 0) return { lead, form: 'chosen', picks: rest(picks) };
  if (status === 'closed' && site.years.length > 2) return { lead, form: 'years', picks: rest(ofEachYear(site)) };
  const last = site.stories.length - 1;
  return { lead, form: 'latest', picks: rest(Array.from({ length: Math.min(LATEST, last + 1) }, (_, n) => last - n)) };
}

/** The longest story of each year, the first of equals; of very many years, evenly spaced ones. */
function ofEachYear(site: Site): Position[] {
  const every = Math.ceil(site.years.length / MOST_YEARS);
  const years = site.years.filter((_, n) => (site.years.length - 1 - n) % every === 0).reverse();
  const words = (position: Position) => storyAt(site, position).card.words;
  return years.flatMap(({ stories }) =>
    stories.length === 0 ? [] : [stories.reduce((best, each) => (words(each) > words(best) ? each : best))],
  );
}
