// Makes cards and studies for tests of the stages that come after parsing.
import type { Card, Study, Trace } from '../../src/model/card.ts';
import type { Digest, SeedPath } from '../../src/model/names.ts';
import type { Settings } from '../../src/model/settings.ts';
import { slugFor } from '../../src/parse/card.ts';

export const settings: Settings = {
  title: 'The Test',
  lang: 'en',
  status: 'closed',
  permalink: '/{year}/{month}/{day}/{slug}/',
  seeds: 'seeds',
  out: 'public',
  templates: 'templates',
  strict: false,
  ageNoteYears: 0,
  front: { picks: [] },
  sections: {},
  authors: {},
  topics: {},
  theme: {},
  feeds: { content: 'summary', items: 20, sections: true, people: true, topics: true, history: true },
  pages: { days: true, onThisDay: true },
  data: { citations: true, twins: true, files: true },
  search: false,
  robots: 'open',
  extra: {},
};

/** A card for a file; whatever matters to the test is given. */
export function card(path: string, given: Partial<Card> = {}): Card {
  const named = { path: path as SeedPath, digest: `digest-of-${path}` as Digest, title: 'A title', ...given };
  return {
    format: 'text',
    byline: [],
    date: { iso: '2021-02-26' },
    lead: 'The text begins.',
    words: 100,
    ...named,
    slug: slugFor(named),
  };
}

export function study(path: string, given: Partial<Card> = {}, trace: Partial<Trace> = {}): Study {
  return {
    path: path as SeedPath,
    fate: 'story',
    card: card(path, given),
    trace: { text: `text-of-${path}` as Digest, lines: { title: 1, byline: 2, date: 3 }, ...trace },
    problems: [],
  };
}
