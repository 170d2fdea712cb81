// Which stories are alike, that a new one disturbs few others, and that the text itself has no say.
import { describe, expect, it } from 'vitest';
import { catalog, outline } from '../../../src/catalog/catalog.ts';
import { relater } from '../../../src/catalog/related.ts';
import type { Study } from '../../../src/model/card.ts';
import type { Story } from '../../../src/model/site.ts';
import { settings, study } from '../../support/cards.ts';

const ABOUT: readonly (readonly [string, string])[] = [
  ['Saint Brendan ferry sinks at Innis pier', 'The Saint Brendan went down beside the pier on Tuesday.'],
  ['Inquiry into Saint Brendan begins at Innis', 'How the ferry sank at the pier was told by its skipper.'],
];

/** `count` stories that have nothing but the commonest words in common, two days apart. */
function strangers(count: number): Study[] {
  return Array.from({ length: count }, (_, n) =>
    study(`s${String(n).padStart(5, '0')}.txt`, {
      title: `The ${spelt(n * 7)} of ${spelt(n * 11 + 3)}`,
      lead: `It was said on the day that the ${spelt(n * 13 + 5)} had gone to the ${spelt(n * 17 + 1)}.`,
      date: { iso: dayOf(n) },
    }),
  );
}

const dayOf = (n: number): string => new Date(Date.UTC(1990, 0, 1 + 2 * n)).toISOString().slice(0, 10);

/** A word of its own for each number. */
const spelt = (n: number): string =>
  [...String(n)].map((d) => 'bocadifogulamepitoru'.slice(Number(d) * 2, Number(d) * 2 + 2)).join('');

function relatedIn(studies: readonly Study[]): Map<string, readonly string[]> {
  const { stories } = catalog(studies, () => undefined, settings);
  return new Map(stories.map(({ card, related }) => [card.path, related.map((i) => stories[i]?.card.path ?? '')]));
}

const told = (path: string, n: number, year: number, given = {}): Study =>
  study(path, { title: ABOUT[n]?.[0] ?? '', lead: ABOUT[n]?.[1] ?? '', date: { iso: `${year}-08-08` }, ...given });

describe('related stories', () => {
  it('are none where nothing is alike', () => {
    expect([...relatedIn(strangers(300)).values()].flat()).toEqual([]);
  });

  it('share rare words, however far apart they are', () => {
    const found = relatedIn([...strangers(300), told('sinks.txt', 0, 1990), told('inquiry.txt', 1, 1991)]);
    expect([...found].filter(([, paths]) => paths.length > 0)).toEqual([
      ['sinks.txt', ['inquiry.txt']],
      ['inquiry.txt', ['sinks.txt']],
    ]);
  });

  it('share a topic; the nearest in time come first, four at most', () => {
    const archive = strangers(300).map((each, n) =>
      each.fate === 'story' && n % 50 === 0 ? { ...each, card: { ...each.card, topics: ['Ferries'] } } : each,
    );
    const found = relatedIn(archive);
    expect(found.get('s00100.txt')).toEqual(['s00050.txt', 's00150.txt', 's00000.txt', 's00200.txt']);
    expect(found.get('s00101.txt')).toEqual([]);
  });

  it('are told by letters of any script, and by pairs where words are not set apart', () => {
    const chinese = (path: string, title: string, year: number) =>
      study(path, { title, lead: '', date: { iso: `${year}-02-03` } });
    const found = relatedIn([
      ...strangers(100),
      chinese('a.txt', '渡轮在码头沉没', 1990),
      chinese('b.txt', '码头渡轮沉没调查', 1991),
      study('c.txt', { title: 'Паром затонул у причала Иннис', lead: '', date: { iso: '1990-03-03' } }),
      study('d.txt', { title: 'У причала Иннис паром затонул', lead: '', date: { iso: '1991-03-03' } }),
    ]);
    expect([found.get('a.txt'), found.get('c.txt')]).toEqual([['b.txt'], ['d.txt']]);
  });

  it('leave out what the page has beside it anyway: its day, its neighbours, copies of itself', () => {
    const pair = (given: object) =>
      relatedIn([...strangers(300), told('sinks.txt', 0, 1990), told('inquiry.txt', 1, 1991, given)]).get('sinks.txt');
    expect(pair({})).toEqual(['inquiry.txt']);
    expect(pair({ date: { iso: '1990-08-08' } })).toEqual([]);
    const copy = { ...told('copy.txt', 0, 1991), trace: { text: 'text-of-sinks.txt', lines: {} } } as unknown as Study;
    expect(relatedIn([...strangers(300), told('sinks.txt', 0, 1990), copy]).get('sinks.txt')).toEqual([]);
    const neighbours = [
      told('sinks.txt', 0, 1990, { section: 'Sea' }),
      told('inquiry.txt', 1, 1991, { section: 'Sea' }),
    ];
    expect(relatedIn([...strangers(300), ...neighbours]).get('sinks.txt')).toEqual([]);
  });

  it('do not depend on the order in which files were found', () => {
    const archive = lively(400);
    expect([...relatedIn([...archive].reverse())]).toEqual([...relatedIn(archive)]);
  });

  it('stay as they are, but for a few, when a story is added to 2,000', () => {
    const archive = lively(2_020);
    const changes: number[] = [];
    for (let count = 2_000; count < 2_020; count++) {
      const [before, after] = [relatedIn(archive.slice(0, count)), relatedIn(archive.slice(0, count + 1))];
      changes.push([...before].filter(([path, paths]) => after.get(path)?.join() !== paths.join()).length);
    }
    expect(Math.max(...changes)).toBeLessThan(2_000 * 0.02);
    expect(changes.reduce((sum, n) => sum + n, 0) / changes.length).toBeLessThan(2_000 * 0.005);
  });

  it('change more widely only when the archive has doubled, and then a tenth at most', () => {
    const archive = lively(2_048);
    const [before, after] = [relatedIn(archive.slice(0, 2_047)), relatedIn(archive)];
    expect([...before].filter(([path, paths]) => after.get(path)?.join() !== paths.join()).length).toBeLessThan(205);
  });

  it('are the same whatever the rest of a text says', () => {
    const archive = lively(300);
    const edited = archive.map((each) =>
      each.fate === 'story'
        ? {
            ...each,
            card: { ...each.card, digest: 'another', words: 9 },
            trace: { ...each.trace, text: `new ${each.path}` },
          }
        : each,
    ) as Study[];
    expect([...relatedIn(edited)]).toEqual([...relatedIn(archive)]);
  });

  it('are the same for a story that was written anew as when all are looked through', () => {
    let { stories } = outline(lively(300), () => undefined, settings);
    let amended = relater(stories);
    const before = stories.map((_, i) => amended.alike(i));
    for (const [at, from] of [
      [7, 120],
      [120, 7],
      [299, 0],
      [0, 42],
      [7, 8],
    ] as const) {
      const [old, other] = [stories[at], stories[from]] as [Story, Story];
      const card = {
        ...old.card,
        title: `${other.card.title} unheard${spelt(at)}`,
        lead: at === 0 ? '' : other.card.lead,
      };
      stories = stories.with(at, { ...old, card });
      amended = amended.amended(stories, at);
      const anew = relater(stories);
      expect(stories.map((_, i) => amended.alike(i))).toEqual(stories.map((_, i) => anew.alike(i)));
    }
    expect(stories.map((_, i) => amended.alike(i))).not.toEqual(before);
  });
});

/** Stories as papers have them: words as common as Zipf's law has it, topics that many or few stories share, six sections. */
function lively(count: number): Study[] {
  let seed = 7;
  const chance = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const word = () => spelt(Math.floor(30_000 ** chance()));
  const words = (n: number) => Array.from({ length: n }, word).join(' ');
  return Array.from({ length: count }, (_, n) => {
    const subject = Math.floor(chance() * 300); // what a story is about: three rare words that others about it share
    const title = `${words(5)} subject${spelt(subject)} matter${spelt(subject)}`;
    const lead = `${words(28)} place${spelt(subject)}`;
    const topics = chance() < 0.4 ? [`Topic ${Math.floor(chance() * chance() * 80)}`] : [];
    const day = Math.floor(chance() * 6_000);
    return study(`s${String(n).padStart(5, '0')}.txt`, {
      title,
      lead,
      topics,
      date: { iso: dayOf(day) },
      section: `S${n % 6}`,
    });
  });
}
