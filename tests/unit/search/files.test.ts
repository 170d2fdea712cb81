// The engine's files in their places, with the same bytes each time, and the words for who found nothing.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { openEngine, type SearchRecord } from '../../../src/search/engine.ts';
import { sortFiles } from '../../../src/search/files.ts';
import type { Shard } from '../../../src/search/shards.ts';
import { spellingsOf } from '../../../src/search/spellings.ts';
import { settings, study } from '../../support/cards.ts';

const shard = { name: '2003', year: '2003', lang: 'en', stories: [], key: 'key' } as unknown as Shard;
const record = (n: number): SearchRecord => ({
  url: `2003/${n}/`,
  content: `Story ${n} of the river and the quay`,
  language: 'en',
  meta: { title: `Story ${n}` },
  filters: { section: [`S${n % 7}`], byline: [`B${n % 11}`, `C${n % 13}`], topic: [`T${n % 5}`] },
  sort: { date: String(n) },
});

describe('the files of an index', () => {
  it('are the same each time, although the engine lists its filters by chance', async () => {
    const engine = openEngine();
    const made = async () => {
      const { own, common } = sortFiles(shard, await engine.index([Array.from({ length: 200 }, (_, n) => record(n))]));
      return [...own, ...common]
        .map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`)
        .sort();
    };
    const first = await made();
    for (let n = 0; n < 4; n++) expect(await made()).toEqual(first);
    expect(first.filter((file) => file.startsWith('pagefind/2003/filter/')).length).toBe(3);
    await engine.close();
  });

  it('are refused when they are not what this version of the engine makes', () => {
    expect(() => sortFiles(shard, [])).toThrow('the search engine made no pagefind-entry.json');
  });
});

describe('the words for who found nothing', () => {
  it('are those of headlines and names, the most frequent first, as most often written', () => {
    const site = catalog(
      [
        study('a.txt', { title: 'The Iron bridge', byline: ['Ann Lee'], date: { iso: '2003' } }),
        study('b.txt', { title: 'Bridge at O’Malley’s', section: 'Harbour', date: { iso: '2003' } }),
        study('c.txt', { title: 'bridge bridge 1911', date: { iso: '2003' } }),
      ],
      () => undefined,
      settings,
    );
    const { path, content } = spellingsOf(site);
    expect(path).toBe('pagefind/words.json');
    expect(JSON.parse(String(content))).toEqual(['bridge', 'Harbour', 'Iron', 'O’Malley’s']);
  });
});
