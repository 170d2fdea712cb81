// What a feed's items say: permanent ids, every author, dates by the calendar alone.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Study } from '../../../src/model/card.ts';
import { feed } from '../../../src/outputs/feed.ts';
import { settings, study } from '../../support/cards.ts';

const known = {
  ...settings,
  url: 'https://courier.example/archive/',
  sections: { Money: { description: 'Of prices.' } },
};

type Data = { readonly items: readonly Readonly<Record<string, unknown>>[] };
const feeds = (studies: readonly Study[]) =>
  new Map(
    [
      ...feed.jobs(
        catalog(studies, () => undefined, known),
        known,
      ),
    ].map(({ path, data }): [string, Data] => [path, data as Data]),
  );

describe('a feed', () => {
  it('tells of a story everything but its text', () => {
    const told = study('a.txt', {
      title: 'A \u0008bell',
      section: 'Money',
      byline: ['Ann Lee', 'Bo Chan'],
      topics: ['Ferries'],
      deck: 'In short.',
      date: { iso: '2021-02-26', time: '09:30', offset: '+01:00' },
    });
    const found = feeds([told]);
    expect([...found.keys()]).toEqual(['rss.xml', 'sections/money/rss.xml']);
    expect(found.get('rss.xml')?.items).toEqual([
      {
        title: 'A bell',
        url: '/2021/02/26/a-bell/',
        id: 'tag:courier.example,2026:/2021/02/26/a-bell/',
        date: 'Fri, 26 Feb 2021 09:30:00 +0100',
        creators: ['Ann Lee', 'Bo Chan'],
        categories: ['Money', 'Ferries'],
        summary: 'In short.',
      },
    ]);
    expect(found.get('sections/money/rss.xml')).toMatchObject({
      home: '/sections/money/',
      name: 'Money',
      description: 'Of prices.',
    });
  });

  it('invents no day for a story that has none', () => {
    expect(feeds([study('a.txt', { date: { iso: '2021-02' } })]).get('rss.xml')?.items[0]).not.toHaveProperty('date');
  });

  it('has the twenty newest, newest first', () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      study(`${n}.txt`, { title: `S ${n}`, date: { iso: `2021-01-${String(n + 1).padStart(2, '0')}` } }),
    );
    const titles = feeds(many)
      .get('rss.xml')
      ?.items.map(({ title }) => title);
    expect([titles?.length, titles?.[0], titles?.at(-1)]).toEqual([20, 'S 24', 'S 5']);
  });
});
