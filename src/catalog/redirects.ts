// Gives every old address that stories name a page that leads to where the story is now.
import type { Card } from '../model/card.ts';
import type { UrlPath } from '../model/names.ts';
import type { Redirect } from '../model/site.ts';
import { claim, cleanPath, isBarred } from './addresses.ts';

/**
 * A page for each old address, unless something stands there already; the earliest story has the first claim.
 * @param placed where each of the cards' stories is. @param taken is extended with the addresses given out.
 */
export function redirectsOf(
  cards: readonly Card[],
  placed: readonly { readonly url: UrlPath }[],
  taken: Set<string>,
): Redirect[] {
  const redirects: Redirect[] = [];
  cards.forEach((card, i) => {
    if (card.aliases === undefined) return;
    for (const alias of card.aliases) {
      const from = alias.includes('?') ? undefined : cleanPath(alias);
      if (from === undefined || taken.has(from) || isBarred(from, taken)) continue;
      claim(from, taken);
      redirects.push({ from, to: (placed[i] as { url: UrlPath }).url, path: card.path });
    }
  });
  return redirects;
}
