// Whether stories' pages show what stands beside them, which costs a large archive a third of what it works out.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { showsOf } from '../../../src/render/shows.ts';
import { archive } from '../../support/archive.ts';

const shows = (templates: Readonly<Record<string, string>>) =>
  ['also', 'more', 'related'].some(showsOf(join(archive(files(templates)), 'templates')));
const files = (templates: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(templates).map(([name, text]) => [`templates/${name}`, text]));

const BASE = '<main><%~ it.body %></main>';

it('is so with our own templates', () => expect(shows({})).toBe(true));

it.each([
  [
    'it is named',
    { 'story.html': "<% layout('base.html') %><% for (const each of it.page.related ?? []) { %><% } %>" },
  ],
  [
    'another that it takes in names it',
    { 'story.html': "<%~ include('parts/mine.html') %>", 'parts/mine.html': '<%= it.page.also.length %>' },
  ],
  ['its frame names it', { 'story.html': '<% layout("base.html") %>', 'base.html': '<% const { more } = it.page %>' }],
  ['one of ours that it takes in does', { 'story.html': "<%~ include('ours/parts/beside.html') %>" }],
  ['a citation is asked for', { 'story.html': "<%~ cite(it.page, 'APA') %>" }],
  ['search engines are told', { 'story.html': '<%~ jsonld() %>' }],
  ['the data are looked through', { 'story.html': '<%= JSON.stringify(it.page) %>' }],
  ['they are gone through', { 'story.html': '<% for (const name in it.page) { %><%= name %><% } %>' }],
  ['they get another name', { 'story.html': '<% const told = it.page; %><%= told.title %>' }],
  ['a name is worked out', { 'story.html': '<%= it.page[it.name] %>' }],
  ['the name of another is worked out', { 'story.html': "<%~ include(it.page.title + '.html') %>" }],
])('is so where %s', (_, templates) => expect(shows({ 'base.html': BASE, ...templates })).toBe(true));

it('is not so where no template says a word of it', () => {
  const story =
    "<% const page = it.page; const { title } = it.page; layout('base.html', { title }) %>\n<p>More related stories also exist</p><%~ it.body %>";
  expect(shows({ 'base.html': BASE, 'story.html': story })).toBe(false);
});
