// Templates at work: escaping, the user's files over ours, links by the page's place, and mistakes told with file and line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog.ts';
import type { Job, Shared } from '../../../src/model/job.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { kinds } from '../../../src/outputs/kinds.ts';
import { shared } from '../../../src/outputs/shared.ts';
import { openTemplates } from '../../../src/render/templates.ts';
import { settings, study } from '../../support/cards.ts';

/** What a job reads, whatever it asks for. */
const texts = (html: string) => ({ html, body: html, at: () => html });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A user's folder of templates, called "templates". */
function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'backfile-templates-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'templates', name)), { recursive: true });
    writeFileSync(join(root, 'templates', name), text);
  }
  return join(root, 'templates');
}

const studies = [
  study('a.txt', {
    title: 'Fish & <b>"chips"</b>',
    section: 'Money',
    byline: ['Ann Lee', "Bo O'Chan", 'Cy'],
    deck: 'It’s "dear".',
  }),
  study('b.txt', { title: 'Later', section: 'Money', date: { iso: '2021-02-28' } }),
];

function open(files: Readonly<Record<string, string>> = {}, given: Settings = settings) {
  const site = catalog(studies, () => undefined, given);
  const common: Shared = shared(site, given);
  const jobs = kinds.flatMap((kind) => [...kind.jobs(site, given)]);
  const templates = openTemplates(folder(files), common, given.lang);
  const job = (path: string): Job => {
    const found = jobs.find((each) => each.path === path);
    if (found === undefined) throw new Error(`no job for ${path}`);
    return found;
  };
  const page = (path: string, body = '') => {
    const { value, problems } = templates.render(job(path), texts(body));
    expect(problems).toEqual([]);
    return Buffer.from(value?.bytes ?? []).toString();
  };
  return { templates, jobs, job, page };
}

const STORY = '2021/02/26/fish-b-chips-b/index.html';

describe('our own templates', () => {
  it('make every kind of page without a mistake, and leave no tag, gap or "undefined" in it', () => {
    const { templates, jobs } = open({}, { ...settings, url: 'https://x.example/a/' });
    // The script has gaps of its own, which it fills on the page, and BibTeX is full of braces.
    const odd = ['script', 'cite.bib'];
    const made = new Set(
      kinds.filter(({ name, template }) => template !== null && !odd.includes(name)).map(({ name }) => name),
    );
    for (const job of jobs.filter(({ kind }) => made.has(kind))) {
      const { value, problems } = templates.render(job, texts('<p>Text.</p>'));
      expect([job.path, problems]).toEqual([job.path, []]);
      expect(Buffer.from(value?.bytes ?? []).toString()).not.toMatch(/<%|%>|undefined|\[object|NaN|\{\w+\}(?!\n)/);
    }
  });

  it('escape what people wrote, in text and in attributes, and leave the ready text as it is', () => {
    const html = open().page(STORY, '<p>1 &lt; 2</p>');
    expect(html).toContain('<h1>Fish &amp; &lt;b&gt;&quot;chips&quot;&lt;/b&gt;</h1>');
    expect(html).toContain('content="It’s &quot;dear&quot;."');
    expect(html).toContain('<p>1 &lt; 2</p>');
    expect(html).not.toContain('<b>"chips"');
  });

  it('name several authors as a sentence does', () => {
    expect(open().page(STORY)).toMatch(/By <a[^>]*>Ann Lee<\/a>, <a[^>]*>Bo O&#39;Chan<\/a> and <a[^>]*>Cy<\/a><\/p>/);
  });

  it('link relative to the page, and know no address of the site when none is set', () => {
    const { page } = open();
    expect(page(STORY)).toContain('href="../../../../sections/money/"');
    expect(page('index.html')).toContain('href="./sections/money/"');
    const schema = '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">'; // the name of a vocabulary, not a place
    expect(page(STORY).replace(schema, '')).not.toMatch(/href="\/|canonical|https?:/);
  });

  it('link from the root of the host on the page for what is not found', () => {
    expect(open().page('404.html')).toContain('href="/assets/style.css"');
    const under = open({}, { ...settings, url: 'https://x.example/a/' }).page('404.html');
    expect(under).toContain('href="/a/assets/style.css"');
    expect(under).toContain('href="/a/sections/money/"');
  });

  it('give the canonical address and the metadata of a story when the site’s address is known', () => {
    const html = open({}, { ...settings, url: 'https://x.example/a/' }).page(STORY);
    expect(html).toContain('<link rel="canonical" href="https://x.example/a/2021/02/26/fish-b-chips-b/">');
    expect(html).toContain('<meta property="og:type" content="article">');
    expect(html).toContain('<link rel="next" href="../../../../2021/02/28/later/">');
  });

  it('keep what stands around a story under four thousand bytes', () => {
    expect(Buffer.byteLength(open().page(STORY))).toBeLessThan(4000);
  });

  it('fill the slots of a story’s text', () => {
    const { templates, job } = open();
    const story = job(STORY);
    const body = { path: 'a.txt', digest: '', format: 'text', slots: ['../x/'] } as unknown as NonNullable<Job['body']>;
    const { value } = templates.render(
      { ...story, data: story.data, body },
      texts('<p><a href="\u00010\u0001">x</a></p>'),
    );
    expect(Buffer.from(value?.bytes ?? []).toString()).toContain('<p><a href="../x/">x</a></p>');
  });

  it('speak English to an archive in a language that has no words yet, with dates in its own', () => {
    const html = open({}, { ...settings, lang: 'de' }).page(STORY);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('26. Februar 2021');
  });
});

describe('the user’s templates', () => {
  it('win file by file', () => {
    const { page } = open({ 'parts/footer.html': '<footer>Mine, of <%= it.site.title %></footer>\n' });
    expect(page(STORY)).toContain('<footer>Mine, of The Test</footer>');
    expect(page(STORY)).toContain('class="masthead"');
  });

  it('can have ours beneath them', () => {
    const { page } = open({ 'parts/footer.html': "<hr><%~ include('ours/parts/footer.html') %>" });
    expect(page(STORY)).toMatch(/<hr><footer class="colophon">/);
  });

  it('can put their page into our frame and fill its blocks', () => {
    const { page } = open({
      'about.html':
        "<% layout('base.html', { kind: 'about', title: 'Me' }) %><% block('head', () => { %><meta name=\"x\"><% }) %><h1>Me</h1>",
    });
    expect(page('about/index.html')).toMatch(/<title>Me – The Test<\/title>.*<meta name="x">.*<h1>Me<\/h1>/s);
  });

  it('print nothing for what is missing', () => {
    const { page } = open({ 'about.html': '[<%= it.page.nothing %>|<%= null %>|<%= false %>|<%= 0 %>]' });
    expect(page('about/index.html')).toBe('[|||0]');
  });

  it('replace a stylesheet of ours by name and add their own at the end', () => {
    const css = open(
      { 'styles/9-print.css': 'print{}', 'styles/mine.css': '.mine{}' },
      { ...settings, theme: { accent: '#123456' } },
    ).page('assets/style.css');
    expect(css).not.toContain('@media print');
    expect(css).toMatch(/print\{\}\n\.mine\{\}\n:root\{--brand:#123456\}\n$/);
  });

  it('change single words', () => {
    const { page } = open({ 'words/en.json': '{"story.by": "Text:"}' });
    expect(page(STORY)).toContain('Text: <a');
    expect(page(STORY)).toContain('Skip to content');
  });

  it('cannot reach outside the folders', () => {
    const { templates, job } = open({ 'about.html': "<%~ include('../../etc/passwd') %>" });
    expect(templates.render(job('about/index.html'), texts('')).problems[0]?.message).toContain(
      'there is no template "../../etc/passwd"',
    );
  });
});

describe('a mistake in a template', () => {
  const problemOf = (files: Readonly<Record<string, string>>) => {
    const { templates, job } = open(files);
    const { value, problems } = templates.render(job('about/index.html'), texts(''));
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    return { problem: problems[0], early: templates.check() };
  };

  it('is told with the line on which something missing was used', () => {
    const { problem, early } = problemOf({
      'about.html': '<p>One</p>\n<p>Two</p>\n  <p><%= it.page.author.name %></p>\n',
    });
    expect(problem).toEqual({
      file: 'templates/about.html',
      line: 3,
      rule: 'broken-template',
      level: 'error',
      message: "The template could not be filled in: Cannot read properties of undefined (reading 'name').",
      hint: 'The README.md of the templates lists what each of them is given and what it may call.',
      excerpt: '  <p><%= it.page.author.name %></p>',
    });
    expect(early).toEqual([]);
  });

  it('is told where it is, not where it was included from', () => {
    const { problem } = problemOf({
      'about.html': "a\n<%~ include('parts/mine.html') %>",
      'parts/mine.html': 'b\n\n<%= nobody() %>',
    });
    expect(problem).toMatchObject({
      file: 'templates/parts/mine.html',
      line: 3,
      message: expect.stringContaining('nobody is not defined'),
    });
  });

  it('in what ours was given is told at the line that gave it', () => {
    const { problem } = problemOf({ 'about.html': "a\n<%~ include('parts/list.html', { stories: 7 }) %>" });
    expect(problem).toMatchObject({ file: 'templates/about.html', line: 2 });
    expect(problem?.message).toMatch(
      /It happened in Backfile's own templates\/parts\/list\.html, line \d+, which this line leads to\.$/,
    );
  });

  it('in the name of an include is told', () => {
    const { problem } = problemOf({ 'about.html': "\n\n<%~ include('parts/lst.html') %>" });
    expect(problem).toMatchObject({
      line: 3,
      message: expect.stringContaining('there is no template "parts/lst.html"'),
    });
  });

  it('in a word’s name is told', () => {
    const { problem } = problemOf({ 'about.html': "<%= t('sotry') %>" });
    expect(problem?.message).toContain('there is no word "sotry" in the files of words');
  });

  const syntax: readonly (readonly [what: string, text: string, line: number, said: string])[] = [
    ['a tag that is not closed', 'a\nb\n<%= it.page.url\n', 3, 'unclosed tag'],
    ['a string that is not closed', "a\n<%= 'x %>\n", 2, 'unclosed string'],
    ['a word too many', 'a\n\n<% if (it.page) then { %>\nb\n<% } %>\n', 3, 'Unexpected'],
    ['an expression that is none', 'a\n<%= it..page %>\nb\n<%= it.page.url %>', 2, 'Unexpected'],
    ['a brace that is not closed', 'a\n<% for (const x of []) { %>\nb\n<%= it.page.url %>\nc', 4, 'Unexpected'],
  ];
  it.each(syntax)('such as %s is told before any page is made', (_, text, line, said) => {
    const { problem, early } = problemOf({ 'about.html': text });
    expect(problem).toMatchObject({ file: 'templates/about.html', line, message: expect.stringContaining(said) });
    expect(early).toEqual([problem]);
  });

  it('in a file of words is told for every page', () => {
    const { problem, early } = problemOf({ 'words/en.json': '{\n  "story.by": "By"\n  "skip": "x"\n}' });
    expect(problem).toMatchObject({
      file: 'templates/words/en.json',
      line: 3,
      message: 'This file of words is not a JSON object.',
    });
    expect(early).toEqual([problem]);
  });

  it('of ours is thrown, for it is no fault of the user', () => {
    const { templates, job } = open();
    expect(() => templates.render({ ...job('about/index.html'), data: null }, texts(''))).toThrow(
      /Backfile's own templates\/about\.html, line 1: .*null/,
    );
  });

  it('does not stop the next page from being made', () => {
    const { templates, job, page } = open({ 'about.html': '<%= nobody() %>' });
    expect(templates.render(job('about/index.html'), texts('')).value).toBeUndefined();
    expect(page(STORY)).toContain('</html>');
  });
});
