// The OpenSearch description: within the lengths of the standard, and only where there is something to describe.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { opensearch } from '../../../src/outputs/opensearch.ts';
import { settings } from '../../support/cards.ts';

const known: Settings = { ...settings, url: 'https://courier.example/', search: true };
const dataOf = (more: Partial<Settings>) => {
  const given = { ...known, ...more };
  return [
    ...opensearch.jobs(
      catalog([], () => undefined, given),
      given,
    ),
  ][0]?.data as Record<string, string> | undefined;
};

describe('the OpenSearch description', () => {
  it.each([
    ['The Courier', 'Courier'],
    ['The Innis Harbour Courier', 'Harbour Courier'],
    ['Süddeutschlandzeitungsblatt', 'Süddeutschlandze'],
    ['Le Monde', 'Monde'],
  ])('calls %j %j', (title, short) => expect(dataOf({ title })?.shortName).toBe(short));

  it('keeps to the lengths of the standard', () => {
    const long = 'word '.repeat(400).trim();
    const {
      shortName = '',
      longName = '',
      description = '',
      attribution = '',
    } = dataOf({ title: long, description: long, rights: long }) ?? {};
    expect([
      shortName.length <= 16,
      longName.length <= 48,
      description.length <= 1024,
      attribution.length <= 256,
    ]).toEqual([true, true, true, true]);
  });

  it('gives a contact only when it is an e-mail address', () => {
    expect(dataOf({ contact: 'desk@courier.example' })?.contact).toBe('desk@courier.example');
    expect(dataOf({ contact: 'https://courier.example/desk' })?.contact).toBeUndefined();
  });

  it('is not there without an address or without search', () => {
    const { url: _, ...unknown } = known;
    expect([
      ...opensearch.jobs(
        catalog([], () => undefined, unknown),
        unknown,
      ),
    ]).toEqual([]);
    expect(dataOf({ search: false })).toBeUndefined();
  });
});
