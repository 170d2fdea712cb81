// The names of the settings, and what to say to somebody who wrote another: the nearest name, or the one other programs' name stands for.
import { HOST_NAMES } from '../hosts/limits.ts';
import { nearest } from '../lib/nearest.ts';

/** Every key of `archive.yml` and of the groups in it, as a person writes them. */
// biome-ignore format: a list to look over
export const KEYS = [
  'title', 'tagline', 'description', 'url', 'lang', 'status', 'date_order', 'permalink', 'sections', 'authors', 'topics', 'theme', 'front', 'feeds', 'pages', 'data', 'search', 'robots',
  'publisher', 'rights', 'contact', 'license', 'corrections_policy', 'how_made', 'age_note_years', 'host', 'strict', 'seeds', 'out', 'templates', 'extra',
] as const;

export type Key = (typeof KEYS)[number];

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  theme: ['accent', 'fonts', 'logo'],
  fonts: ['text', 'furniture'],
  front: ['lead', 'picks'],
  feeds: ['content', 'items', 'sections', 'people', 'topics', 'history', 'tag'],
  pages: ['days', 'on_this_day'],
  data: ['citations', 'twins', 'files'],
  sections: ['description'],
  authors: ['description'],
  topics: ['description'],
};

/** What the settings of a few words may be. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  status: ['closed', 'live'],
  date_order: ['day-first', 'month-first'],
  host: HOST_NAMES,
  robots: ['open', 'no-training', 'archive-only'],
};

/** Names that other generators have for the same thing, without `-` and `_` and in lower case. */
// biome-ignore format: a table
const ELSEWHERE: Readonly<Record<string, string>> = {
  name: 'title', sitename: 'title', sitetitle: 'title', subtitle: 'tagline', slogan: 'tagline', about: 'description',
  baseurl: 'url', siteurl: 'url', site: 'url', address: 'url', domain: 'url', root: 'url',
  hosting: 'host', deploy: 'host', language: 'lang', locale: 'lang', languagecode: 'lang', dateformat: 'date_order', permalinks: 'permalink',
  copyright: 'rights', licence: 'license', licenses: 'license', email: 'contact', author: 'publisher',
  source: 'seeds', content: 'seeds', input: 'seeds', output: 'out', destination: 'out', publicdir: 'out',
  layouts: 'templates', params: 'extra', color: 'accent', colour: 'accent', font: 'fonts', masthead: 'logo',
  feed: 'feeds', rss: 'feeds', archive: 'history', anniversaries: 'on_this_day', bylines: 'people', limit: 'items', robotstxt: 'robots',
};

/** What to do about a key that is none, e.g. `["tagine"]` or `["theme", "acent"]`. */
export function hintFor(path: readonly string[]): string {
  const [key = '', group] = [path.at(-1), path[1] === 'fonts' ? 'fonts' : path.length > 1 ? path[0] : undefined];
  const known: readonly string[] = group === undefined ? KEYS : (GROUPS[group] ?? []);
  const meant = nearest(key, known) ?? known.find((each) => each === ELSEWHERE[key.toLowerCase().replace(/[-_]/g, '')]);
  if (meant !== undefined) return `Did you mean \`${meant}\`? Settings of your own go under \`extra\`.`;
  const names = known.map((each) => `\`${each}\``).join(', ');
  const there = group === undefined ? 'The settings are' : `Under \`${group}\` there can only be`;
  return `${there} ${names}; settings of your own go under \`extra\`.`;
}

/** What to write instead of a value that cannot stand, by example. */
export const EXAMPLES: Readonly<Record<Key, string>> = {
  title: '`title: The Springfield Courier`',
  tagline: '`tagline: All the news since 1921`',
  description: '`description: Every story the Courier printed.`',
  url: '`url: https://courier.example/`',
  lang: '`lang: en`',
  status: '`status: closed`, for a paper to which nothing is added any more',
  date_order: '`date_order: day-first`, when 03/04/2021 was the third of April',
  permalink: '`permalink: /{year}/{month}/{day}/{slug}/`',
  sections: '`sections: { Money: { description: Business and work } }`',
  authors: '`authors: { Ann Lee: { description: Wrote about the harbour } }`',
  topics: '`topics: { Ferries: { description: Boats that go and come back } }`',
  theme: '`theme: { accent: "#8a1c1c" }`',
  front: '`front: { lead: 2021/strikes.txt, picks: [2020/flood.md] }`',
  corrections_policy: '`corrections_policy: Mistakes are corrected below the story.`',
  how_made: '`how_made: Typed from the bound volumes in 2019.`',
  age_note_years: '`age_note_years: 5`',
  publisher: '`publisher: Courier Press`',
  rights: '`rights: © Courier Press`',
  contact: '`contact: archive@courier.example`',
  host: '`host: netlify`',
  license: '`license: CC BY 4.0`, or the address of one',
  feeds: '`feeds: { content: full, items: 20 }`',
  pages: '`pages: { days: false, on_this_day: false }`',
  data: '`data: { twins: false, citations: false }`',
  search: '`search: false`',
  robots: '`robots: open`, `robots: no-training` or `robots: archive-only`',
  strict: '`strict: true`',
  seeds: '`seeds: seeds`',
  out: '`out: public`',
  templates: '`templates: templates`',
  extra: '`extra: { founded: 1921 }`',
};
