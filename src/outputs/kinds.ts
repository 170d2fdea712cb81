// Every kind of file the site is made of. The order matters: the first kind to ask for a path has it.
import { asset } from './asset.ts';
import { bibtex, csl, ris } from './cite/citations.ts';
import { datapackage } from './data/package.ts';
import { schema } from './data/schema.ts';
import { table } from './data/table.ts';
import { texts } from './data/texts.ts';
import { twin } from './data/twin.ts';
import { feed } from './feeds/feed.ts';
import { hosting } from './hosting.ts';
import { icon } from './icon.ts';
import type { Kind } from './kind.ts';
import { newsmap } from './newsmap.ts';
import { opensearch } from './opensearch.ts';
import { about } from './pages/about.ts';
import { data } from './pages/data.ts';
import { day } from './pages/day.ts';
import { front } from './pages/front.ts';
import { month } from './pages/month.ts';
import { notfound } from './pages/notfound.ts';
import { people } from './pages/people.ts';
import { person } from './pages/person.ts';
import { redirect } from './pages/redirect.ts';
import { search } from './pages/search.ts';
import { section } from './pages/section.ts';
import { sections } from './pages/sections.ts';
import { story } from './pages/story.ts';
import { thisday } from './pages/thisday.ts';
import { thisdays } from './pages/thisdays.ts';
import { topic } from './pages/topic.ts';
import { topics } from './pages/topics.ts';
import { year } from './pages/year.ts';
import { years } from './pages/years.ts';
import { robots } from './robots.ts';
import { finder, script, theme } from './scripts.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';
import { stylesheet } from './stylesheet.ts';

export const kinds: readonly Kind[] = [
  front,
  story,
  twin,
  day,
  month,
  year,
  years,
  thisday,
  thisdays,
  section,
  sections,
  person,
  people,
  topic,
  topics,
  about,
  search,
  opensearch,
  notfound,
  feed,
  texts,
  table,
  schema,
  sitemap,
  sitemapIndex,
  newsmap,
  robots,
  stylesheet,
  icon,
  script,
  theme,
  finder,
  ris,
  bibtex,
  csl,
  hosting,
  asset,
  redirect,
  datapackage,
  data,
];
