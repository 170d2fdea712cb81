// The list of kinds as a whole: every job is plain data at its own path, and the past stays still when the archive grows.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import type { Study } from '../../../src/model/card.ts';
import type { Job } from '../../../src/model/job.ts';
import type { SeedPath } from '../../../src/model/names.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { kinds } from '../../../src/outputs/kinds.ts';
import { settings, study } from '../../support/cards.ts';
import { projectFile } from '../../support/paths.ts';

const known: Settings = { ...settings, url: 'https://courier.example/archive/' };
const PEOPLE = ['Ann Lee', 'Bo Chan', 'Cy Dee'];

/** Two stories a month from 2003 on, all in one section. */
function archive(count: number): Study[] {
  return Array.from({ length: count }, (_, n) => {
    const year = 2003 + Math.floor(n / 24);
    const month = String(1 + Math.floor((n % 24) / 2)).padStart(2, '0');
    const iso = `${year}-${month}-${n % 2 === 0 ? '05' : '20'}`;
    return study(`s${n}.txt`, {
      title: `Story ${n}`,
      section: 'Harbour',
      byline: [PEOPLE[n % 3] ?? ''],
      topics: n % 10 === 0 ? ['Ferries'] : [],
      date: { iso },
      ...(n === 7 && { aliases: ['/old/seven.html'] }),
    });
  });
}

function jobsOf(studies: readonly Study[], given = known): Map<string, Job> {
  const site = catalog(studies, () => undefined, given);
  return new Map(kinds.flatMap((kind) => [...kind.jobs(site, given)]).map((job) => [job.path, job]));
}

const textOf = (jobs: Iterable<Job>): string => JSON.stringify([...jobs]);

describe('the jobs of a site', () => {
  it('each stand at a path of their own', () => {
    const site = catalog(archive(150), () => undefined, known);
    const paths = kinds.flatMap((kind) => [...kind.jobs(site, known)]).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('carry the name of a kind that makes them, and are the same after a trip through JSON', () => {
    const site = catalog(archive(150), () => undefined, known);
    for (const kind of kinds) {
      for (const job of kind.jobs(site, known)) {
        expect(job.kind === kind.name || (kind.name === 'story' && job.kind === 'twin')).toBe(true);
        expect(JSON.parse(JSON.stringify(job))).toEqual({ ...job, data: job.data, body: job.body });
      }
    }
  });

  it.each(['closed', 'live'] as const)(
    'of kinds that show no texts are the same when a story is told in other words: %s',
    (status) => {
      const given: Settings = { ...known, status, feeds: { ...known.feeds, content: 'full' } };
      const site = catalog(archive(150), () => undefined, given);
      const retold = {
        ...site,
        stories: site.stories.map((story) => {
          const { card, trace } = story;
          const other = { ...card, digest: digestOf(card.path), words: card.words + card.title.length };
          return {
            ...story,
            card: other,
            trace: { ...trace, text: 'other', lines: {}, outside: ['https://x.example/'] },
          };
        }),
      };
      const changed = kinds.filter((kind) => textOf(kind.jobs(site, given)) !== textOf(kind.jobs(retold, given)));
      expect(changed.map(({ name }) => name)).toEqual(expect.arrayContaining(['story', 'feed', 'texts', 'table']));
      for (const { name, texts } of changed) expect(`${name}: ${texts}`).toBe(`${name}: true`);
    },
  );

  it('are those of the stories that were told in other words, when only these are asked for', () => {
    const site = catalog(archive(150), () => undefined, known);
    const [story] = kinds.filter(({ name }) => name === 'story');
    const jobs = [...(story?.jobs(site, known, { retold: new Set(['s7.txt' as SeedPath]) }) ?? [])];
    expect(jobs.map(({ body }) => body?.path)).toEqual(['s7.txt', 's7.txt', 's7.txt']);
    expect(textOf(jobs)).toBe(
      textOf([...(story?.jobs(site, known) ?? [])].filter(({ body }) => body?.path === 's7.txt')),
    );
  });

  it('leave the pages of the past as they are when a newer story comes', () => {
    const newer = study('new.txt', {
      title: 'New',
      section: 'Harbour',
      byline: ['Ann Lee'],
      date: { iso: '2009-06-09' },
    });
    const before = jobsOf(archive(150));
    const after = jobsOf([...archive(150), newer]);
    const changed = [...after].filter(([path, job]) => JSON.stringify(before.get(path)) !== JSON.stringify(job));
    expect(changed.map(([path]) => path).sort()).toEqual([
      '2009/02/20/story-147/index.html', // Ann Lee has written one more
      '2009/03/20/index.html', // the day before it now has a later day
      '2009/03/20/story-149/index.html', // and its last story a next one
      '2009/03/index.html',
      '2009/06/09/index.html',
      '2009/06/09/new/cite.bib',
      '2009/06/09/new/cite.json',
      '2009/06/09/new/cite.ris',
      '2009/06/09/new/index.html',
      '2009/06/09/new/index.json',
      '2009/06/09/new/index.txt',
      '2009/06/index.html',
      '2009/index.html',
      'about/index.html',
      'atom-2009.xml',
      'atom.xml',
      'authors/ann-lee/atom.xml',
      'authors/ann-lee/feed.json',
      'authors/ann-lee/index.html',
      'authors/ann-lee/rss.xml',
      'authors/index.html',
      'data/datapackage.json',
      'data/index.html',
      'data/stories-2009.jsonl.gz',
      'data/stories.csv',
      'feed.json',
      'index.html',
      'on-this-day/06-09/index.html',
      'on-this-day/index.html',
      'rss.xml',
      'sections/harbour/2009/index.html',
      'sections/harbour/atom.xml',
      'sections/harbour/feed.json',
      'sections/harbour/index.html',
      'sections/harbour/rss.xml',
      'sections/index.html',
      'sitemap-2009.xml',
      'sitemap.xml',
      'years/index.html',
    ]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  it('have no feed and no sitemap while the address of the site is not known', () => {
    const paths = [...jobsOf(archive(3), settings).keys()];
    expect(paths.filter((path) => path.endsWith('.xml'))).toEqual([]);
    expect(paths).toContain('robots.txt');
  });

  it('make the pages that an archive of one story needs and no empty lists', () => {
    const paths = [...jobsOf([study('a.txt', { title: 'Only one', date: { iso: '2021' } })], settings).keys()].sort();
    expect(paths).toEqual([
      '2021/index.html',
      '2021/only-one/cite.bib',
      '2021/only-one/cite.json',
      '2021/only-one/cite.ris',
      '2021/only-one/index.html',
      '2021/only-one/index.json',
      '2021/only-one/index.txt',
      '404.html',
      'about/index.html',
      'assets/site.js',
      'assets/style.css',
      'assets/theme.js',
      'data/datapackage.json',
      'data/index.html',
      'data/stories-2021.jsonl.gz',
      'data/stories.csv',
      'data/story.schema.json',
      'favicon.svg',
      'index.html',
      'robots.txt',
      'years/index.html',
    ]);
  });

  it('are documented in templates/README.md, field by field', () => {
    const manual = readFileSync(projectFile('templates', 'README.md'), 'utf8');
    const chapters = new Map(manual.split(/^## /m).map((text): [string, string] => [text.split('\n')[0] ?? '', text]));
    const site = catalog(archive(150), () => undefined, known);
    const untold = kinds.flatMap((kind) => {
      const chapter =
        chapters.get(kind.template ?? '') ??
        [...chapters.values()].find(
          (text) => text.includes(`Also \`${kind.template}`) || text.includes(`and \`${kind.template}`),
        );
      if (kind.template === null) return []; // nobody's template is given these; docs/ tells what they become
      const own = [...kind.jobs(site, known)].filter((job) => job.kind === kind.name);
      const fields = new Set(own.flatMap(({ data }) => Object.keys(data ?? {})));
      return [...fields]
        .filter((field) => !new RegExp(`[\`"]${field}[\`"]`).test(chapter ?? ''))
        .map((field) => `${kind.template}: ${field}`);
    });
    expect(untold).toEqual([]);
  });
});
