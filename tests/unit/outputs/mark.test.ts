// A story's page is made again when its mark is another, so its mark must tell of all that the page is made of.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Card } from '../../../src/model/card.ts';
import type { Digest } from '../../../src/model/names.ts';
import type { Settings } from '../../../src/model/settings.ts';
import type { Site, Story } from '../../../src/model/site.ts';
import { story } from '../../../src/outputs/pages/story.ts';
import { settings, study } from '../../support/cards.ts';

const siteOf = (cards: readonly Partial<Card>[]): Site =>
  catalog(
    cards.map((card, n) =>
      study(`${n}.txt`, { title: `Story ${n}`, section: 'Harbour', byline: ['Ann Lee'], ...card }),
    ),
    () => undefined,
    settings,
  );
const three: readonly Partial<Card>[] = [{}, { topics: ['Ferries'] }, {}];
const marksOf = (site: Site, given: Settings = settings) =>
  [...story.jobs(site, given)].filter(({ kind }) => kind === 'story').map(({ mark }) => mark);
/** Which stories' pages are made again. */
const changed = (cards: readonly Partial<Card>[], given?: Settings) => {
  const before = marksOf(siteOf(three));
  return marksOf(siteOf(cards), given).flatMap((mark, n) => (mark === before[n] ? [] : [n]));
};

describe('the mark of a story', () => {
  it('tells of each part of a story that its page is made of; card and trace come with the digest of its file', () => {
    const read = new Set<string>();
    const stories = siteOf(three).stories.map(
      (each) =>
        new Proxy(each, {
          get(target, key) {
            read.add(String(key));
            return target[key as keyof Story];
          },
        }),
    );
    const jobs = [...story.jobs({ ...siteOf(three), stories }, settings)];
    expect(jobs.map(({ path }) => path.replace(/.*\//, '')).slice(-3)).toEqual([
      'index.html',
      'index.json',
      'index.txt',
    ]);
    const marked = new Set([...read, 'card', 'trace']);
    read.clear();
    expect(JSON.stringify(jobs)).toContain('Story 0');
    expect([...read].filter((key) => !marked.has(key))).toEqual([]);
    expect(read.size).toBeGreaterThan(5);
  });

  it('is the same while nothing changes', () => expect(changed(three)).toEqual([]));

  it('is another when the file changes, and that of no other story', () =>
    expect(changed([{ digest: 'other' as Digest }, ...three.slice(1)])).toEqual([0]));

  it('is another on all pages that name a story whose title changes', () =>
    expect(changed([...three.slice(0, 2), { title: 'Another' }])).toEqual([0, 1, 2]));

  it('is another when a person, a section or a topic is spelled otherwise by most', () => {
    const topic = [{ topics: ['ferries'] }, { topics: ['Ferries'] }, { topics: ['ferries'] }];
    expect(changed(topic)).toContain(1);
    expect(changed([{ byline: ['ANN LEE'] }, three[1] ?? {}, { byline: ['ANN LEE'] }])).toContain(1);
  });

  it('is another with other settings', () =>
    expect(changed(three, { ...settings, ageNoteYears: 9 })).toEqual([0, 1, 2]));
});
