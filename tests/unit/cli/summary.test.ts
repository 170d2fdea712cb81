import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/cli/summary.ts';
import { summarize, summaryData } from '../../../src/cli/summary.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { reportWith } from './stage.ts';

const settings = { url: 'https://courier.example/', strict: false } as Settings;
const context: Context = {
  dryRun: false,
  settings,
  out: 'public',
  local: false,
  report: '.backfile/report.json',
  serve: 'npx backfile serve',
};
const list = (n: number): string[] => Array.from({ length: n }, (_, i) => `${i}.txt`);
const stopped = { rule: 'broken-settings', level: 'error' };

describe('the summary', () => {
  it('counts stories and files, and says where the site is', () => {
    const report = reportWith({ found: 4211, published: list(4209), held: list(2), seconds: 75.4 });
    expect(summarize(report, context)).toBe(`4,209 published, 2 held
4 files in public: 3 written, 1 unchanged, 0 removed (1 min 15 s)
  8.8 kB: 3 pages (7.8 kB), 1 other (1,000 bytes)
The held stories are left out of the site; the errors above say why.
To look at the site: npx backfile serve
`);
  });

  it.each([
    ['drafts', { published: list(1), drafts: list(2) }, {}, '1 published, 0 held, 2 drafts'],
    ['warnings', { published: list(1), problems: [{ level: 'warning' }] }, {}, '1 published, 0 held, 1 warning'],
    ['files that were passed over', { passed: list(1) }, {}, '1 other file is neither'],
    ['that there is no address', {}, { settings: { ...settings, url: undefined } }, 'No feeds or sitemap were made'],
    ['that the address is this computer’s', {}, { local: true }, 'before you publish'],
    ['that settings stopped it', { files: undefined, problems: [stopped] }, {}, 'Nothing was written: see the errors'],
    ['that a check found the same', { files: undefined, problems: [stopped] }, { dryRun: true }, 'would write nothing'],
    [
      'that strict stopped it',
      { files: undefined, held: list(2) },
      { settings: { ...settings, strict: true } },
      'Nothing was written: 2 stories are held, and `strict` asks for all or nothing.',
    ],
    ['that a check writes nothing', { files: undefined }, { dryRun: true }, 'Checked in 0.4 s; nothing was written.'],
  ])('tells of %s', (_, report, given, words) => {
    expect(summarize(reportWith(report), { ...context, ...given } as Context)).toContain(words);
  });

  it('counts no stories when they were never looked at', () => {
    expect(summarize(reportWith({ files: undefined, problems: [stopped] }), context)).toBe(
      'Nothing was written: see the errors above.\n',
    );
  });

  it('has no words about the site when none was written', () => {
    const shown = summarize(reportWith({ files: undefined, held: list(1) }), { ...context, local: true });
    expect(shown).not.toMatch(/the site|left out/i);
  });

  it('is data for --json', () => {
    const report = reportWith({
      found: 3,
      published: list(2),
      held: list(1),
      problems: [{ level: 'error' }, { level: 'warning' }],
      files: undefined,
    });
    expect(summaryData(report, 1)).toEqual({
      type: 'summary',
      exit: 1,
      found: 3,
      published: 2,
      held: 1,
      drafts: 0,
      passed: 0,
      errors: 1,
      warnings: 1,
      files: null,
      search: null,
      seconds: 0.42,
    });
  });
});
