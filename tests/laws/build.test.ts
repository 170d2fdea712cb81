// The laws of a build: the same seeds give the same bytes whatever the clock's zone, the language, the order in which files
// were laid down or the number of threads; and a build that remembers gives what a build that remembers nothing gives.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { build } from '../../src/build.ts';
import { month } from '../../src/outputs/pages/month.ts';
import { archive, siteOf, temporary } from '../support/archive.ts';
import { buildApart } from '../support/program.ts';
import { stories, story } from '../support/stories.ts';
import { differences, writeInto } from '../support/trees.ts';

const SETTINGS = { 'archive.yml': 'title: The Lighthouse\nurl: https://lighthouse.example/\n' };
const TODAY = '2026-01-01';

describe('the same seeds give the same bytes', () => {
  // Enough stories that threads are worth their while: see crew/crew.ts.
  const files = { ...SETTINGS, ...stories(450) };

  it('whatever the time zone, the language, the number of threads and the order of files', async () => {
    const roots = [
      archive(files),
      archive(files),
      archive(files),
      archive(Object.fromEntries(Object.entries(files).reverse())),
    ];
    const manners = [
      { workers: 1, env: { TZ: 'UTC', LANG: 'C' } },
      { workers: 2, env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
      { workers: 1, env: { TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' } },
      { workers: 3, env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' } },
    ];
    for (const [index, root] of roots.entries()) {
      const { workers = 1, env = {} } = manners[index] ?? {};
      const report = await buildApart({ root, workers, today: TODAY }, { env });
      expect(report.problems).toEqual([]);
      expect(report.published).toHaveLength(450);
    }
    const [first = temporary(), ...others] = roots;
    for (const root of others) expect(differences(siteOf(first), siteOf(root))).toBe('');
  });
});

/** Fills what lists show of a text, so that they do not change with what stands below. */
const LONG = 'This sentence has been said often enough. '.repeat(6);

describe('a build after which only a text is new', () => {
  it('plans the pages that show it and no others, and ends where a build of everything does', async () => {
    const { path, text } = story(30, LONG);
    const files = { ...SETTINGS, ...stories(60), [path]: text };
    const root = archive(files);
    await build({ root, today: TODAY, search: false });
    const months = vi.spyOn(month, 'jobs');
    onTestFinished(() => months.mockRestore());
    writeInto(root, path, `${text}One sentence more.\n`);
    const report = await build({ root, today: TODAY, search: false });
    expect(months).not.toHaveBeenCalled();
    const fresh = archive({ ...files, [path]: `${text}One sentence more.\n` });
    const cold = await build({ root: fresh, today: TODAY, search: false });
    expect(months).toHaveBeenCalledOnce();
    expect(differences(siteOf(fresh), siteOf(root))).toBe('');
    expect({ ...report, ...fixed }).toEqual({ ...cold, ...fixed });
    expect(reportOf(root)).toBe(reportOf(fresh));
    expect(report.files?.census).toEqual(cold.files?.census);
    expect(report.files?.unchanged).toBe((cold.files?.written ?? 0) - (report.files?.written ?? 0));
    writeInto(root, path, `A new title: ${text}`);
    await build({ root, today: TODAY, search: false });
    expect(months).toHaveBeenCalledTimes(2);
  });

  const told = (end: string): string => `---\ntitle: The choir\ndate: 2020-01-02\n---\n\n${LONG}\n\n${end}\n`;
  it.each([
    ['of another file', 'Nothing here.', 'Nothing more here.'],
    ['of the same line', 'See [there](no.txt).', 'Do see [there](no.txt).'],
    ['of another line', 'See [there](no.txt).', 'More.\n\nSee [there](no.txt).'],
    ['no more', '![](no.png)', '![A ferry](no.png)'],
    ['of a picture without a description', '![A ferry](ferry.png)', '![](ferry.png)'],
    ['of a link that is new', 'See there.', 'See [there](no.txt).'],
  ])('warns as a build of everything does: %s', async (_, before, after) => {
    const files = {
      ...SETTINGS,
      ...stories(20),
      'seeds/mill.md': told('See [the mill](mill.txt).'),
      'seeds/ferry.png': '',
    };
    const root = archive({ ...files, 'seeds/choir.md': told(before) });
    await build({ root, today: TODAY, search: false });
    writeInto(root, 'seeds/choir.md', told(after));
    const warm = await build({ root, today: TODAY, search: false });
    const fresh = archive({ ...files, 'seeds/choir.md': told(after) });
    const cold = await build({ root: fresh, today: TODAY, search: false });
    expect(warm.problems).toEqual(cold.problems);
    expect(reportOf(root)).toBe(reportOf(fresh));
    expect(warm.problems).toContainEqual(expect.objectContaining({ file: 'seeds/mill.md', rule: 'dead-link' }));
    expect(differences(siteOf(fresh), siteOf(root))).toBe('');
  });
});

/** As it lies on the disk. */
const reportOf = (root: string): string => readFileSync(join(root, '.backfile/report.json'), 'utf8');

/** What a report says of the work, which one build has more of than another. */
const fixed = { seconds: 0, effort: undefined, files: undefined };

/** What an editor may do to an archive between two builds; the numbers choose among the stories that stand. */
type Edit =
  | { readonly verb: 'add' | 'reword' | 'retitle' | 'remove' | 'move'; readonly n: number }
  | { readonly verb: 'settings'; readonly n: number }
  | { readonly verb: 'forget' | 'meddle'; readonly n: number };

const verbs = ['add', 'reword', 'retitle', 'remove', 'move', 'settings', 'forget', 'meddle'] as const;
const edit: fc.Arbitrary<Edit> = fc.record({ verb: fc.constantFrom(...verbs), n: fc.nat(40) });

describe('a build that remembers', () => {
  it('gives what one that remembers nothing gives, whatever was edited in between', async () => {
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rounds, async (days) => {
        const root = temporary();
        let files: Record<string, string> = { ...SETTINGS, ...stories(6) };
        for (let n = 6; n < 12; n++) files = { ...files, [story(n).path]: story(n, LONG).text };
        lay(root, {}, files);
        await build({ root, today: TODAY, search: false });
        for (const day of days) {
          const before = files;
          for (const step of day) files = edited(files, step, root);
          lay(root, before, files);
          const warm = await build({ root, today: TODAY, search: false });
          const fresh = temporary();
          lay(fresh, {}, files);
          const cold = await build({ root: fresh, today: TODAY, search: false });
          expect(differences(siteOf(fresh), siteOf(root))).toBe('');
          expect(warm.problems).toEqual(cold.problems);
          expect(reportOf(root)).toBe(reportOf(fresh));
          expect((await build({ root, today: TODAY, search: false })).files).toMatchObject({ written: 0, removed: 0 });
          rmSync(fresh, { recursive: true });
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });
});

/** The archive after one edit. */
function edited(files: Readonly<Record<string, string>>, { verb, n }: Edit, root: string): Record<string, string> {
  const seeds = Object.keys(files).filter((path) => path.startsWith('seeds/'));
  const path = seeds[n % seeds.length] ?? '';
  const { [path]: text = '', ...others } = files;
  switch (verb) {
    case 'add': {
      const more = story(100 + n);
      return { ...files, [more.path]: more.text };
    }
    case 'reword':
      return { ...files, [path]: `${text.trimEnd()}\nA sentence was added, ${n}.\n` };
    case 'retitle':
      return { ...files, [path]: `Corrected ${n}: ${text}` };
    case 'remove':
      return seeds.length > 1 ? others : { ...files };
    case 'move':
      return { ...others, [`seeds/moved/${n}.txt`]: text };
    case 'settings':
      return { ...files, 'archive.yml': `${SETTINGS['archive.yml']}tagline: Number ${n}\n` };
    case 'forget':
      rmSync(join(root, '.backfile'), { recursive: true, force: true });
      return { ...files };
    case 'meddle':
      rmSync(join(root, 'public/1990'), { recursive: true, force: true });
      return { ...files };
  }
}

/** Brings an archive from one state to another, touching only what differs. */
function lay(root: string, before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
  for (const path of Object.keys(before)) if (!(path in after)) rmSync(join(root, path));
  for (const [path, text] of Object.entries(after)) if (before[path] !== text) writeInto(root, path, text);
}
