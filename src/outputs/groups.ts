// The pages of one section, person or topic: the same for all three. Paged by date, never by number, so that every address
// is permanent and a page about the past does not change: a short list is one page; a longer one has a head page and a page
// for each year; a long year has a page for each month.
import type { Job, Json } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Group, Site } from '../model/site.ts';
import { type Block, type Bucket, bucketsOf, type Hidden, lister } from './entries.ts';
import { feedOf } from './feeds/channels.ts';
import type { Kind } from './kind.ts';
import { describeList } from './metadata/list.ts';
import { type Turn, withTurns } from './neighbours.ts';
import { mayLead, pageFile } from './paths.ts';
import { everyMonth, everyYear, periodsOf } from './periods.ts';

/** Where the settings tell of groups of each kind. */
const LISTS = { section: 'sections', person: 'authors', topic: 'topics' } as const;
/** Up to this many stories, a group is one page. */
const WHOLE = 100;
/** Up to this many, a group's year is one page. */
const WHOLE_YEAR = 200;
const LATEST = 20;

/** One group while its pages are made. */
interface Desk {
  readonly kind: string;
  readonly group: Group;
  readonly site: Site;
  readonly settings: Settings;
  readonly hidden: Hidden;
}

/** The kind whose pages show the groups of one list of the Site. */
export function groupKind(name: Group['kind'], list: 'sections' | 'people' | 'topics'): Kind {
  const hidden = name === 'section' ? 'section' : name === 'person' ? 'byline' : undefined;
  return {
    name,
    template: `${name}.html`,
    describe: describeList(),
    *jobs(site, settings, { only } = {}) {
      for (const group of site[list]) {
        if (mayLead(group.url, only)) yield* pagesOf({ kind: name, group, site, settings, hidden }, only);
      }
    },
  };
}

function* pagesOf(desk: Desk, only: OutPath | undefined): Iterable<Job> {
  const { group, site } = desk;
  const years = bucketsOf(site, group.stories, 4).map((year) => ({ ...year, url: `${group.url}${year.iso}/` }));
  if (group.stories.length <= WHOLE) return yield wholePage(desk, years);
  yield headPage(desk, years);
  const asked = withTurns(years, ({ url }) => mayLead(url, only));
  for (const [year, turn] of asked) yield* yearPages(desk, year, turn);
}

/** Every story, newest first, by year. */
function wholePage(desk: Desk, years: readonly Bucket[]): Job {
  const list = lister(desk.site, desk.settings, desk.hidden);
  const blocks = years.map(({ iso, stories }): Block => ({ iso, stories: list(stories).reverse() })).reverse();
  return page(desk, '', { form: 'whole', periods: periodsOf(everyYear(years), years, fragment), blocks });
}

/** The years with their counts, and the latest stories. */
function headPage(desk: Desk, years: readonly (Bucket & { url: string })[]): Job {
  const list = lister(desk.site, desk.settings, desk.hidden);
  const latest = list(desk.group.stories.slice(-LATEST)).reverse();
  const periods = periodsOf(everyYear(years), years, (iso) => `${desk.group.url}${iso}/`);
  return page(desk, '', { form: 'head', periods, latest });
}

function* yearPages(desk: Desk, year: Bucket & { url: string }, turn: Turn): Iterable<Job> {
  const list = lister(desk.site, desk.settings, desk.hidden);
  const months = bucketsOf(desk.site, year.stories, 7).map((month) => ({
    ...month,
    url: `${year.url}${month.iso.slice(5, 7)}/`,
  }));
  const folded = year.stories.length > WHOLE_YEAR;
  const shown = folded ? months.filter(({ iso }) => iso.length < 7) : months;
  const address = (iso: string) => (folded ? `${year.url}${iso.slice(5, 7)}/` : fragment(iso));
  yield page(desk, `${year.iso}/`, {
    form: 'year',
    iso: year.iso,
    count: year.stories.length,
    periods: periodsOf(everyMonth(year.iso), months, address),
    folded,
    blocks: shown.map(({ iso, stories }): Block => ({ iso, stories: list(stories) })),
    ...turn,
  });
  if (!folded) return;
  for (const [month, monthTurn] of withTurns(months.filter(({ iso }) => iso.length === 7))) {
    const blocks = bucketsOf(desk.site, month.stories, 10).map(
      ({ iso, stories }): Block => ({ iso, stories: list(stories) }),
    );
    yield page(desk, `${year.iso}/${month.iso.slice(5)}/`, {
      form: 'month',
      iso: month.iso,
      count: month.stories.length,
      blocks,
      ...monthTurn,
    });
  }
}

function page({ kind, group, settings }: Desk, below: string, data: Readonly<Record<string, Json>>): Job {
  const url = `${group.url}${below}`;
  const description = settings[LISTS[group.kind]][group.name]?.description;
  const feed = feedOf(group.kind, group.url, settings);
  return {
    kind,
    path: pageFile(url),
    data: {
      url,
      name: group.name,
      home: group.url,
      ...(below === '' && { count: group.stories.length, ...(description !== undefined && { description }) }),
      ...(feed !== undefined && { feed }),
      ...data,
    },
  };
}

const fragment = (iso: string): string => `#d${iso}`;
