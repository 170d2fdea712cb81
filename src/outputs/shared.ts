// What every page shows: the paper's name, its sections, its years. A change here remakes all pages, so nothing in it may
// move with each new story: no counts, no dates, no latest.
import type { Json, Shared } from '../model/job.ts';
import type { Settings } from '../model/settings.ts';
import type { PlacedAsset, Ref, Site } from '../model/site.ts';
import { directionOf } from './language.ts';

/** With more sections or years than these, the pages link to the list of all instead. */
const MOST_SECTIONS = 12;
const MOST_YEARS = 40;

/** Given to templates as `it.site`; its fields are documented in `templates/README.md`. */
export function shared(site: Site, settings: Settings): Shared {
  return {
    title: settings.title,
    ...given('tagline', settings.tagline),
    ...given('description', settings.description),
    ...given('url', settings.url),
    base: settings.url === undefined ? '/' : new URL(settings.url).pathname,
    lang: settings.lang,
    dir: directionOf(settings.lang),
    status: settings.status,
    ...given('publisher', settings.publisher),
    ...given('rights', settings.rights),
    ...given('license', settings.license),
    ...given('contact', settings.contact),
    ...(site.logo && { logo: logoOf(site.logo) }),
    sections: site.sections.length > MOST_SECTIONS ? [] : site.sections.map(link),
    years: site.years.length > MOST_YEARS ? [] : site.years.map(({ iso, url }) => ({ name: iso, url })),
    has: {
      sections: site.sections.length > 0,
      people: site.people.length > 0,
      topics: site.topics.length > 0,
      years: site.years.length > 0,
      days: site.anniversaries.length > 0,
      data: settings.data.files,
      search: settings.search,
    },
    extra: settings.extra as Json,
  };
}

function logoOf({ url, width, height }: PlacedAsset): Json {
  return { url, ...(width && height && { width, height }) };
}

function given(key: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [key]: value };
}

const link = ({ name, url }: Ref) => ({ name, url });
