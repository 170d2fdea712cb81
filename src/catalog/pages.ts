// The addresses of the pages that every archive has beside its stories' own: no story may stand on one of them.
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';

const ALWAYS = [
  '/',
  '/years/',
  '/sections/',
  '/authors/',
  '/topics/',
  '/about/',
  '/data/',
  '/search/',
  '/on-this-day/',
  '/404.html',
];

/** The lists of an archive, each of which has a page, and so has each entry. */
export type Lists = Pick<Site, 'sections' | 'people' | 'topics' | 'years' | 'anniversaries'>;

/** A new set, to be extended with what stories take. */
export function pagesOf({ sections, people, topics, years, anniversaries }: Lists, { pages }: Settings): Set<string> {
  const taken = new Set(ALWAYS);
  for (const year of years) {
    taken.add(year.url);
    for (const month of year.months) {
      taken.add(month.url);
      if (pages.days) for (const day of month.days) taken.add(day.url);
    }
  }
  for (const groups of [sections, people, topics]) for (const { url } of groups) taken.add(url);
  for (const { url } of anniversaries) taken.add(url);
  return taken;
}
