// node bench/verify.mjs SITE N: does a site that we built of N articles hold every page and link that the other generators make?
// Some articles are looked at word by word, all are counted in every kind of list.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article } from './corpus.mjs';

const [, , site, count] = process.argv;
const n = Number(count);
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.length).replace(/^\//, ''));
const read = (path) => readFileSync(join(site, path), 'utf8');
const escaped = (text) => text.replace(/&/g, '&amp;');
const faults = [];
const expect = (what, got, wanted) => got === wanted || faults.push(`${what}: ${got}, expected ${wanted}`);

const storyPages = files.filter((path) => /^\d{4}\/\d\d\/(?:\d\d\/)?[^/]*[a-z][^/]*\/index\.html$/.test(path));
expect('story pages', storyPages.length, n);

/** How many stories the lists at these paths link to; a story is known by the last part of its address. */
function links(pattern) {
  const found = new Set();
  for (const path of files.filter((path) => pattern.test(path))) {
    for (const [, last] of read(path).matchAll(/href="[^"]*?([^"/]+)\/"/g)) found.add(last);
  }
  return storyPages.filter((path) => found.has(path.split('/').at(-2))).length;
}

expect('stories in section lists', links(/^sections\/[^/]+\//), n);
expect('stories in author lists', links(/^authors\/[^/]+\//), n);
expect('stories in month lists', links(/^\d{4}\/\d\d\/index\.html$/), n);
expect('items in the feed', read('rss.xml').split('<item>').length - 1, Math.min(n, 20));
const sitemap = files
  .filter((path) => /^sitemap-.*\.xml$/.test(path))
  .reduce((sum, path) => sum + read(path).split('<loc>').length - 1, 0);
if (sitemap < n) faults.push(`sitemap: ${sitemap} addresses`);

const bySlug = new Map(
  storyPages
    .map((path) => [path, read(path)])
    .map(([path, html]) => [/<h1>([^<]*)<\/h1>/.exec(html)?.[1], [path, html]]),
);
for (let k = 0; k < Math.min(40, n); k++) {
  const a = article((k * 7919) % n);
  const [path, html] = bySlug.get(escaped(a.title)) ?? [];
  if (html === undefined) {
    faults.push(`no page for "${a.title}"`);
    continue;
  }
  for (const [what, text] of [
    ['its author', a.author],
    ['its section', `>${a.section}</a>`],
    ['its date', `datetime="${a.date}"`],
    ['the sections', 'Technology</a>'],
    ['the years', '>2013</a>'],
    ['its canonical address', 'rel="canonical"'],
  ]) {
    if (!html.includes(text)) faults.push(`${path} lacks ${what}`);
  }
  const body = html.slice(html.indexOf('class="text"'));
  if (body.split(/<p[ >]/).length - 1 < a.paragraphs.length) faults.push(`${path} lacks paragraphs`);
  if (!/rel="?(?:prev|next)/.test(html)) faults.push(`${path} has no neighbour`);
}
console.log(
  JSON.stringify({
    site,
    files: files.length,
    stories: storyPages.length,
    faults: faults.slice(0, 10),
    ok: faults.length === 0,
  }),
);
process.exitCode = faults.length > 0 ? 1 : 0;
