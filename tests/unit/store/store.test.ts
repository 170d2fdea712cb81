import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, Trace } from '../../../src/model/card.ts';
import type { Digest, SeedPath } from '../../../src/model/names.ts';
import type { SeedRecord } from '../../../src/store/seeds.ts';
import { openStore } from '../../../src/store/store.ts';

let memory: string;
beforeEach(() => {
  memory = mkdtempSync(join(tmpdir(), 'backfile-store-'));
});
afterEach(() => rmSync(memory, { recursive: true, force: true }));

const open = (out = '/a/public') => openStore(memory, out, 'epoch');
const page = ['k' as Digest, 'd' as Digest, 5, 1.5] as const;
const seed = (path: string, body: SeedRecord['body']): SeedRecord => ({
  size: 1,
  mtimeMs: 1,
  digest: 'd' as Digest,
  study: { path: path as SeedPath, fate: 'draft', problems: [] },
  ...(body && { body }),
});

/** A build that keeps one text for a seed. */
function keep(path: string, html: string): void {
  const store = open();
  store.seeds.set(path, seed(path, store.texts.kept.put(html)));
  store.save();
  store.tidy();
  store.close();
}

function textOf(path: string): string | undefined {
  const store = open();
  const spot = store.seeds.get(path)?.body;
  const bytes = spot && store.texts.kept.get(spot);
  const text = bytes && Buffer.from(bytes).toString();
  store.close();
  return text;
}

describe('the store', () => {
  it('gives back what became of a file as it was told, though it writes nothing twice', () => {
    const path = '2003/ferry.txt' as SeedPath;
    const digest = 'd0e1' as Digest;
    const problem = {
      file: 'seeds/b.txt',
      rule: 'no-date',
      level: 'error',
      message: 'It has no date.',
      hint: 'Write one.',
    } as const;
    const card = {
      path,
      digest,
      format: 'text',
      title: 'Ferry',
      slug: 'ferry',
      byline: [],
      date: { iso: '2003' },
      lead: '',
      words: 1,
    } as const;
    const trace = { text: '1-2', lines: { title: 1 } };
    const stamp = { size: 1, mtimeMs: 1.5, digest };
    const records: Record<string, SeedRecord> = {
      [path]: { ...stamp, study: { path, fate: 'story', card, trace, problems: [] }, body: ['1', 0, 5, 9] },
      b: { ...stamp, digest: '', study: { path: 'b' as SeedPath, fate: 'held', problems: [problem] } },
      c: { ...stamp, study: { path: 'c' as SeedPath, fate: 'draft', problems: [] } },
    };
    const store = open();
    for (const [name, record] of Object.entries(records)) store.seeds.set(name, record);
    store.save();
    expect(Object.fromEntries(open().seeds.records())).toEqual(records);
    const text = readFileSync(join(memory, 'seeds.jsonl'), 'utf8');
    expect([text.split(path).length, text.split(digest).length]).toEqual([2, 3]);
  });

  it('gives back all that a story can have', () => {
    const path = '2003/ferry.md' as SeedPath;
    const digest = 'd0e1' as Digest;
    const card = {
      path,
      digest,
      format: 'markdown',
      title: 'Паром “sinks” at L’Île',
      deck: 'A deck',
      byline: ['Ann Lee', 'Bo Ek'],
      section: 'News',
      date: { iso: '2003-02-01', time: '10:00', offset: 'Z' },
      updated: { iso: '2003-02-02' },
      lang: 'ru',
      topics: ['ferries'],
      dateline: 'BAGHDAD',
      printPage: 'A1',
      id: 'urn:1',
      image: { src: 'ferry.jpg', alt: 'The ferry' },
      slug: 'ferry',
      permalink: '/ferry/',
      aliases: ['/old/'],
      corrections: [{ text: 'It did not sink.', top: true }],
      editorNote: 'A note',
      archiveNote: 'A column is torn.',
      original: 'https://old.example/ferry',
      lead: 'Lead…',
      words: 300,
    } as const satisfies Required<Card>;
    const trace = {
      text: '1-2',
      lines: { title: 1, byline: 2, section: 3, date: 4, body: 9, aliases: 6, image: 7 },
      links: [{ href: '/x/', line: 9, column: 1 }],
      images: [{ src: 'a.png', line: 9, column: 4 }],
      outside: ['https://elsewhere.example/'],
    } as const satisfies Required<Trace>;
    const record: SeedRecord = {
      size: 1,
      mtimeMs: 2,
      digest,
      study: { path, fate: 'story', card, trace, problems: [] },
    };
    const store = open();
    store.seeds.set(path, record);
    store.save();
    expect(open().seeds.get(path)).toEqual(record);
  });

  it('keeps the pages of each output folder apart', () => {
    const one = open();
    one.pages.set('a.html', page);
    one.save();
    expect([...open('/elsewhere').pages.paths()]).toEqual([]);
    expect([...open().pages.paths()]).toEqual(['a.html']);
  });

  it('removes the texts of plain files when the build ends, and those of builds that were killed', () => {
    mkdirSync(join(memory, 'texts-999999999'));
    const store = open();
    store.texts.passing.put('<p>plain</p>');
    store.texts.passing.flush();
    expect(readdirSync(memory).filter((name) => name.startsWith('texts-'))).toHaveLength(2);
    store.close();
    expect(readdirSync(memory)).toEqual([]);
  });

  it('removes a file of texts once no record speaks of it', () => {
    keep('a.md', '<p>old</p>');
    keep('a.md', '<p>new</p>');
    expect(readdirSync(join(memory, 'bodies'))).toEqual(['2']);
    expect(textOf('a.md')).toBe('<p>new</p>');
  });

  it('puts many small files of texts together, and every text can still be fetched', () => {
    for (let n = 0; n < 40; n++) keep(`${n}.md`, `<p>${n}</p>`);
    expect(readdirSync(join(memory, 'bodies')).length).toBeLessThan(20);
    for (let n = 0; n < 40; n++) expect(textOf(`${n}.md`)).toBe(`<p>${n}</p>`);
  });

  it('begins anew without a folder', () => {
    rmSync(memory, { recursive: true });
    keep('a.md', '<p>a</p>');
    expect(textOf('a.md')).toBe('<p>a</p>');
  });
});
