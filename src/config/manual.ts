// What each setting is for, in a sentence, and what holds without it. The JSON Schema, `docs/settings.md` and the file that
// `backfile init` writes all take their words from here.
import type { Key } from './keys.ts';

interface About {
  readonly what: string;
  /** What holds when nobody says; absent when then there is simply none. */
  readonly without?: string;
}

export const ABOUT: Readonly<Record<Key, About>> = {
  title: { what: 'The paper’s name.', without: '`News Archive`' },
  tagline: { what: 'A line under the name.' },
  description: { what: 'A paragraph for the page about the archive, and for search engines.' },
  url: {
    what: 'The site’s address, e.g. `https://courier.example/archive/`.',
    without: 'no feeds, sitemaps, canonical links',
  },
  lang: {
    what: 'The language of the paper, as a code such as `en` or `pt-BR`. The pages speak English, Spanish, Arabic and German, and dates many more; see `words/` in the templates for another.',
    without: '`en`',
  },
  status: {
    what: '`closed` when nothing is added any more, `live` when the paper is still published.',
    without: '`closed`',
  },
  date_order: {
    what: 'What 03/04/2021 means: `day-first` (3 April) or `month-first` (4 March).',
    without: 'such dates are errors',
  },
  permalink: {
    what: 'Where stories stand: made of `{year}`, `{month}`, `{day}`, `{slug}` and `{section}`.',
    without: '`/{year}/{month}/{day}/{slug}/`',
  },
  sections: { what: 'A `description` for each section, by its name.' },
  authors: { what: 'A `description` for each author, by their name.' },
  topics: { what: 'A `description` for each topic, by its name.' },
  theme: {
    what: 'The paper’s look: `accent`, any colour of CSS; `fonts`, families for the `text` and the `furniture`; `logo`, a picture among the seeds for the masthead.',
    without: 'a dark red, and the reader’s own serifs',
  },
  front: {
    what: 'The front page: `lead`, the story it begins with; `picks`, a list of those below it. Files or addresses.',
    without: 'the last story; then the longest of each year, or, while `live`, the latest',
  },
  pages: {
    what: 'What to leave out where few stories share a day, or for hosts that count files: `days: false`, the page of each day, whose stories then stand on that of the month; `on_this_day: false`, the 366 pages of what all years published on a day.',
    without: 'all are made',
  },
  data: {
    what: 'What to leave out for hosts that count files: `citations: false`, the three citation files of each story; `twins: false`, the record and the text beside it; `files: false`, the folder `/data/`.',
    without: 'all are made',
  },
  feeds: {
    what: 'What feeds hold: `content`, `full` or `summary`; `items`, how many stories; `sections`, `people` and `topics`, whether these have feeds of their own; `history`, whether old stories stand in feeds too, so that a reader can go back to the first; `tag`, the name and year that make ids permanent.',
    without: '`summary`, 20, `true` each',
  },
  robots: {
    what: 'Whom `robots.txt` lets in: `open`, everybody; `no-training`, all but those who gather texts to train on; `archive-only`, web archives.',
    without: '`open`',
  },
  search: { what: 'With `false`, the archive has no search page and no index for it.', without: '`true`' },
  license: { what: 'What others may do with the stories: a name such as `CC BY 4.0`, or an address.' },
  publisher: { what: 'Who publishes the archive; shown in the footer and on the page about it.' },
  rights: { what: 'Who holds the rights; shown beside it.' },
  contact: { what: 'An e-mail address or a web address for readers; shown beside it.' },
  corrections_policy: { what: 'How the paper corrects itself; for the page about the archive.' },
  how_made: { what: 'How the archive was made; for the same page.' },
  age_note_years: {
    what: 'How much older than the last story one must be to say that facts may have changed. 0: none says so.',
    without: '`0`, or `5` while `live`',
  },
  host: {
    what: 'Where the site is published, so that the build writes the files this host wants: see `backfile deploy`.',
    without: 'no such files',
  },
  strict: { what: 'With `true`, nothing is written when any story is held back.', without: '`false`' },
  seeds: { what: 'The folder of the articles.', without: '`seeds`, or the archive’s own folder when it has none' },
  out: { what: 'The folder the site is written to.', without: '`public`' },
  templates: { what: 'The folder of your own templates.', without: '`templates`' },
  extra: { what: 'Your own things, for your own templates.' },
};
