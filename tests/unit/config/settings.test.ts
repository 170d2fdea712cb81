import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config/settings.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { archive } from './archive.ts';

const DEFAULTS = {
  title: 'News Archive',
  lang: 'en',
  status: 'closed',
  permalink: '/{year}/{month}/{day}/{slug}/',
  seeds: 'seeds',
  out: 'public',
  templates: 'templates',
  strict: false,
  ageNoteYears: 0,
  front: { picks: [] },
  sections: {},
  authors: {},
  topics: {},
  theme: {},
  feeds: { content: 'summary', items: 20, sections: true, people: true, topics: true, history: true },
  pages: { days: true, onThisDay: true },
  data: { citations: true, twins: true, files: true },
  robots: 'open',
  search: true,
  extra: {},
};

const read = (yaml: string, overrides = {}) => readSettings(archive({ 'archive.yml': yaml, 'seeds/': '' }), overrides);
const where = ({ rule, line, column }: Problem) => `${rule} ${line}:${column}`;

describe('the settings', () => {
  it('are the defaults when there is no file', () => {
    expect(readSettings(archive({ 'seeds/': '' }))).toEqual({ value: DEFAULTS, problems: [] });
  });

  it.each([
    '',
    '\n',
    '# only a remark\n',
    '\ufeff',
    'title:\ntagline: \nsections:\ntheme:\nfeeds:\ndata:\nrobots:\nextra:\n',
    '{}',
  ])('are the defaults when the file says nothing: %j', (yaml) => {
    expect(read(yaml)).toEqual({ value: DEFAULTS, problems: [] });
  });

  it('are all that the file says', () => {
    const { value, problems } = read(`
title: The Springfield Courier
tagline: All the news
description: Every story.
url: https://courier.example/archive
lang: PT-br
status: live
date_order: day-first
permalink: "{section}/{slug}.html"
seeds: ./texts/
out: site
templates: looks
strict: true
publisher: Courier Press
rights: © Courier Press
contact: archive@courier.example
sections:
  Money: { description: Business }
  Sport:
  1984: {}
authors: { Ann Lee: { description: Wrote } }
topics: { Ferries: {} }
theme: { accent: "#8a1c1c", fonts: { text: "'Old Face', Georgia, serif" }, logo: logo.svg }
front: { lead: a.txt, picks: [b.md] }
corrections_policy: We mend.
how_made: Typed.
age_note_years: 3
license: CC BY 4.0
feeds: { content: full, items: 50, topics: false, history: false, tag: "courier.example,2003" }
pages: { days: false }
data: { citations: false, twins: false }
robots: no-training
search: false
extra: { founded: 1921, tags: [a, 007] }
`);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: 'The Springfield Courier',
      tagline: 'All the news',
      description: 'Every story.',
      url: 'https://courier.example/archive/',
      lang: 'pt-BR',
      status: 'live',
      dateOrder: 'day-first',
      permalink: '/{section}/{slug}.html',
      seeds: 'texts',
      out: 'site',
      templates: 'looks',
      strict: true,
      publisher: 'Courier Press',
      rights: '© Courier Press',
      contact: 'archive@courier.example',
      sections: { Money: { description: 'Business' }, Sport: {}, 1984: {} },
      authors: { 'Ann Lee': { description: 'Wrote' } },
      topics: { Ferries: {} },
      theme: { accent: '#8a1c1c', fonts: { text: "'Old Face', Georgia, serif" }, logo: 'logo.svg' },
      front: { lead: 'a.txt', picks: ['b.md'] },
      correctionsPolicy: 'We mend.',
      howMade: 'Typed.',
      ageNoteYears: 3,
      license: 'CC BY 4.0',
      feeds: {
        content: 'full',
        items: 50,
        sections: true,
        people: true,
        topics: false,
        history: false,
        tag: 'courier.example,2003',
      },
      pages: { days: false, onThisDay: true },
      data: { citations: false, twins: false, files: true },
      robots: 'no-training',
      search: false,
      extra: { founded: 1921, tags: ['a', 7] },
    });
  });

  it('take a text that looks like a number for a text', () => {
    expect(read('title: 1984\nrights: 2021\ntagline: 1.10').value).toMatchObject({
      title: '1984',
      rights: '2021',
      tagline: '1.10',
    });
  });

  it('come from archive.yaml as well, but not from both', () => {
    expect(readSettings(archive({ 'archive.yaml': 'title: A' })).value?.title).toBe('A');
    const { value, problems } = readSettings(archive({ 'archive.yaml': 'title: A', 'archive.yml': 'title: B' }));
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['broken-settings']);
  });

  it('give way to what the caller says', () => {
    const overrides = { out: 'elsewhere', baseUrl: 'https://new.example', strict: true };
    expect(read('out: site\nurl: https://old.example/\nstrict: false', overrides).value).toMatchObject({
      out: 'elsewhere',
      url: 'https://new.example/',
      strict: true,
    });
  });
});

describe('a mistake in the settings', () => {
  it.each([
    ['tite: x', 'unknown-setting 1:1', 'Did you mean `title`?'],
    ['title: x\n\ndateOrder: day-first', 'unknown-setting 3:1', 'Did you mean `date_order`?'],
    ['baseURL: https://a.example/', 'unknown-setting 1:1', 'Did you mean `url`?'],
    ['language: en', 'unknown-setting 1:1', 'Did you mean `lang`?'],
    ['wibble: 1', 'unknown-setting 1:1', 'The settings are `title`'],
    ['theme:\n  acent: red', 'unknown-setting 2:3', 'Did you mean `accent`?'],
    ['theme: { fonts: { txt: a } }', 'unknown-setting 1:19', 'Did you mean `text`?'],
    ['data: { citation: false }', 'unknown-setting 1:9', 'Did you mean `citations`?'],
    ['theme: { size: 3 }', 'unknown-setting 1:10', 'Under `theme` there can only be `accent`'],
    ['sections:\n  A: { text: x }', 'unknown-setting 2:8', 'Under `sections` there can only be `description`'],
  ])('is an unknown name: %j', (yaml, at, hint) => {
    const { value, problems } = read(yaml);
    expect(value).toBeUndefined();
    expect(problems.map(where)).toEqual([at]);
    expect(problems[0]?.hint).toContain(hint);
    expect(problems[0]?.excerpt).toBe(yaml.split('\n')[(problems[0]?.line ?? 0) - 1]);
  });

  it.each([
    ['title: [a]', '1:8', '`title` is a list, but it can only be a text.'],
    ['title: ""', '1:8', '`title` is "", but it cannot be empty.'],
    ['title: true', '1:8', '`title` is true, but it can only be a text.'],
    ['url: courier.example', '1:6', '`url` is "courier.example", but it can only be an address'],
    ['lang: english please', '1:7', 'a language’s code'],
    ['status: closd', '1:9', '`closed` or `live`'],
    ['date_order: dmy', '1:13', '`day-first` or `month-first`'],
    ['permalink: /{year}/', '1:12', 'must have {slug}'],
    ['strict: yes', '1:9', '`strict` is "yes", but it can only be `true` or `false`.'],
    ['strict: 1', '1:9', '`true` or `false`'],
    ['sections: [Money]', '1:11', '`sections` is a list'],
    ['sections:\n  Money: Business', '2:10', '`sections.Money` is "Business"'],
    ['sections:\n  Money:\n    description: []', '3:18', '`sections.Money.description` is a list'],
    ['theme: red', '1:8', '`theme` is "red"'],
    ['theme: { accent: "red; } body {" }', '1:18', 'a colour as CSS writes it'],
    ['extra: 5', '1:8', '`extra` is "5"'],
    ['seeds: ""', '1:8', '`seeds` is "", but it cannot be empty.'],
    ['- title: x', '1:1', 'The file holds a list'],
    ['just words', '1:1', 'The file holds "just words"'],
    ['out: .', '1:6', 'The site cannot be written to `.`'],
    ['out: seeds/site', '1:6', 'it lies inside the folder of the articles'],
    ['title: a\nseeds: public', undefined, 'the folder of the articles, `public`, is the same'],
  ])('is a value that cannot stand: %j', (yaml, at, message) => {
    const { value, problems } = read(yaml);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'broken-settings', level: 'error', file: 'archive.yml' });
    expect(problems[0]?.line && `${problems[0].line}:${problems[0].column}`).toBe(at);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).toBeTruthy();
  });

  it.each([
    ['title: Courier: a paper', 1],
    ['title: x\ntitle: y', 2],
    ['title: "x', undefined],
    ['title: x\n\tlang: en', 2],
    ['extra: *nobody', 1],
  ])('is YAML that cannot be read: %j', (yaml, line) => {
    const { value, problems } = read(yaml);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ rule: 'broken-settings', file: 'archive.yml' });
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toMatch(/^This line cannot be read as YAML: .*[^.]\.$/s);
  });

  it('is a file that is not in UTF-8, or is no file', () => {
    const utf16 = readSettings(archive({ 'archive.yml': Buffer.from('\ufefftitle: x', 'utf16le') }));
    expect(utf16.problems[0]?.message).toContain('not in UTF-8');
    expect(readSettings(archive({ 'archive.yml/': '' })).problems[0]?.message).toContain('EISDIR');
  });

  it('is found with every other, however many there are', () => {
    const { problems } = read('tite: x\nurl: y\nstrict: z\n');
    expect(problems.map(where).sort()).toEqual(['broken-settings 2:6', 'broken-settings 3:9', 'unknown-setting 1:1']);
  });

  it('points at the right line in a file from Windows', () => {
    expect(read('title: x\r\n\r\nstrict: maybe\r\n').problems[0]).toMatchObject({ line: 3, excerpt: 'strict: maybe' });
  });

  it('on the command line is named after the option', () => {
    expect(read('', { baseUrl: 'x' }).problems[0]).toMatchObject({ file: '--base-url', rule: 'broken-settings' });
    expect(read('', { out: 'seeds' }).problems[0]).toMatchObject({ file: '--out', rule: 'broken-settings' });
  });
});
