// What an edit of one story leaves as it was: in the preview, a Site amended is the Site made anew. In a build, whether an edit leaves all
// of the Site but one story's text. That such an edit is made with one story's page alone, and ends where
// a build of everything does, is a law (`laws/build`).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, areOnlyRetold } from '../../../src/catalog/amend.ts';
import { catalog, outline } from '../../../src/catalog/catalog.ts';
import type { Card, Study, Told, Trace } from '../../../src/model/card.ts';
import type { Digest, SeedPath } from '../../../src/model/names.ts';
import type { Site } from '../../../src/model/site.ts';
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

describe('a Site with one story written anew', () => {
  const siteOf = (...more: Study[]) => outline([...others, before, ...more], () => undefined, settings);
  const told = (site: Site, given: Partial<Card>) =>
    amend(site, 2, study('c.txt', { title: 'The choir', ...given }) as Told, settings);

  it('takes a new text, a new title, and an old address', () => {
    expect(told(siteOf(), { lead: 'Otherwise.' })?.stories[2]?.card.lead).toBe('Otherwise.');
    const moved = told(siteOf(), { title: 'The choirs', aliases: ['/2021/02/26/the-choir/'] });
    expect(moved?.stories[2]?.url).toBe('/2021/02/26/the-choirs/');
    expect(moved?.redirects).toMatchObject([{ from: '/2021/02/26/the-choir/', to: '/2021/02/26/the-choirs/' }]);
  });

  it('leads those that link to the story to its new place', () => {
    const links = [{ href: 'c.txt', line: 1, column: 1 }];
    const site = siteOf(study('d.md', { title: 'The sea' }, { links }), study('e.md', { title: 'The quay' }));
    expect(told(site, { title: 'Tides' })?.stories[3]?.links).toEqual([{ url: '/2021/02/26/tides/', tail: '' }]);
  });

  it("follows the story's own links from there", () => {
    const trace = { links: [{ href: 'part-2.html', line: 1, column: 1 }] };
    const part2 = study('d.txt', { title: 'Part 2', aliases: ['/2021/02/26/the-choir/part-2.html'] });
    const site = outline([study('c.txt', { title: 'The choir' }, trace), part2], () => undefined, settings);
    expect(site.stories[0]?.links).toMatchObject([{ url: '/2021/02/26/the-choir/part-2.html' }]);
    const moved = amend(site, 0, study('c.txt', { title: 'Tides' }, trace) as Told, settings);
    expect(moved?.stories[0]?.links).toEqual([undefined]);
  });

  it('is to be made anew when others move as well, or it stands in other lists', () => {
    expect(told(siteOf(), { title: 'The mill' })).toBeUndefined();
    expect(told(siteOf(study('d.txt', { title: 'The choir' })), { title: 'Tides' })).toBeUndefined();
    expect(told(siteOf(), { section: 'Parish' })).toBeUndefined();
    expect(told(siteOf(), { id: 'choir' })).toBeUndefined();
  });

  it('is the Site made anew, whatever stories are called and point at', () => {
    let times = 0;
    const anew = (files: readonly Given[], permalink: string): Site =>
      outline(files.map(studyOf), measure, { ...settings, permalink, front: FRONT });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 5 }), fc.array(edit), pattern, (all, edits, permalink) => {
        let files = all;
        let site = anew(files, permalink);
        for (const { which, ...says } of edits) {
          const at = which % files.length;
          files = files.with(at, { ...(files[at] as Given), ...says });
          const now = studyOf(files[at] as Given, at) as Told;
          const amended = amend(site, at, now, { ...settings, permalink, front: FRONT });
          site = anew(files, permalink);
          if (amended === undefined) continue;
          expect(amended).toEqual(site);
          times++;
          site = amended;
        }
      }),
      { numRuns: 1000 },
    );
    expect(times).toBeGreaterThan(500);
  });
});

/** Few titles and addresses, so that stories are in each other's way. */
const title = fc.constantFrom('Tides', 'Tides 2', 'Tides 2 2', 'Lamps', 'On the ice.', '\u{1f642}');
const address = fc.constantFrom(
  ...['/2021/02/tides/', '/2021/02/tides-2/', '/2021/02/tides/old.html', '/2021/02/lamps/', '../lamps/', 'tides/'],
  ...['/sections/sea/', '/sections/sea/lamps/', '/sections/sea/tides/', '/', '', '0.txt', '1.txt', 'a.jpg', 'old.html'],
);
const addresses = fc.array(address, { minLength: 1, maxLength: 3 });
const pattern = fc.constantFrom(
  ...['/{year}/{month}/{slug}/', '/sections/{section}/{slug}/', '/{year}/{month}/{slug}.html', '/{slug}/old.html'],
);
const FRONT = { lead: '/2021/02/lamps/', picks: ['/2021/02/tides-2/', '0.txt'] };

interface Given {
  readonly title: string;
  readonly links?: readonly string[] | undefined;
}

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const given: fc.Arbitrary<Given> = fc.record({
  title,
  section: sometimes(fc.constantFrom('Sea', 'Land')),
  permalink: fc.option(address, { nil: undefined, freq: 1 }),
  aliases: sometimes(addresses),
  links: sometimes(addresses),
  id: fc.option(fc.constantFrom('x', '0.txt'), { nil: undefined, freq: 1 }),
});
const edit = fc.record({ which: fc.nat(4), title, aliases: addresses }, { requiredKeys: ['which'] });

const studyOf = ({ links, ...card }: Given, i: number): Study =>
  study(
    `${i}.txt`,
    { ...card, digest: `${i}-of-${card.title}`.padEnd(10) as Digest },
    { ...(links && { links: links.map((href) => ({ href, line: 1, column: 1 })) }) },
  );

const measure = (path: string) =>
  path === 'a.jpg' ? { path: path as SeedPath, digest: 'of-a-picture' as Digest } : undefined;
