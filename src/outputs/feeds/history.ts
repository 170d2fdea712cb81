// The whole history of the site as Atom documents (RFC 5005): one for each year, or, where a year has very many stories, for
// each month. A reader who wants everything begins at `/atom.xml` and follows `prev-archive` to the first.
//
//   /atom.xml ──prev-archive──► /atom-2004.xml ──► /atom-2003-02.xml ──► /atom-2003-01.xml
//
// An archive document must not gain stories later: readers do not look at it twice. So while a paper is alive its newest month
// is in no document, but whole in `/atom.xml`, and the newest year is cut into months whatever its size.
import type { Settings } from '../../model/settings.ts';
import type { Position, Site } from '../../model/site.ts';
import { bucketsOf } from '../entries.ts';

/** Up to this many stories, a year is one document. */
const WHOLE_YEAR = 500;

export interface Chapter {
  readonly iso: string;
  readonly url: string;
  /** Oldest first. */
  readonly stories: readonly Position[];
}

export interface History {
  readonly chapters: readonly Chapter[];
  /** Stories in none of them, oldest first: they must stand in `/atom.xml`. */
  readonly open: readonly Position[];
}

export function historyOf(site: Site, { status, feeds }: Settings): History {
  if (!feeds.history) return { chapters: [], open: [] };
  const last = site.years.length - 1;
  const chapters = site.years.flatMap(({ iso, stories }, i): Chapter[] => {
    const whole = stories.length <= WHOLE_YEAR && !(status === 'live' && i === last);
    if (whole) return [chapter(iso, stories)];
    return bucketsOf(site, stories, 7).map((month) => chapter(month.iso, month.stories));
  });
  if (status !== 'live') return { chapters, open: [] };
  return { chapters: chapters.slice(0, -1), open: chapters.at(-1)?.stories ?? [] };
}

const chapter = (iso: string, stories: readonly Position[]): Chapter => ({ iso, url: `/atom-${iso}.xml`, stories });
