// Every file of every golden site that is made for machines, held to the rules its standard publishes: sitemaps (sitemaps.org and
// the schemas there), news sitemaps, RSS 2.0, Atom, RFC 5005, JSON Feed 1.1, JSON-LD, Dublin Core as Zotero reads it, JSON Schema,
// Frictionless data packages. The rules are written here again, from the standards and not from the program.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { storySchema } from '../src/outputs/data/schema.ts';
import { projectFile } from './support/paths.ts';
import { filesBelow } from './support/trees.ts';
import { readXml, type XmlElement } from './support/xml.ts';

const SITES = projectFile('tests', 'sites');
const files = filesBelow(SITES).filter((path) => /^[^/]+\/public\//.test(path));
const read = (path: string) => readFileSync(join(SITES, path), 'utf8');
const named = (pattern: RegExp) => files.filter((path) => pattern.test(path.replace(/^[^/]+\/public\//, '')));
const texts = (xml: XmlElement, name: string) => xml.all(name).map(({ text }) => text);

const W3C_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
const WHOLE = /^https?:\/\/[^\s<>"']+$/;
const URI = /^(?:tag:[\w.@-]+,\d{4}(?:-\d\d){0,2}:\S+|https?:\/\/\S+)$/;

describe('sitemaps', () => {
  const sitemaps = named(/^sitemap(?!-news)[^/]*\.xml$/);

  it.each(sitemaps)('%s', (path) => {
    const xml = readXml(read(path));
    const [list, item] = xml.name === 'sitemapindex' ? ['sitemapindex', 'sitemap'] : ['urlset', 'url'];
    expect([xml.name, xml.attributes]).toEqual([list, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }]);
    expect(xml.children.length).toBeGreaterThan(0);
    expect(xml.children.length).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(52_428_800);
    for (const each of xml.children) {
      expect(each.name).toBe(item);
      expect(['loc', 'loc lastmod']).toContain(each.children.map(({ name }) => name).join(' '));
      expect(each.one('loc').text).toMatch(WHOLE);
      for (const date of texts(each, 'lastmod')) expect(date).toMatch(W3C_DATE);
    }
    const hosts = texts(xml, 'loc').map((loc) => new URL(loc).host);
    expect(new Set(hosts).size).toBe(1);
  });

  it.each(named(/^sitemap\.xml$/))('%s lists files that are there, and no other index', (path) => {
    for (const loc of texts(readXml(read(path)), 'loc')) {
      const name = loc.slice(loc.lastIndexOf('/') + 1);
      expect(readXml(read(join(dirname(path), name))).name).toBe('urlset');
    }
  });

  it.each(named(/^sitemap-news\.xml$/))('%s', (path) => {
    const xml = readXml(read(path));
    expect(xml.attributes['xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9');
    expect(xml.all('news:news').length).toBeLessThanOrEqual(1_000);
    for (const url of xml.children) {
      expect(url.one('news:news').children.map(({ name }) => name)).toEqual([
        'news:publication',
        'news:publication_date',
        'news:title',
      ]);
      expect(url.one('news:publication').children.map(({ name }) => name)).toEqual(['news:name', 'news:language']);
      expect(url.one('news:language').text).toMatch(/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/);
      expect(url.one('news:publication_date').text).toMatch(W3C_DATE);
    }
  });
});

describe('feeds', () => {
  it.each(named(/rss\.xml$/))('%s', (path) => {
    const xml = readXml(read(path));
    expect([xml.name, xml.attributes.version]).toEqual(['rss', '2.0']);
    for (const name of ['title', 'link', 'description']) expect(xml.all(`channel/${name}`)).toHaveLength(1);
    expect(xml.one('atom:link').attributes.rel).toBe('self');
    const ids = texts(xml, 'item/guid');
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of xml.all('item')) {
      const names = item.children.map(({ name }) => name);
      expect(item.one('guid').attributes.isPermaLink).toBe('false');
      expect(item.one('guid').text).toMatch(URI);
      expect(item.one('link').text).toMatch(WHOLE);
      expect(names).not.toContain('author'); // an e-mail address, which nobody has given
      for (const date of texts(item, 'pubDate')) expect(date).toMatch(RFC822);
      if (names.includes('content:encoded'))
        expect(names.indexOf('content:encoded')).toBeGreaterThan(names.indexOf('description'));
    }
    expectWholeAddresses(texts(xml, 'content:encoded'));
  });

  it.each(named(/(?:^|\/)atom(?:-[\d-]+)?\.xml$/))('%s', (path) => {
    const xml = readXml(read(path));
    expect([xml.name, xml.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    for (const name of ['id', 'title', 'updated']) expect(xml.all(`feed/${name}`)).toHaveLength(1);
    const rels = xml.all('feed/link').map(({ attributes }) => attributes.rel ?? '');
    expect(new Set(rels).size).toBe(rels.length);
    expect(rels).toContain('self');
    expect(xml.all('feed/author').length > 0 || xml.all('entry').every((entry) => entry.all('author').length > 0)).toBe(
      true,
    );
    const updates = texts(xml, 'updated');
    for (const date of [...updates, ...texts(xml, 'published')]) expect(date).toMatch(RFC3339);
    for (const id of texts(xml, 'id')) expect(id).toMatch(URI);
    for (const { attributes } of xml.all('link')) expect(attributes.href).toMatch(WHOLE);
    for (const entry of xml.all('entry')) {
      for (const name of ['id', 'title', 'updated']) expect(entry.all(`entry/${name}`)).toHaveLength(1);
      for (const name of ['published', 'content', 'summary']) expect(entry.all(`entry/${name}`).length).toBeLessThan(2);
      for (const author of entry.all('author')) expect(texts(author, 'name')).toHaveLength(1);
    }
    const isArchive = /atom-[\d-]+\.xml$/.test(path);
    expect(xml.all('fh:archive')).toHaveLength(isArchive ? 1 : 0);
    expect(rels.includes('current')).toBe(isArchive);
    expectWholeAddresses(texts(xml, 'content'));
  });

  it.each(named(/^atom\.xml$/))('%s leads, document by document, to every story', (path) => {
    const ids = new Set<string>();
    const seen: string[] = [];
    for (let at: string | undefined = path; at !== undefined; ) {
      const xml = readXml(read(at));
      for (const entry of xml.all('entry')) ids.add(entry.one('id').text);
      seen.push(at);
      const previous = xml.all('feed/link').find(({ attributes }) => attributes.rel === 'prev-archive')
        ?.attributes.href;
      at = previous && join(dirname(path), previous.slice(previous.lastIndexOf('/') + 1));
      expect(seen).not.toContain(at);
    }
    const root = `${dirname(path)}/`;
    const stories = readXml(read(`${root}sitemap.xml`))
      .all('loc')
      .flatMap(({ text }) => texts(readXml(read(root + text.slice(text.lastIndexOf('/') + 1))), 'loc'));
    expect(ids.size).toBe(stories.length);
  });

  it.each(named(/feed\.json$/))('%s', (path) => {
    const json = JSON.parse(read(path));
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    for (const key of ['home_page_url', 'feed_url']) expect(json[key]).toMatch(WHOLE);
    expect(typeof json.title).toBe('string');
    expect(json).not.toHaveProperty('author'); // left behind by version 1.1
    for (const item of json.items) {
      expect(item.id).toMatch(URI);
      expect(item.url).toMatch(WHOLE);
      expect(['content_html', 'content_text'].filter((key) => key in item)).toHaveLength(1);
      for (const key of ['date_published', 'date_modified']) if (key in item) expect(item[key]).toMatch(RFC3339);
      for (const author of item.authors ?? []) expect(author.name).toBeTruthy();
    }
    expectWholeAddresses(json.items.flatMap((item: { content_html?: string }) => item.content_html ?? []));
  });
});

function expectWholeAddresses(html: readonly string[]): void {
  const addresses = html.flatMap((text) =>
    [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address),
  );
  expect(addresses.filter((address) => !WHOLE.test(address ?? ''))).toEqual([]);
}

describe('the head of a story', () => {
  const stories = named(/\.html$/).filter((path) => read(path).includes('<body class="page-story">'));

  it.each(stories)('%s', (path) => {
    const head = read(path).split('</head>')[0] ?? '';
    const metas = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(
      ([, name = '', content = '']) => ({ name, content }),
    );
    const one = (name: string) => {
      const found = metas.filter((meta) => meta.name === name);
      expect([name, found.length]).toEqual([name, 1]);
      return found[0]?.content ?? '';
    };
    // What makes Zotero save a newspaper article with its paper, section, date and authors.
    expect(one('og:type')).toBe('article');
    expect(one('DC.type')).toBe('newspaperArticle');
    expect(one('DC.source')).toBe(one('og:site_name'));
    expect(one('DC.date')).toBe(one('article:published_time'));
    expect(one('DC.language')).toMatch(/^[a-z]{2,3}(?:-\w+)*$/);
    expect(metas.map(({ name }) => name)).not.toContain('citation_journal_title');
    expect(metas.map(({ name }) => name)).not.toContain('DC.coverage'); // would be the archive's location
    expect(metas.filter(({ name, content }) => name === 'article:author' && !WHOLE.test(content))).toEqual([]);
    expect(metas.filter(({ content }) => content === '')).toEqual([]);
    expect(head).not.toContain('hreflang'); // no translations are known
    if (!head.includes('rel="canonical"')) return expect(head).not.toContain('ld+json');
    const [article, trail] = ldOf(head)['@graph'];
    expect(article['@type']).toBe('NewsArticle');
    expect([article.headline, article.datePublished]).toEqual([
      unescaped(one('og:title')),
      one('article:published_time'),
    ]);
    expect((article.author ?? []).map(({ name }: { name: string }) => name)).toEqual(
      metas.filter(({ name }) => name === 'DC.creator').map(({ content }) => unescaped(content)),
    );
    for (const each of article.author ?? []) expect(each['@type']).toBe('Person');
    expect(article.isPartOf).toMatchObject({ '@type': 'Newspaper', name: unescaped(one('DC.source')) });
    expect(article.publisher.name).toBeTruthy();
    expect(article.mainEntityOfPage).toBe(one('og:url'));
    expect(article.inLanguage).toBe(one('DC.language'));
    expectTrail(trail, one('og:url'));
  });
});

describe('the head of other pages', () => {
  const pages = named(/(?:^|\/)index\.html$/).filter(
    (path) =>
      /class="page-(?:section|person|topic|day|month|year|years|index|front)"/.test(read(path)) &&
      read(path).includes('rel="canonical"'),
  );

  it.each(pages)('%s', (path) => {
    const head = read(path).split('</head>')[0] ?? '';
    expect(head).toContain('<meta property="og:type" content="website">');
    expect(head).not.toContain('DC.type');
    const ld = ldOf(head);
    const canonical = /rel="canonical" href="([^"]+)"/.exec(head)?.[1] ?? '';
    expect([ld.url, ld['@context']]).toEqual([canonical, 'https://schema.org']);
    if (/page-front/.test(read(path))) return expect(ld['@type']).toBe('WebSite');
    expect(ld['@type']).toBe('CollectionPage');
    expect(ld.name).toBeTruthy();
    expectTrail(ld.breadcrumb, canonical);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: whatever a page says
function ldOf(head: string): any {
  const found = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(found).toHaveLength(1);
  return JSON.parse(found[0]?.[1] ?? '');
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a page says
function expectTrail(trail: any, last: string): void {
  expect(trail['@type']).toBe('BreadcrumbList');
  const items: { position: number; name: string; item: string }[] = trail.itemListElement;
  expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
  for (const { name, item } of items) expect([name !== '', WHOLE.test(item)]).toEqual([true, true]);
  expect(items.at(-1)?.item).toBe(last);
}

const unescaped = (text: string): string =>
  text.replace(
    /&(?:lt|gt|quot|#39|amp);/g,
    (c) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' })[c] ?? c,
  );

describe('open data', () => {
  const schema = JSON.parse(storySchema());
  const valid = new Ajv2020({ strict: false }).compile(schema);

  it('is described by one schema, in the archive and in docs/', () => {
    expect(readFileSync(projectFile('docs', 'story.schema.json'), 'utf8')).toBe(storySchema());
    for (const path of named(/^data\/story\.schema\.json$/)) expect(read(path)).toBe(storySchema());
  });

  it.each(named(/(?:^|\/)index\.json$|\.html\.json$/))('%s', (path) => {
    const record = JSON.parse(read(path));
    valid(record);
    expect(valid.errors ?? []).toEqual([]);
    expect([record.version, typeof record.html]).toEqual([1, 'string']);
    const beside = path.replace(/json$/, record.path.endsWith('.txt') ? 'txt' : 'md');
    expect(existsSync(join(SITES, beside))).toBe(true);
    const seed = readFileSync(join(SITES, path.split('/')[0] ?? '', 'seeds', record.path));
    expect(record.sha256).toBe(createHash('sha256').update(seed).digest('hex'));
  });

  it.each(named(/^data\/datapackage\.json$/))('%s', (path) => {
    const folder = dirname(path);
    const described = JSON.parse(read(path));
    expect(described.name).toMatch(/^[a-z0-9._/-]+$/);
    for (const license of described.licenses ?? []) expect(license.name ?? license.path).toBeTruthy();
    const there = files.filter((file) => dirname(file) === folder && /\.(?:csv|gz)$/.test(file));
    expect(described.resources.map((each: { path: string }) => join(folder, each.path)).sort()).toEqual(there.sort());
    let stories = 0;
    for (const resource of described.resources) {
      const bytes = readFileSync(join(SITES, folder, resource.path));
      expect([resource.name, resource.bytes]).toEqual([resource.path.replace(/\..*$/, ''), bytes.length]);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      if (resource.format !== 'jsonl') continue;
      const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(resource.stories);
      stories += lines.length;
      for (const line of lines) {
        valid(JSON.parse(line));
        expect(valid.errors ?? []).toEqual([]);
      }
    }
    expect(described.resources[0]).toMatchObject({ format: 'csv', stories });
    const table = read(join(folder, 'stories.csv'));
    expect(table.split('\r\n')[0]?.split(',')).toEqual(
      described.resources[0].schema.fields.map(({ name }: { name: string }) => name),
    );
  });

  it('keeps to itself what a page does not show', () => {
    for (const path of files.filter((file) => /\.(?:md|json|txt|csv)$/.test(file))) {
      expect([path, /for the editors only|ask the captain/.test(read(path))]).toEqual([path, false]);
    }
  });
});
