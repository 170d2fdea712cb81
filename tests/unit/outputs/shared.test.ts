// What every page shows, and that it does not move with each story.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { shared } from '../../../src/outputs/shared.ts';
import { settings, study } from '../../support/cards.ts';

const sharedOf = (count: number, given = settings) => {
  const studies = Array.from({ length: count }, (_, n) => study(`${n}.txt`, { title: `S ${n}`, section: 'Money' }));
  return shared(
    catalog(studies, () => undefined, given),
    given,
  );
};

describe('shared', () => {
  it('is the same whether a section has one story or ten', () => expect(sharedOf(10)).toEqual(sharedOf(1)));

  it('knows where on its host the site stands', () => {
    expect(sharedOf(1)).toMatchObject({ base: '/' });
    expect(sharedOf(1, { ...settings, url: 'https://x.example/a/b/' })).toMatchObject({ base: '/a/b/' });
  });

  it('gives the list of all sections instead of very many', () => {
    const many = Array.from({ length: 13 }, (_, n) => study(`${n}.txt`, { title: `S ${n}`, section: `Section ${n}` }));
    const site = catalog(many, () => undefined, settings);
    expect(shared(site, settings)).toMatchObject({ sections: [], has: { sections: true, people: false } });
  });
});
