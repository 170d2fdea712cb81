// Who runs: Backfile on plain text and on Markdown, and the other generators that are installed, each with a site that holds
// the same articles and pages that show the same. A racer knows how to build, what a cold build must not find, and how its articles lie.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { article, asMarkdown, asText, markdownBody } from './corpus.mjs';
import { here, lab } from './lab.mjs';

const program = join(here, '..', 'dist', 'main.js');
const node = process.execPath;
const eleventy = join(lab, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');

const quoted = JSON.stringify;
const plainPath = (a, end) => join(a.date.slice(0, 4), a.date.slice(5, 7), a.slug + end);

/** The search index is timed by itself. */
const SETTINGS = 'title: The Archive\nurl: https://archive.example/\nsearch: false\n';
/** Without files of data and citations beside each story. */
const LEAN = `${SETTINGS}data: { citations: false, twins: false, files: false }\n`;
/** Nor feeds of each author. */
const PAGES = `${LEAN}feeds: { people: false, topics: false }\n`;
/** At the addresses of the others, and without what none of them makes here: pages of days, feeds of sections, feeds of old stories. */
const PEERS = `${LEAN}permalink: /{year}/{month}/{slug}/
pages: { days: false, on_this_day: false }
feeds: { sections: false, people: false, topics: false, history: false }
`;

/** name, site folder, command, output, caches, and the file of article number i. @param peer the folder of `peers/` whose templates it has. */
const ours = (name, end, print, settings = PEERS, peer = 'backfile') => ({
  name: `backfile ${name}`,
  folder: `backfile-${name.replace(/\W+/g, '-')}`,
  version: () => [node, program, '--version'],
  command: () => [node, program, 'build', '--quiet'],
  peer,
  out: 'public',
  caches: ['.backfile'],
  file: (a, i) => [join('seeds', plainPath(a, end)), print(a, i)],
  finish: (site) => writeFileSync(join(site, 'archive.yml'), settings),
});

export const racers = {
  text: ours('text', '.txt', (a) => asText(a)),
  markdown: ours('markdown', '.md', (a, i) => asMarkdown(a, i)),
  /** With its own templates: citations, related stories, what search engines want to know. */
  own: ours('text, own templates', '.txt', (a) => asText(a), PAGES, null),
  /** As it comes: with all that can be left out. */
  whole: ours('text, everything', '.txt', (a) => asText(a), SETTINGS, null),
  hugo: {
    name: 'Hugo',
    folder: 'hugo',
    peer: 'hugo',
    version: () => ['hugo', 'version'],
    command: () => ['hugo', '--quiet'],
    out: 'public',
    caches: ['resources'],
    file: (a, i) => [
      join('content', plainPath(a, '.md')),
      `---\ntitle: ${quoted(a.title)}\nauthors: [${quoted(a.author)}]\ntopics: [${quoted(a.section)}]\ndate: ${a.date}\n---\n\n${markdownBody(a, i)}`,
    ],
    list: (folder) => [join('content', folder, '_index.md'), `---\ntitle: ${quoted(folder.replace('/', '-'))}\n---\n`],
  },
  eleventy: {
    name: 'Eleventy',
    folder: 'eleventy',
    peer: 'eleventy',
    version: () => [node, eleventy, '--version'],
    command: () => [node, eleventy, '--quiet'],
    out: '_site',
    caches: ['.cache'],
    file: (a, i) => [
      join('content', plainPath(a, '.md')),
      `---\ntitle: ${quoted(a.title)}\nauthor: ${quoted(a.author)}\nsection: ${quoted(a.section)}\ndate: ${a.date}\n---\n\n${markdownBody(a, i)}`,
    ],
    finish(site) {
      for (let year = 2005; year < 2025; year++) {
        const defaults = join(site, 'content', String(year), `${year}.json`);
        if (existsSync(dirname(defaults))) writeFileSync(defaults, '{"layout":"article.11ty.js","tags":"article"}\n');
      }
      symlinkSync(join(lab, 'node_modules'), join(site, 'node_modules'));
    },
  },
};

export function isInstalled(racer) {
  const [command, ...args] = racer.version();
  return spawnSync(command, args).status === 0;
}

export function versionOf(racer) {
  const [command, ...args] = racer.version();
  return /\d+\.\d+(?:\.\d+)?/.exec(spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '')?.[0] ?? 'unknown';
}

/** The racer's site with n articles, made when it is not there. Never timed. */
export function siteOf(racer, n) {
  const site = join(lab, `${racer.folder}-${n}`);
  if (existsSync(site)) return site;
  if (racer.peer) cpSync(join(here, 'peers', racer.peer), site, { recursive: true });
  const made = new Set();
  const put = (path, text) => {
    const file = join(site, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  };
  const folders = new Set();
  for (let i = 0; i < n; i++) {
    const a = article(i);
    folders.add(a.date.slice(0, 4)).add(a.date.slice(0, 7).replace('-', '/'));
    put(...racer.file(a, i));
  }
  if (racer.list) for (const folder of folders) put(...racer.list(folder));
  racer.finish?.(site);
  return site;
}

export const removeSite = (racer, n) => rmSync(join(lab, `${racer.folder}-${n}`), { recursive: true, force: true });
