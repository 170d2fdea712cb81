// The stories an editor chose for the front page, found by their file or their address, in the order given.
import type { Settings } from '../model/settings.ts';
import type { Chosen, Story } from '../model/site.ts';
import { cleanPath } from './addresses.ts';

export function chosenFor(stories: readonly Story[], { front, seeds }: Settings): Chosen {
  const wanted = [...(front.lead === undefined ? [] : [front.lead]), ...front.picks];
  if (wanted.length === 0) return { lead: undefined, picks: [], unknown: [] };
  const places = new Map<string, number>();
  stories.forEach(({ card, url }, position) => {
    places.set(url, position);
    places.set(card.path, position);
    places.set(`${seeds}/${card.path}`, position);
  });
  const find = (name: string) => places.get(name.replace(/^\.\//, '')) ?? places.get(cleanPath(name) ?? '');
  return {
    lead: front.lead === undefined ? undefined : find(front.lead),
    picks: front.picks.map(find).filter((position) => position !== undefined),
    unknown: wanted.filter((name) => find(name) === undefined),
  };
}
