// The pages of one section, person or topic: the same for all three. Paged by date, never by number, so that every address
// is permanent and a page about the past does not change: a short list is one page; a longer one has a head page and a page
// for each year; a long year has a page for each month.
import type { Job, Json } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Group, Position, Site } from '../model/site.ts';
import { type Block, type Bucket, bucketsOf, lister } from './entries.ts';
import { feedOf } from './feeds/channels.ts';
import type { Kind } from './kind.ts';
import { listMarkerFor, marked } from './mark.ts';
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
  readonly list: ReturnType<typeof lister>;
  readonly markOf: ReturnType<typeof listMarkerFor>;
}

/** The kind whose pages show the groups of one list of the Site. */
export function groupKind(name: Group['kind'], list: 'sections' | 'people' | 'topics'): Kind {
  const hidden = name === 'section' ? 'section' : name === 'person' ? 'byline' : undefined;
  return {
    name,
    template: `${name}.html`,
    describe: describeList(),
    *jobs(site, settings, { only } = {}) {
      const tools = { list: lister(site, settings, hidden), markOf: listMarkerFor(site, settings) };
      for (const group of site[list]) {
        if (mayLead(group.url, only)) yield* pagesOf({ kind: name, group, site, settings, ...tools }, only);
      }
    },
  };
}

function* pagesOf(desk: Desk, only: OutPath | undefined): Iterable<Job> {
  const { group, site } = desk;
  const years = bucketsOf(site, group.stories, 4).map((year) => placed(year, `${group.url}${year.iso}/`));
  if (group.stories.length <= WHOLE) return yield wholePage(desk, years);
  yield headPage(desk, years);
  const asked = withTurns(years, ({ url }) => mayLead(url, only));
  for (const [year, turn] of asked) yield* yearPages(desk, year, turn);
}

/** Every story, newest first, by year. */
function wholePage(desk: Desk, years: readonly Bucket[]): Job {
  const says = { form: 'whole', periods: periodsOf(everyYear(years), years, fragment) };
  return page(desk, '', says, desk.group.stories, () => ({
    blocks: years.map(({ iso, stories }): Block => ({ iso, stories: desk.list(stories).reverse() })).reverse(),
  }));
}

/** The years with their counts, and the latest stories. */
function headPage(desk: Desk, years: readonly (Bucket & { url: string })[]): Job {
  const says = { form: 'head', periods: periodsOf(everyYear(years), years, (iso) => `${desk.group.url}${iso}/`) };
  const latest = desk.group.stories.slice(-LATEST);
  return page(desk, '', says, latest, () => ({ latest: desk.list(latest).reverse() }));
}

function* yearPages(desk: Desk, year: Bucket & { url: string }, turn: Turn): Iterable<Job> {
  const months = bucketsOf(desk.site, year.stories, 7).map((month) =>
    placed(month, `${year.url}${month.iso.slice(5, 7)}/`),
  );
  const folded = year.stories.length > WHOLE_YEAR;
  const shown = folded ? months.filter(({ iso }) => iso.length < 7) : months;
  const address = (iso: string) => (folded ? `${year.url}${iso.slice(5, 7)}/` : fragment(iso));
  const periods = periodsOf(everyMonth(year.iso), months, address);
  const says = { form: 'year', iso: year.iso, count: year.stories.length, periods, folded, ...turn };
  const stories = folded ? shown.flatMap((month) => month.stories) : year.stories;
  yield page(desk, `${year.iso}/`, says, stories, () => blocksOf(desk, shown));
  if (!folded) return;
  for (const [{ iso, stories }, monthTurn] of withTurns(months.filter(({ iso }) => iso.length === 7))) {
    const month = { form: 'month', iso, count: stories.length, ...monthTurn };
    yield page(desk, `${year.iso}/${iso.slice(5)}/`, month, stories, () =>
      blocksOf(desk, bucketsOf(desk.site, stories, 10)),
    );
  }
}

const blocksOf = ({ list }: Desk, buckets: readonly Bucket[]) => ({
  blocks: buckets.map(({ iso, stories }): Block => ({ iso, stories: list(stories) })),
});

/** @param says what the page says but for the stories it shows. @param shown those, put in order by `show`. */
function page(
  { kind, group, settings, markOf }: Desk,
  below: string,
  says: Readonly<Record<string, Json | undefined>>,
  shown: readonly Position[],
  show: () => Readonly<Record<string, Json>>,
): Job {
  const url = `${group.url}${below}`;
  const description = settings[LISTS[group.kind]][group.name]?.description;
  const feed = feedOf(group.kind, group.url, settings);
  const head = {
    url,
    name: group.name,
    home: group.url,
    ...(below === '' && { count: group.stories.length, ...(description !== undefined && { description }) }),
    ...(feed !== undefined && { feed }),
    ...says,
  };
  return marked({ kind, path: pageFile(url) }, markOf(head, shown), () => ({ ...head, ...show() }));
}

const placed = ({ iso, stories }: Bucket, url: string): Bucket & { url: string } => ({ iso, stories, url });

const fragment = (iso: string): string => `#d${iso}`;
