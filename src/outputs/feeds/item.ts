// One story as feeds tell it, as plain data that is the same for all three formats. Ids are `tag:` addresses (RFC 4151) made
// of the story's permanent name, never of its address: a reader who follows the paper to another host sees nothing twice.
import { encode } from '../../lib/addresses.ts';
import type { CalendarDate } from '../../model/article.ts';
import type { Settings } from '../../model/settings.ts';
import type { Ref, Story } from '../../model/site.ts';

/** Fields as `docs/feeds.md` tells them; addresses are from the site's root. */
export type Item = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date: CalendarDate;
  readonly updated?: CalendarDate;
  readonly people?: readonly Ref[];
  readonly topics?: readonly string[];
  readonly lang?: string;
  readonly image?: string;
  readonly summary: string;
};

/** RFC 4151 wants a year in which the paper had its host; no site made by this program is older. */
const TAG_YEAR = '2026';

/** `"tag:courier.example,2026:story/2021/strikes.txt"`; an id that is an address already stays what it is. */
function permanentId(name: string, settings: Settings): string {
  if (/^(?:tag|urn|https?|info|doi|ark):\S+$/i.test(name)) return name;
  return tagged(`story/${name}`, settings);
}

/** A `tag:` address of the paper: `tagged('feed', settings)`. */
export function tagged(what: string, { url, feeds }: Settings): string {
  return `tag:${feeds.tag ?? `${new URL(url ?? '').hostname},${TAG_YEAR}`}:${encode(what)}`;
}

export function itemOf({ card, id, url, section, people, topics, picture }: Story, settings: Settings): Item {
  const names = [...(section ? [section] : []), ...topics].map(({ name }) => name);
  return {
    id: permanentId(id, settings),
    title: card.title,
    url,
    date: card.date,
    summary: card.deck ?? card.lead,
    ...(card.updated && { updated: card.updated }),
    ...(people.length > 0 && { people: people.map((person) => ({ name: person.name, url: person.url })) }),
    ...(names.length > 0 && { topics: names }),
    ...(card.lang !== undefined && card.lang !== settings.lang && { lang: card.lang }),
    ...(picture && { image: picture.url }),
  };
}
