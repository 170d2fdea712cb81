// Which indexes there are, and when one has to be made anew.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Card } from '../../../src/model/card.ts';
import { NO_STEMS, shardsOf, stemsOf } from '../../../src/search/shards.ts';
import { settings, study } from '../../support/cards.ts';

const site = (cards: readonly (Partial<Card> & { date: { iso: string } })[]) =>
  catalog(
    cards.map((card, n) => study(`${n}.txt`, { title: `Story ${n}`, ...card })),
    () => undefined,
    settings,
  );
const names = (cards: Parameters<typeof site>[0], most?: number) =>
  shardsOf(site(cards), settings, 'program', most).map(
    ({ name, lang, stories }) => `${name} ${lang} ${stories.length}`,
  );
const on = (iso: string, more: Partial<Card> = {}) => ({ date: { iso }, ...more });

describe('the indexes', () => {
  it('are one for each year, oldest first, those of a year alone among them', () => {
    expect(names([on('2004-05-01'), on('2003'), on('2003-02'), on('2003-02-01')])).toEqual(['2003 en 3', '2004 en 1']);
  });

  it('are apart for languages whose words inflect otherwise, and only for those', () => {
    const all = [
      on('2003-01-01', { lang: 'de-AT' }),
      on('2003-01-02', { lang: 'zh' }),
      on('2003-01-03'),
      on('2003-01-04', { lang: 'en-GB' }),
    ];
    expect(names(all)).toEqual(['2003-de de 1', '2003 en 3']);
  });

  it('are cut where a year has too many stories, in their order', () => {
    expect(names([on('2003-01-01'), on('2003-01-02'), on('2003-01-03')], 2)).toEqual(['2003 en 2', '2003-2 en 1']);
  });

  it('have another key when a story, its address or the program changes, and no other then', () => {
    const keys = (cards: Parameters<typeof site>[0], program = 'program') =>
      Object.fromEntries(shardsOf(site(cards), settings, program).map(({ name, key }) => [name, key]));
    const before = keys([on('2003-01-01'), on('2004-01-01')]);
    expect(keys([on('2003-01-01'), on('2004-01-01')])).toEqual(before);
    const moved = keys([on('2003-01-01'), on('2004-01-01', { slug: 'elsewhere' })]);
    expect([moved['2003'] === before['2003'], moved['2004'] === before['2004']]).toEqual([true, false]);
    const mended = keys([on('2003-01-01', { digest: 'other' as Card['digest'] }), on('2004-01-01')]);
    expect([mended['2003'] === before['2003'], mended['2004'] === before['2004']]).toEqual([false, true]);
    expect(keys([on('2003-01-01')], 'another')['2003']).not.toBe(before['2003']);
  });

  it.each([
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['zh-Hant', NO_STEMS],
    ['ko', NO_STEMS],
    ['', NO_STEMS],
  ])('bring the words of %j to their stems as %j does', (lang, stems) => expect(stemsOf(lang)).toBe(stems));
});
