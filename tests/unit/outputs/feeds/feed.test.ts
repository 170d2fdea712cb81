// The feeds, to the letter of their standards: ids that outlive addresses, every author, whole addresses, dates by the calendar.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import type { Study } from '../../../../src/model/card.ts';
import type { Job } from '../../../../src/model/job.ts';
import type { Settings } from '../../../../src/model/settings.ts';
import { feed } from '../../../../src/outputs/feeds/feed.ts';
import { shared } from '../../../../src/outputs/shared.ts';
import { settings, study } from '../../../support/cards.ts';
import { readXml, type XmlElement } from '../../../support/xml.ts';

const known: Settings = {
  ...settings,
  url: 'https://courier.example/archive/',
  sections: { Money: { description: 'Of prices & wages.' } },
};
const full: Settings = { ...known, feeds: { ...known.feeds, content: 'full' } };

/** The files by their path, as texts. Every text they ask for is `body`. */
function feeds(studies: readonly Study[], given: Settings = known, body = ''): Map<string, string> {
  const site = catalog(studies, () => undefined, given);
  const common = shared(site, given);
  const make = (job: Job) => String(feed.make?.(job.data, { html: '', body: '', at: () => body }, common));
  return new Map([...feed.jobs(site, given)].map((job) => [job.path, make(job)]));
}

const told = study('2021/bell.txt', {
  title: 'A \u0008bell & <more>',
  section: 'Money',
  byline: ['Ann Lee', 'Bo Chan'],
  topics: ['Ferries'],
  deck: 'In short.',
  date: { iso: '2021-02-26', time: '09:30', offset: '+01:00' },
  updated: { iso: '2021-02-28' },
});
const dated = (n: number, iso: string) => study(`${n}.txt`, { title: `S ${n}`, date: { iso } });
const texts = (xml: XmlElement, name: string) => xml.all(name).map(({ text }) => text);

describe('the feeds', () => {
  it('are three for the site and for each section, author and topic, and one document for each year', () => {
    expect([...feeds([told]).keys()].sort()).toEqual([
      'atom-2021.xml',
      'atom.xml',
      'authors/ann-lee/atom.xml',
      'authors/ann-lee/feed.json',
      'authors/ann-lee/rss.xml',
      'authors/bo-chan/atom.xml',
      'authors/bo-chan/feed.json',
      'authors/bo-chan/rss.xml',
      'feed.json',
      'rss.xml',
      'sections/money/atom.xml',
      'sections/money/feed.json',
      'sections/money/rss.xml',
      'topics/ferries/atom.xml',
      'topics/ferries/feed.json',
      'topics/ferries/rss.xml',
    ]);
    const few = { ...known, feeds: { ...known.feeds, people: false, topics: false, sections: false } };
    expect([...feeds([told], few).keys()].sort()).toEqual(['atom-2021.xml', 'atom.xml', 'feed.json', 'rss.xml']);
  });

  it('are none without an address, and none without a story', () => {
    expect(feeds([told], settings).size).toBe(0);
    expect(feeds([]).size).toBe(0);
  });

  it('have the newest stories, newest first, as many as the settings say', () => {
    const many = Array.from({ length: 25 }, (_, n) => dated(n, `2021-01-${String(n + 1).padStart(2, '0')}`));
    const titles = texts(readXml(feeds(many).get('rss.xml')), 'item/title');
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([20, 'S 24', 'S 5']);
    const three = { ...known, feeds: { ...known.feeds, items: 3 } };
    expect(JSON.parse(feeds(many, three).get('feed.json') ?? '').items).toHaveLength(3);
  });
});

describe('RSS', () => {
  const xml = readXml(feeds([told]).get('rss.xml'));
  const item = xml.one('item');

  it('says what the standard wants of a channel', () => {
    expect(texts(xml, 'channel/title')).toEqual(['The Test']);
    expect(texts(xml, 'channel/link')).toEqual(['https://courier.example/archive/']);
    expect(texts(xml, 'channel/description')).toEqual(['The Test']);
    expect(xml.one('atom:link').attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: 'https://courier.example/archive/rss.xml',
    });
    const section = readXml(feeds([told]).get('sections/money/rss.xml'));
    expect(texts(section, 'channel/title')).toEqual(['The Test – Money']);
    expect(texts(section, 'channel/description')).toEqual(['Of prices & wages.']);
  });

  it('tells of a story: a permanent id that is no link, every author, a date with its weekday', () => {
    expect(item.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'A bell & <more>'],
      ['link', 'https://courier.example/archive/2021/02/26/a-bell-more/'],
      ['guid', 'tag:courier.example,2026:story/2021/bell.txt'],
      ['pubDate', 'Fri, 26 Feb 2021 09:30:00 +0100'],
      ['dc:creator', 'Ann Lee'],
      ['dc:creator', 'Bo Chan'],
      ['category', 'Money'],
      ['category', 'Ferries'],
      ['description', 'In short.'],
    ]);
    expect(item.one('guid').attributes).toEqual({ isPermaLink: 'false' });
  });

  it('has the whole text after the description when it is asked for, with notes that lead to the page', () => {
    const body = '<p id="p1">A <a href="#fn-1">note</a>\u000b.</p>';
    const whole = readXml(feeds([told], full, body).get('rss.xml')).one('item');
    expect(whole.children.slice(-2).map(({ name, text }) => [name, text])).toEqual([
      ['description', 'In short.'],
      ['content:encoded', '<p>A <a href="https://courier.example/archive/2021/02/26/a-bell-more/#fn-1">note</a>.</p>'],
    ]);
  });

  it('invents no day for a story that has none', () => {
    const month = readXml(feeds([study('a.txt', { date: { iso: '2021-02' } })]).get('rss.xml'));
    expect(month.all('pubDate')).toEqual([]);
  });
});

describe('Atom', () => {
  const xml = readXml(feeds([told]).get('atom.xml'));

  it('has one id, title and time of change, and an author for entries without one', () => {
    for (const name of ['id', 'title', 'updated', 'author']) expect(xml.all(`feed/${name}`)).toHaveLength(1);
    expect(texts(xml, 'feed/id')).toEqual(['tag:courier.example,2026:feed']);
    expect(texts(xml, 'feed/updated')).toEqual(['2021-02-28T00:00:00Z']);
    expect(xml.all('feed/link').filter(({ attributes }) => attributes.rel === 'alternate')).toHaveLength(1);
  });

  it('tells of a story: when it was published and changed, every author, every topic', () => {
    const entry = xml.one('entry');
    for (const name of ['id', 'title', 'updated', 'published', 'summary', 'link'])
      expect(entry.all(`entry/${name}`)).toHaveLength(1);
    expect(texts(entry, 'entry/published')).toEqual(['2021-02-26T09:30:00+01:00']);
    expect(texts(entry, 'entry/updated')).toEqual(['2021-02-28T00:00:00Z']);
    expect(texts(entry, 'author/name')).toEqual(['Ann Lee', 'Bo Chan']);
    expect(entry.all('category').map(({ attributes }) => attributes.term)).toEqual(['Money', 'Ferries']);
  });

  it('says the first of the month as its time of change when no day is known, and no time of publishing', () => {
    const entry = readXml(feeds([study('a.txt', { date: { iso: '2021-02' } })]).get('atom.xml')).one('entry');
    expect(texts(entry, 'updated')).toEqual(['2021-02-01T00:00:00Z']);
    expect(entry.all('published')).toEqual([]);
  });

  it('tells the language of a story that is not in the paper’s', () => {
    const arabic = readXml(feeds([study('a.txt', { lang: 'ar' })]).get('atom.xml'));
    expect(arabic.one('entry').attributes).toEqual({ 'xml:lang': 'ar' });
    expect(arabic.one('feed').attributes['xml:lang']).toBe('en');
  });
});

describe('JSON Feed', () => {
  it('says what version 1.1 wants, and that a closed archive has expired', () => {
    const json = JSON.parse(feeds([told]).get('feed.json') ?? '');
    expect(json).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Test',
      home_page_url: 'https://courier.example/archive/',
      feed_url: 'https://courier.example/archive/feed.json',
      language: 'en',
      authors: [{ name: 'The Test' }],
      expired: true,
      items: [
        {
          id: 'tag:courier.example,2026:story/2021/bell.txt',
          url: 'https://courier.example/archive/2021/02/26/a-bell-more/',
          title: 'A bell & <more>',
          content_text: 'In short.',
          date_published: '2021-02-26T09:30:00+01:00',
          date_modified: '2021-02-28T00:00:00Z',
          authors: [
            { name: 'Ann Lee', url: 'https://courier.example/archive/authors/ann-lee/' },
            { name: 'Bo Chan', url: 'https://courier.example/archive/authors/bo-chan/' },
          ],
          tags: ['Money', 'Ferries'],
        },
      ],
    });
    expect(JSON.parse(feeds([told], { ...known, status: 'live' }).get('feed.json') ?? '')).not.toHaveProperty(
      'expired',
    );
  });

  it('has the whole text beside a summary when it is asked for', () => {
    const [item] = JSON.parse(feeds([told], full, '<p>All.</p>').get('feed.json') ?? '').items;
    expect(item).toMatchObject({ content_html: '<p>All.</p>', summary: 'In short.' });
    expect(item).not.toHaveProperty('content_text');
  });
});

describe('the id of a story', () => {
  const idsOf = (given: Settings, studies = [told]) =>
    texts(readXml(feeds(studies, given).get('atom.xml')), 'entry/id');

  it('stays when the pattern of addresses changes, the title, the text, the date', () => {
    const moved = { ...known, permalink: '/{section}/{slug}.html' };
    const edited = study('2021/bell.txt', { title: 'Another', date: { iso: '2022-01-01' } });
    expect(idsOf(moved)).toEqual(idsOf(known));
    expect(idsOf(known, [edited])).toEqual(idsOf(known));
  });

  it('stays when the paper moves to another host and says where it was', () => {
    const there = { ...known, url: 'https://library.example/', feeds: { ...known.feeds, tag: 'courier.example,2026' } };
    expect(idsOf(there)).toEqual(idsOf(known));
  });

  it('is what the story says, and an address it brings from an older feed stays as it was', () => {
    const said = (id: string) => idsOf(known, [study('a.txt', { id })])[0];
    expect(said('4711')).toBe('tag:courier.example,2026:story/4711');
    expect(said('https://old.example/?p=4711')).toBe('https://old.example/?p=4711');
    expect(said('a b?')).toBe('tag:courier.example,2026:story/a%20b%3F');
  });
});

describe('the history (RFC 5005)', () => {
  const links = (xml: string | undefined) =>
    Object.fromEntries(
      readXml(xml)
        .all('feed/link')
        .map(({ attributes }) => [attributes.rel, attributes.href?.replace('https://courier.example/archive/', '/')]),
    );

  it('of a closed archive is a document a year, from the newest to the oldest', () => {
    const made = feeds([dated(1, '2003-01-02'), dated(2, '2003-05-06'), dated(3, '2004-01-01')]);
    expect(links(made.get('atom.xml'))).toMatchObject({ self: '/atom.xml', 'prev-archive': '/atom-2004.xml' });
    expect(links(made.get('atom-2004.xml'))).toEqual({
      self: '/atom-2004.xml',
      alternate: '/',
      current: '/atom.xml',
      'prev-archive': '/atom-2003.xml',
    });
    expect(links(made.get('atom-2003.xml'))).toMatchObject({ 'next-archive': '/atom-2004.xml' });
    const first = readXml(made.get('atom-2003.xml'));
    expect(first.all('fh:archive')).toHaveLength(1);
    expect(first.one('feed').attributes['xmlns:fh']).toBe('http://purl.org/syndication/history/1.0');
    expect(texts(first, 'entry/title')).toEqual(['S 2', 'S 1']);
    expect(texts(first, 'feed/id')).toEqual(texts(readXml(made.get('atom.xml')), 'feed/id'));
  });

  it('of a living paper leaves the month that is not over to the feed itself', () => {
    const live = { ...known, status: 'live' as const, feeds: { ...known.feeds, items: 1 } };
    const studies = [dated(1, '2003-01-02'), dated(2, '2004-01-01'), dated(3, '2004-02-01'), dated(4, '2004-02-02')];
    const made = feeds(studies, live);
    expect([...made.keys()].filter((path) => path.startsWith('atom-'))).toEqual(['atom-2003.xml', 'atom-2004-01.xml']);
    expect(texts(readXml(made.get('atom.xml')), 'entry/title')).toEqual(['S 4', 'S 3']);
    expect(texts(readXml(made.get('rss.xml')), 'item/title')).toEqual(['S 4']);
    const later = feeds([...studies, dated(5, '2004-02-09')], live);
    for (const path of ['atom-2003.xml', 'atom-2004-01.xml']) expect(later.get(path)).toBe(made.get(path));
  });

  it('of a year with very many stories is a document a month', () => {
    const many = Array.from({ length: 501 }, (_, n) => dated(n, n === 0 ? '2003' : `2003-0${1 + (n % 2)}-03`));
    const paths = [...feeds(many).keys()].filter((path) => path.startsWith('atom-'));
    expect(paths).toEqual(['atom-2003.xml', 'atom-2003-01.xml', 'atom-2003-02.xml']);
  });
});
