import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDoctor } from '../../../src/cli/doctor.ts';
import { runNew } from '../../../src/cli/new.ts';
import { archive } from '../../support/archive.ts';
import { filesBelow } from '../../support/trees.ts';
import { staged } from './stage.ts';

const words = (n: number, seed: string) => Array.from({ length: n }, (_, i) => `${seed}${(i * i) % 997}`).join(' ');
const story = (title: string, head: string, text: string) => `${title}\n${head}\n${text}\n`;

const PAPER = {
  'archive.yml': 'title: The Courier\n',
  'seeds/2003/a.txt': story('A', '- by Ann Lee\n- in Local\n- 2003-01-01', words(300, 'a')),
  'seeds/2003/b.txt': story('B', '- by Ann Lee\n- in Local\n- 2003-01-02', `${words(299, 'a')} changed`),
  'seeds/2003/c.txt': story('C', '- 2003-01', `It â€œwasâ€\u009d the cafÃ©. ${words(320, 'c')}`),
  'seeds/2003/d.txt': story('D', '- by ann lee\n- in Local', 'No date.'),
  'seeds/2003/e.md':
    '---\ntitle: E\ndate: 2003-01-03\nauthor: Ann Lee\nsection: Local\n---\n\n![](gone.jpg) [dead](/nowhere/)\n',
  'seeds/2003/f.txt': Buffer.from('F\n- by Jos\xe9\n- in Local\n- 2003-01-04\nUn caf\xe9.\n', 'latin1'),
};

async function examined(files: Record<string, string | Buffer>, request: object = {}) {
  const root = archive(files);
  const effects = staged({ cwd: root });
  const exit = await runDoctor({ dir: '.', ...request }, effects);
  return { root, exit, ...effects.said };
}

describe('backfile doctor', () => {
  it('counts each ailment', async () => {
    const { exit, out } = await examined(PAPER, { json: true });
    expect(exit).toBe(0);
    const { findings, ...rest } = JSON.parse(out) as { findings: { name: string; count: number }[] };
    expect(rest).toEqual({ version: 1, date: '2026-11-26', title: 'The Courier', found: 6, stories: 5 });
    expect(Object.fromEntries(findings.map(({ name, count }) => [name, count]))).toEqual({
      'no-byline': 1,
      'no-date': 1,
      'vague-date': 1,
      'no-section': 1,
      'no-image-text': 1,
      'near-duplicate': 1,
      'near-name': 0,
      mojibake: 1,
      'dead-link': 1,
      'missing-image': 1,
      'long-paragraph': 3,
      'calendar-gap': 0,
      'old-encoding': 1,
    });
  });

  it('shows the worst, says what to do, and what is well', async () => {
    const { out } = await examined(PAPER);
    expect(out).toContain('Stories without a byline: 1 of 5 (20 %)\n  seeds/2003/c.txt  ');
    expect(out).toContain('seeds/2003/b.txt  nearly the same as seeds/2003/a.txt');
    expect(out).toMatch(/ {4}- It â€œwasâ€ the cafÃ©\. .*\n {4}\+ It “was” the café\. /);
    expect(out).toContain('Keep the later or fuller version');
    expect(out.replaceAll('\n', ' ')).toContain('Nothing to say about: ');
  });

  it('writes the same as a page outside the site', async () => {
    const { root, out } = await examined(PAPER);
    expect(out).toContain('As a page: .backfile/doctor.html');
    const page = readFileSync(join(root, '.backfile/doctor.html'), 'utf8');
    expect(page).toContain('The health of The Courier');
    expect(page).toContain('It “was” the café.');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('writes it where it is told, but never into the site', async () => {
    expect(filesBelow((await examined(PAPER, { html: 'here/report.html' })).root)).toContain('here/report.html');
    const refused = await examined(PAPER, { html: 'public/doctor.html' });
    expect(refused).toMatchObject({ exit: 2, out: '' });
    expect(filesBelow(refused.root)).toEqual(Object.keys(PAPER).sort());
  });

  it('changes no story, and says so little of a sound archive', async () => {
    const { exit, out } = await examined({ 'seeds/a.txt': PAPER['seeds/2003/a.txt'].replace(/(a\d+ ){100}/, '') });
    expect(exit).toBe(0);
    expect(out).toContain('Nothing is wanting.');
  });

  it.each([
    [{ 'archive.yml': 'tite: x' }, 'unknown-setting'],
    [{ 'readme.md.bak': '' }, 'There are no articles in seeds to look at.'],
  ])('has nothing to examine in %j', async (files, words) => {
    const { exit, err } = await examined(files);
    expect(exit).toBe(1);
    expect(err).toContain(words);
  });
});

describe('backfile new', () => {
  const begin = async (files: Record<string, string>, request: object = {}) => {
    const root = archive(files);
    const effects = staged({ cwd: root });
    const exit = await runNew({ dir: '.', title: 'The bridge opens', ...request }, effects);
    return { root, exit, ...effects.said };
  };

  it('begins a story with today’s date where the others lie', async () => {
    const { root, exit, out } = await begin(
      { 'seeds/2003/2003-01-01-a.txt': 'A\n- 2003-01-01\nText.\n' },
      { section: 'Local' },
    );
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'seeds/2026/2026-11-26-the-bridge-opens.txt is begun: write its text below the header.\n',
    });
    expect(readFileSync(join(root, 'seeds/2026/2026-11-26-the-bridge-opens.txt'), 'utf8')).toBe(
      'The bridge opens\n- by\n- in Local\n- 2026-11-26\n\n',
    );
  });

  it('writes over nothing', async () => {
    const { root } = await begin({ 'seeds/the-bridge-opens.txt': 'Mine\n- 2003-01-01\nText.\n' });
    expect(filesBelow(root)).toEqual(['seeds/the-bridge-opens.txt', 'seeds/the-bridge-opens_2.txt']);
  });

  it.each([
    [{}, { title: ' ' }, 2, 'needs a title'],
    [{}, { dir: 'nowhere' }, 2, 'no folder nowhere'],
    [{ 'archive.yml': 'tite: x' }, {}, 1, 'unknown-setting'],
    [{ 'archive.yml': 'seeds: a/b\n', a: 'a file' }, {}, 1, 'a file stands where a folder is needed'],
  ])('refuses %j %j', async (files, request, exit, words) => {
    const refused = await begin(files as Record<string, string>, request);
    expect(refused.exit).toBe(exit);
    expect(refused.err).toContain(words);
  });
});
