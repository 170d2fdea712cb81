import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { check } from '../../../src/check/check.ts';
import type { Study } from '../../../src/model/card.ts';
import type { Digest } from '../../../src/model/names.ts';
import { settings, study } from '../../support/cards.ts';

const rulesOf = (studies: Study[], today = '2026-01-01') =>
  check({ site: catalog(studies, () => undefined, settings), settings, today }).map(
    ({ rule, file }) => `${rule} ${file}`,
  );

const many = (name: string, count: number): Study[] =>
  Array.from({ length: count }, (_, i) => study(`${name}-${i}.txt`, { title: `${count} ${i}`, byline: [name] }));

describe('the checks of the whole archive', () => {
  it('find nothing in stories that have nothing wrong', () => {
    expect(rulesOf([study('a.txt', { title: 'A' }), study('b.txt', { title: 'B' })])).toEqual([]);
  });

  it('tell of two stories at one address, naming the one that was moved', () => {
    expect(rulesOf([study('a.txt'), study('b.txt')])).toEqual(['same-address seeds/b.txt']);
  });

  it('tell of addresses that differ only in case', () => {
    const studies = [study('a.txt', { permalink: '/News/A/' }), study('b.txt', { permalink: '/news/a/' })];
    expect(rulesOf(studies)).toEqual(['case-clash seeds/b.txt']);
  });

  it('tell of dates after today, and not of today', () => {
    const dated = (iso: string) => rulesOf([study('a.txt', { date: { iso } })], '2026-01-01');
    expect(dated('2026-01-01')).toEqual([]);
    expect(dated('2026')).toEqual([]);
    expect(dated('2026-01-02')).toEqual(['future-date seeds/a.txt']);
    expect(dated('2027')).toEqual(['future-date seeds/a.txt']);
  });

  it('tell of a text that stands in two files, but not of two empty ones', () => {
    const twins = (words: number) =>
      ['a', 'b'].map((name) => study(`${name}.txt`, { title: name, words }, { text: 'same' as Digest }));
    expect(rulesOf(twins(50))).toEqual(['same-story seeds/b.txt']);
    expect(rulesOf(twins(0))).toEqual([]);
  });

  it.each([
    ['José Díaz', 'Jose Diaz', true],
    ['Mary-Ann Smith', 'Mary Ann Smith', true],
    ['John A. Smith', 'John Smith', true],
    ['Jonathan Smith', 'Jonathon Smith', true],
    ['Jonathan Smith', 'Jonatan Smith', true],
    ['Ann Lee', 'Ann Leo', false],
    ['Jonathan Smith', 'Jonathan Schmidt', false],
  ])('%s and %s: one person? %s', (common, rare, near) => {
    expect(rulesOf([...many(common, 12), ...many(rare, 1)])).toEqual(near ? [`near-name seeds/${rare}-0.txt`] : []);
  });

  it('do not take two common names for slips of one another', () => {
    expect(rulesOf([...many('Jonathan Smith', 12), ...many('Jonathon Smith', 11)])).toEqual([]);
  });
});
