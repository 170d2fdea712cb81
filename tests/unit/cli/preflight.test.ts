// What hosts allow, and what is said of a site that is too much for one.
import { describe, expect, it } from 'vitest';
import { remedy, strains } from '../../../src/cli/hosts.ts';
import { runPreflight } from '../../../src/cli/preflight.ts';
import { summarize } from '../../../src/cli/summary.ts';
import { PLANS } from '../../../src/hosts/plans.ts';
import type { Census } from '../../../src/model/census.ts';
import { archive } from '../../support/archive.ts';
import { CENSUS, reportWith, staged } from './stage.ts';

const large: Census = {
  files: 120_000,
  bytes: 1_200_000_000,
  largest: { path: 'data/stories-2003.jsonl.gz', bytes: 30_000_000 },
  kinds: [
    { kind: 'twins', files: 80_000, bytes: 400_000_000 },
    { kind: 'pages', files: 31_000, bytes: 680_000_000 },
    { kind: 'day pages', files: 7_000, bytes: 20_000_000 },
    { kind: 'feeds', files: 2_000, bytes: 100_000_000 },
  ],
};

describe('the limits of hosts', () => {
  it.each([
    [
      'cloudflare-pages',
      [
        'it takes 20,000 files, and the site has 120,000',
        'a file may have 25 MB, and data/stories-2003.jsonl.gz has 29 MB',
      ],
    ],
    [
      'cloudflare-pages-paid',
      [
        'it takes 100,000 files, and the site has 120,000',
        'a file may have 25 MB, and data/stories-2003.jsonl.gz has 29 MB',
      ],
    ],
    ['github-pages', ['it takes 1 GB, and the site has 1.1 GB']],
    ['gitlab-pages', []],
  ])('%s', (key, said) => {
    const host = PLANS.find((each) => each.key === key);
    expect(host && strains(host, large)).toEqual(said);
    expect(host && strains(host, CENSUS)).toEqual([]);
  });

  it('are told with what would help', () => {
    expect(remedy(large)).toBe(
      'In archive.yml, `data: { twins: false }` saves 80,000 files and 381 MB; `pages: { days: false }` saves 7,000 files and 19 MB; `feeds: { people: false, topics: false }` saves most of 2,000 feeds.',
    );
    expect(remedy(CENSUS)).toBeUndefined();
  });

  it('are in the summary of a build only where they are passed', () => {
    const context = { dryRun: false, settings: undefined, out: 'public', local: false, report: 'r', serve: 's' };
    const files = { written: 1, unchanged: 0, removed: 0, rendered: 1, bytes: 1 };
    expect(summarize(reportWith({ files: { ...files, census: CENSUS } }), context)).not.toContain('Too much');
    const said = summarize(reportWith({ files: { ...files, census: large } }), context);
    expect(said).toContain('Too much for GitHub Pages: it takes 1 GB, and the site has 1.1 GB.\n');
    expect(said).toContain(
      '1.1 GB: 80,000 twins (381 MB), 31,000 pages (648 MB), 7,000 day pages (19 MB), 2,000 feeds (95 MB)',
    );
  });
});

describe('preflight', () => {
  const site = () =>
    archive({
      'public/index.html': 'x'.repeat(1200),
      'public/a/index.json': '{}',
      'public/.hidden': 'y',
      'public/.well-known/a': 'z',
    });

  it('counts what lies there, hidden files left out, and says where it fits', async () => {
    const stage = staged({ cwd: site() });
    expect(await runPreflight({ dir: '.' }, stage)).toBe(0);
    expect(stage.said.out).toBe(`3 files, 1.2 kB: 1 other (1 byte), 1 page (1.2 kB), 1 twin (2 bytes)
GitHub Pages (github-pages): the site fits.
Cloudflare Pages, free (cloudflare-pages): the site fits.
Cloudflare Pages, paid (cloudflare-pages-paid): the site fits.
Amazon S3 (s3): the site fits.
Cloudflare R2 (r2): the site fits.
GitLab Pages (gitlab-pages): the site fits.
`);
  });

  it('ends with 1 when the host that was named does not take it', async () => {
    const root = archive({ 'public/a.bin': Buffer.alloc(26 * 1_048_576) });
    const stage = staged({ cwd: root });
    expect(await runPreflight({ dir: '.', host: 'cloudflare-pages' }, stage)).toBe(1);
    expect(stage.said.out).toContain('too much: a file may have 25 MB, and a.bin has 26 MB.');
  });

  it('knows its hosts, and whether there is a site', async () => {
    const stage = staged({ cwd: site() });
    expect(await runPreflight({ dir: '.', host: 'gitlub-pages' }, stage)).toBe(2);
    expect(stage.said.err).toContain('Did you mean');
    const none = staged({ cwd: archive({ 'seeds/a.txt': 'x' }) });
    expect(await runPreflight({ dir: '.' }, none)).toBe(1);
    expect(none.said.err).toContain('run backfile build first');
  });
});
