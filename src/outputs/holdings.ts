// What the archive holds, in numbers: for the front page and the page about the archive, and for no other.
import type { Json } from '../model/job.ts';
import type { Site } from '../model/site.ts';

/** Counts, the first and last date, and the sections with theirs. */
export function holdings(site: Site): Json {
  return {
    stories: site.stories.length,
    people: site.people.length,
    topics: site.topics.length,
    years: site.years.length,
    first: site.stories[0]?.card.date.iso,
    last: site.stories.at(-1)?.card.date.iso,
    sections: site.sections.map(({ name, url, stories }) => ({ name, url, count: stories.length })),
  };
}
