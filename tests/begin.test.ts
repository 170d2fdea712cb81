// The first five minutes of somebody who has a folder of texts and has never seen Backfile: at a real terminal, with 600 files
// of every kind, two of them broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archive } from './support/archive.ts';
import { CTRL_C, ENTER, hasTerminal, typed } from './support/terminal.ts';
import { filesBelow, writeInto } from './support/trees.ts';

const TEXT =
  'The council voted on Monday that the bridge would be closed, and engineers found rust in two of the girders.';

/** The day number n of the paper. */
const day = (n: number) => new Date(Date.UTC(1998, 0, 1 + n)).toISOString().slice(0, 10);

/** 598 sound stories in every form, two broken ones, and files that are none. */
function mixed(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = {
    '1998/broken-date.txt': `The bridge closes\n- by Ann Lee\n- in Local\n- Feb 31, 1998\n${TEXT}\n`,
    '1999/no-date.md': `---\ntitle: A story without a date\nauthor: Bo Chan\n---\n\n${TEXT}\n`,
    'pictures/bridge.jpg': Buffer.from('ffd8ffe0', 'hex'),
    'notes.docx': Buffer.from('504b0304', 'hex'),
    'Thumbs.db': 'x',
  };
  for (let n = 0; n < 598; n++) Object.assign(files, FORMS[n % FORMS.length]?.(n, day(n)));
  return files;
}

type Form = (n: number, iso: string) => Record<string, string | Buffer>;

const FORMS: readonly Form[] = [
  (n, iso) => ({ [`${iso.slice(0, 4)}/${n}.txt`]: `Story ${n}\n- by Ann Lee\n- in Local\n- ${iso}\n${TEXT}\n` }),
  (n, iso) => ({
    [`${iso.slice(0, 4)}/${n}.md`]: `---\ntitle: "Story ${n}: the bridge"\ndate: ${iso}\nauthor: Bo Chan\nsection: Money\n---\n\n${TEXT} *Really.*\n`,
  }),
  (n, iso) => ({
    [`old/${iso}-story-${n}.txt`]: Buffer.from(`Caf\xe9 number ${n}\r\nBy Cy Dee\r\n\r\n${TEXT}\r\n`, 'latin1'),
  }),
  (n, iso) => ({ [`toml/${n}.md`]: `+++\ntitle = "Story ${n}"\ndate = ${iso}\n+++\n\n${TEXT}\n` }),
  (n, iso) => ({ [`wide/${n}.txt`]: Buffer.from(`\ufeffStory ${n}\n- ${iso}\n${TEXT}\n`, 'utf16le') }),
];

describe.skipIf(!hasTerminal() && !process.env.CI)('the first five minutes', () => {
  it('go well with a folder of 600 mixed files, two of them broken', () => {
    const root = archive(mixed());
    const begun = typed(['init'], root, [
      ['What is the paper called?', `The Harbour Courier${ENTER}`],
      ['Which language is it in?', ENTER],
      ['At which address', `courier${ENTER}`],
      ['begins with https://', `${'\u007f'.repeat(7)}https://courier.example${ENTER}`],
    ]);
    expect(begun.unsaid, begun.screen).toEqual([]);
    expect(begun.code, begun.screen).toBe(0);
    expect(begun.screen).toContain('600 files: 598 understood, 2 need you');
    expect(begun.screen).toContain('4 | - Feb 31, 1998');
    expect(begun.screen).toMatch(/1999\/no-date\.md:\d+.*no-date/);
    expect(begun.screen).toContain('npx backfile build');
    const settings = readFileSync(join(root, 'archive.yml'), 'utf8');
    expect(settings).toMatch(/^title: The Harbour Courier$/m);
    expect(settings).toMatch(/^lang: en$/m);
    expect(settings).toMatch(/^url: https:\/\/courier\.example$/m);

    const built = typed(['build'], root);
    expect(built.code, built.screen).toBe(3);
    expect(built.screen).toContain('598 published, 2 held');

    const served = typed(['serve', '--port', '0'], root, [['(Ctrl-C ends this)', CTRL_C]]);
    expect(served.code, served.screen).toBe(0);

    writeInto(root, '1998/broken-date.txt', `The bridge closes\n- by Ann Lee\n- in Local\n- Feb 28, 1998\n${TEXT}\n`);
    writeInto(
      root,
      '1999/no-date.md',
      `---\ntitle: A story with a date\nauthor: Bo Chan\ndate: 1999-01-01\n---\n\n${TEXT}\n`,
    );
    const mended = typed(['build'], root);
    expect(mended.code, mended.screen).toBe(0);
    expect(mended.screen).toContain('600 published, 0 held');
  });

  it('can be broken off at any question, and then nothing was written', () => {
    const root = archive({ 'seeds/a.txt': `A\n- 1998-01-01\n${TEXT}\n` });
    const left = typed(['init'], root, [
      ['What is the paper called?', ENTER],
      ['Which language is it in?', CTRL_C],
    ]);
    expect(left.code, left.screen).toBe(1);
    expect(left.screen).toContain('Stopped. Nothing was written.');
    expect(filesBelow(root)).toEqual(['seeds/a.txt']);
  });

  it('begin in an empty folder with a story to look at', () => {
    const root = archive({});
    const begun = typed(['init'], root, [
      ['Shall a sample story be written', ENTER],
      ['What is the paper called?', ENTER],
      ['Which language is it in?', ENTER],
      ['At which address', ENTER],
    ]);
    expect(begun.code, begun.screen).toBe(0);
    const built = typed(['build'], root);
    expect(built.code, built.screen).toBe(0);
    expect(built.screen).toContain('1 published, 0 held');
  });
});
