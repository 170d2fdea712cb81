// The list of all sections, people or topics: the same for all three. Long lists are cut by first letter, with the letters
// that exist and no others.
import type { Job, Json } from '../model/job.ts';
import type { Settings } from '../model/settings.ts';
import type { Group, Site } from '../model/site.ts';
import { storyAt } from './entries.ts';
import type { Kind } from './kind.ts';
import { describeList } from './metadata/list.ts';
import { isWanted, pageFile } from './paths.ts';

/** Fewer names than this are one list without letters. */
const LETTERS_FROM = 20;

const TITLES = { sections: 'sections', people: 'authors', topics: 'topics' } as const;

/** The kind of one index page; it is made only when there is something to list. */
export function indexKind(name: 'sections' | 'people' | 'topics', url: string): Kind {
  return {
    name,
    template: `${name}.html`,
    describe: describeList(TITLES[name]),
    *jobs(site, settings, { only } = {}) {
      if (site[name].length > 0 && isWanted(url, only)) yield indexPage(name, url, site, settings);
    },
  };
}

function indexPage(name: 'sections' | 'people' | 'topics', url: string, site: Site, settings: Settings): Job {
  const lettered = name !== 'sections' && site[name].length >= LETTERS_FROM;
  const letters: { letter?: string; groups: Json[] }[] = lettered ? [] : [{ groups: [] }];
  for (const group of site[name]) {
    const letter = lettered ? letterOf(group.name) : undefined;
    if (letter !== letters.at(-1)?.letter) letters.push({ ...(letter !== undefined && { letter }), groups: [] });
    letters
      .at(-1)
      ?.groups.push(line(group, site, settings[name === 'people' ? 'authors' : name][group.name]?.description));
  }
  return { kind: name, path: pageFile(url), data: { url, count: site[name].length, letters } };
}

function line({ name, url, stories }: Group, site: Site, description: string | undefined): Json {
  const year = (position: number | undefined) =>
    position === undefined ? '' : storyAt(site, position).card.date.iso.slice(0, 4);
  return {
    name,
    url,
    count: stories.length,
    first: year(stories[0]),
    last: year(stories.at(-1)),
    ...(description !== undefined && { description }),
  };
}

/** The letter a name is found under: `"Émile"` → `"E"`; a digit or sign → `"#"`. */
function letterOf(name: string): string {
  const first = [...name.replace(/^[^\p{L}\p{N}]+/u, '').normalize('NFD')][0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
