// Whether an edit leaves all of the Site but one story's text as it was. That such an edit is made with one story's page alone, and ends where
// a build of everything does, is a law (`laws/build`).
import { describe, expect, it } from 'vitest';
import { areOnlyRetold } from '../../../src/catalog/amend.ts';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Card, Study, Trace } from '../../../src/model/card.ts';
import type { Digest } from '../../../src/model/names.ts';
import { settings, study } from '../../support/cards.ts';

const DIGEST = 'another-digest' as Digest;
const others = [study('a.txt', { title: 'The ferry' }), study('b.txt', { title: 'The mill' })];
const before = study('c.txt', { title: 'The choir' });

/** Whether `c.txt` is only retold when it says this now. */
function isRetold(given: Partial<Card>, trace: Partial<Trace> = {}, was: Study = before): boolean {
  const now = study('c.txt', { title: 'The choir', digest: DIGEST, ...given }, { text: 'new', ...trace });
  return areOnlyRetold(
    catalog([...others, now], () => undefined, settings),
    [was],
  );
}

describe('a story is only told in other words', () => {
  it('when its text and what follows from that are new', () => {
    expect(isRetold({})).toBe(true);
    expect(isRetold({ words: 5 })).toBe(true);
    expect(isRetold({}, { lines: { title: 1, body: 9 }, outside: ['https://x.example/'] })).toBe(true);
  });

  it('not when anything else is', () => {
    expect(isRetold({ title: 'The choirs' })).toBe(false);
    expect(isRetold({ lead: 'Otherwise.' })).toBe(false);
    expect(isRetold({ date: { iso: '2021-02-27' } })).toBe(false);
    expect(isRetold({ section: 'Parish' })).toBe(false);
    expect(isRetold({}, { links: [{ href: 'a.txt', line: 1, column: 1 }] })).toBe(false);
    expect(isRetold({}, { images: [{ src: 'a.jpg', line: 1, column: 1 }] })).toBe(false);
  });

  it('not when it was held back or is now', () => {
    const { path, problems } = before;
    expect(isRetold({}, {}, { path, fate: 'held', problems })).toBe(false);
    expect(
      areOnlyRetold(
        catalog(others, () => undefined, settings),
        [before],
      ),
    ).toBe(false);
  });

  it('not when another story has its old text or its new: copies of a story are not called like it', () => {
    expect(isRetold({}, { text: 'text-of-a.txt' as Digest })).toBe(false);
    expect(isRetold({}, {}, study('c.txt', { title: 'The choir' }, { text: 'text-of-a.txt' as Digest }))).toBe(false);
    expect(isRetold({}, { text: 'text-of-c.txt' as Digest })).toBe(true);
  });

  it('not when its address names the very bytes', () => {
    const emoji = (digest: string): Study => study('🙂.txt', { title: '🙂', digest: digest as Digest });
    const now = catalog([...others, emoji('abcdefgh-1')], () => undefined, settings);
    expect(now.stories.some(({ url }) => url.includes('abcdefgh'))).toBe(true);
    expect(areOnlyRetold(now, [emoji('zyxwvuts-1')])).toBe(false);
  });
});
