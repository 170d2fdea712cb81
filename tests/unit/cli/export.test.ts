// The stories from the command line: the same as the site's own data, and Markdown that reads back as what it was.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { runExport } from '../../../src/cli/export.ts';
import { archive, siteOf } from '../../support/archive.ts';
import { staged } from './stage.ts';

const FILES = {
  'archive.yml': 'title: The Ferry\nurl: https://ferry.example/\n',
  'seeds/1998/ice.txt':
    'Ice, "again"\n- by Ann Lee and Bo Chan\n- in Harbour\n- Mar 3, 1998\n# *Not* a heading & <b>, [x](y) &amp; ~~z~~\n1. no list\n',
  'seeds/1999/thaw.md': '---\ntitle: Thaw\ndate: 1999-04-05\nsecret: no\n---\n\nAt _last_.\n',
  'seeds/1999/held.txt': 'A story without a date\n',
};

async function exported(format: 'jsonl' | 'csv' | 'markdown', files: Record<string, string> = FILES, out?: string) {
  const root = archive(files);
  const stage = staged({ cwd: root });
  const exit = await runExport({ format, dir: '.', ...(out !== undefined && { out }) }, stage);
  return { exit, root, ...stage.said };
}

describe('export', () => {
  it('gives the texts and the table as the site has them', async () => {
    const jsonl = await exported('jsonl');
    const csv = await exported('csv');
    await build({ root: jsonl.root, today: '2026-01-01' });
    const site = siteOf(jsonl.root);
    const lines = ['1998', '1999'].map((year) =>
      gunzipSync(site.get(`data/stories-${year}.jsonl.gz`) as Buffer).toString(),
    );
    expect(jsonl.out).toBe(lines.join(''));
    expect(csv.out).toBe(String(site.get('data/stories.csv')));
    expect(JSON.parse(lines[0] ?? '').text).toBe('# *Not* a heading & <b>, [x](y) &amp; ~~z~~\n\n1. no list');
  });

  it('ends with 3 and tells of stories that are held, and with 1 when there is none at all', async () => {
    const { exit, err } = await exported('csv');
    expect([exit, err.includes('no-date')]).toEqual([3, true]);
    expect((await exported('csv', { 'seeds/a.txt': '' })).exit).toBe(1);
  });

  it('writes Markdown that is read as the same stories', async () => {
    const { root, out } = await exported('markdown', FILES, 'again/seeds');
    expect(out).toBe('2 stories in again/seeds\n');
    const thaw = readFileSync(join(root, 'again/seeds/1999/thaw.md'), 'utf8');
    expect(thaw).toContain('\n---\n\nAt _last_.\n');
    expect(thaw).not.toContain('secret');
    expect(thaw).toContain('permalink: "/1999/04/05/thaw/"\n');
    const stage = staged({ cwd: join(root, 'again') });
    await runExport({ format: 'jsonl', dir: '.' }, stage);
    const [before, after] = [(await exported('jsonl')).out, stage.said.out].map((lines) =>
      lines
        .trimEnd()
        .split('\n')
        .map((line) => {
          const { title, byline, section, date, text, words } = JSON.parse(line);
          return { title, byline, section, date, text, words };
        }),
    );
    expect(after).toEqual(before);
  });

  it('writes over nothing that was not named', async () => {
    const { exit, err } = await exported('markdown', FILES, 'seeds');
    expect([exit, err]).toEqual([2, 'error: The folder seeds is not empty; name a new one.\n']);
    expect((await exported('jsonl', FILES, 'seeds')).err).toContain('name a file');
    const { root } = await exported('jsonl', FILES, 'out/a.jsonl');
    expect(readFileSync(join(root, 'out/a.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});
