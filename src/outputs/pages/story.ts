// The story's own page. Everything it shows stands in the job but the text, which the job names by file and digest.
import { relative } from '../../lib/addresses.ts';
import { escapeHtml } from '../../lib/html.ts';
import { labelOf } from '../../lib/label.ts';
import { lazy } from '../../lib/lazy.ts';
import type { CalendarDate } from '../../model/article.ts';
import type { Card } from '../../model/card.ts';
import type { Job, JobBody, Json } from '../../model/job.ts';
import type { Settings } from '../../model/settings.ts';
import type { Ref, Site, Story } from '../../model/site.ts';
import { type Beside, besideOf, NO_PLACES, placesIn } from '../beside.ts';
import { slottedRef } from '../body.ts';
import { citationStem } from '../cite/citations.ts';
import { twinName, twinsOf } from '../data/twin.ts';
import { foreign, storyAt } from '../entries.ts';
import type { Kind, Shows } from '../kind.ts';
import { marked, markerFor, namesMarkerFor } from '../mark.ts';
import { describeStory } from '../metadata/story.ts';
import { mayLead, type Place, pageFile, placeOf } from '../paths.ts';
import { figureOf, imageElement } from '../pictures.ts';
import { stamp, w3cDate } from '../stamp.ts';

export const story: Kind = {
  name: 'story',
  template: 'story.html',
  texts: true,
  describe: describeStory,
  *jobs(site, settings, { only, retold, shows = () => true } = {}) {
    const desk = lazy(() => ({
      places: ['also', 'more', 'related'].some(shows) ? placesIn(site) : () => NO_PLACES,
      mark: markerFor(settings),
      names: namesMarkerFor(site),
    }));
    const latest = Number(site.years.at(-1)?.iso ?? 0);
    for (let position = 0; position < site.stories.length; position++) {
      const each = storyAt(site, position);
      if (!mayLead(each.url, only) || retold?.has(each.card.path) === false) continue;
      const { places, mark, names } = desk();
      const old = latest - Number(each.card.date.iso.slice(0, 4)) >= settings.ageNoteYears;
      const beside = places(position, each);
      const named = [each.before, each.after, ...beside.also, undefined, ...beside.by, undefined, ...beside.related];
      const data = (): Json => dataOf(each, besideOf(site, each, beside), old || undefined, { site, settings, shows });
      const own = mark(each);
      yield storyJob(each, own + names(named) + (old ? 'old' : ''), data);
      if (settings.data.twins) yield* twinsOf(each, settings, own);
    }
  },
};

function storyJob(story: Story, mark: string, data: () => Json): Job {
  const path = pageFile(story.url);
  const body = (): JobBody => slottedRef(story, slotsOf(story, `/${path}`));
  return marked({ kind: 'story', path, body }, mark, data);
}

/** What a story's data are made of, beside the story. */
interface Scene {
  readonly site: Site;
  readonly settings: Settings;
  /** Asked of what is long, or dear to make. */
  readonly shows: Shows;
}

/** What there is none of is undefined, and so left out of JSON. Field by field, so that all are of one shape. */
function dataOf(story: Story, { also, more, related }: Beside, old: true | undefined, scene: Scene): Json {
  const { site, settings, shows } = scene;
  const { card, trace, url, section, people, topics, picture, before, after } = story;
  const { updated, image, corrections } = card;
  return {
    url,
    title: card.title,
    description: shows('description') ? (card.deck ?? card.lead) : undefined,
    deck: card.deck,
    date: dateOf(card.date, placeOf(card.date.iso, settings)),
    updated: updated && dateOf(updated),
    byline: people.map(link),
    section: section && link(section),
    topics: shows('topics') ? topics.map(link) : undefined,
    dateline: card.dateline,
    printPage: card.printPage,
    words: shows('words') ? card.words : undefined,
    image: image && figureOf(image, picture),
    corrections: corrections?.map(({ date, text, top }) => ({ text, date: date && dateOf(date), top })),
    editorNote: card.editorNote,
    archiveNote: card.archiveNote,
    source: shows('source') ? sourceOf(card, settings) : undefined,
    outside: trace.outside,
    twin: settings.data.twins ? twinName(story) : undefined,
    citations: settings.data.citations ? citationStem(url).replace(/.*\//, '') : undefined,
    previous: before === undefined ? undefined : neighbour(site, before),
    next: after === undefined ? undefined : neighbour(site, after),
    also,
    more,
    related,
    old,
    ...foreign(card.lang, settings),
  };
}

/** Where this copy comes from: the file, its SHA-256 as `sha256sum` prints it, and where the story stood before. */
function sourceOf({ path, digest, original }: Card, { seeds }: Settings) {
  const sha256 = Buffer.from(digest, 'base64url').toString('hex');
  return { file: labelOf(seeds, path), sha256, ...(original !== undefined && { original }) };
}

/** `iso` to be shown, `stamp` for `<time datetime>`, `w3c` for metadata when it says more than `iso`. */
function dateOf(date: CalendarDate, place?: Place) {
  return { iso: date.iso, stamp: stamp(date), w3c: w3cDate(date), time: date.time, url: place?.url, part: place?.part };
}

function neighbour(site: Site, position: number) {
  const { card, url } = storyAt(site, position);
  return { title: card.title, url, iso: card.date.iso };
}

const link = ({ name, url }: Ref) => ({ name, url });

/** Links come first in a body's slots, then pictures. */
function slotsOf({ trace, links, images, card }: Story, page: string): string[] {
  const hrefs = (trace.links ?? []).map(({ href }, i) => {
    const target = links[i];
    return escapeHtml(target ? relative(page, target.url) + target.tail : href);
  });
  const pictures = (trace.images ?? []).map((image, i) => imageElement(image, images[i], page, i === 0 && !card.image));
  return [...hrefs, ...pictures];
}
