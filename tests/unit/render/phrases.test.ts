// What is written in short in a template's code, and what is left as the template says it.
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/render/phrases.ts';

const word = (name: string) => ({ skip: 'Skip &quot;it&quot;\\' })[name];
const printed = (value: string, ...others: string[]) => phrasesOf([value, ...others], word).printed(value);

describe('what is printed', () => {
  it.each([
    ["t('skip')", { text: 'Skip &quot;it&quot;\\\\' }],
    ["t('nowhere')", undefined],
    ["t('skip', { n: 1 })", undefined],
    ["url('/years/')", { code: '__here.link', text: '/years/' }],
    ["url('/é/')", undefined],
    ["url('#top')", undefined],
    ['url(it.page.next.url)', { code: '__link(it.page.next.url)' }],
    ["url(block.url ?? '')", undefined],
    ['story.title', undefined],
  ])('%s', (value, phrase) => expect(printed(value)).toEqual(phrase));

  it.each([
    'const { url } = it.page;',
    'for (const url of it.links) {',
    'it.links.forEach((url) => {',
    'it.links.forEach(([t, ...url]) => {',
    'function url(x) {',
  ])('a name the template declares is its own: %s', (code) => expect(printed('url(x)', code)).toBeUndefined());

  it.each(["layout('x', { url: it.page.url })", 'url(a) + it.url + more?.url', 'urls.push(curl)'])(
    'a name that is called, or of a field, is ours: %s',
    (code) => expect(printed('url(x)', code)).toEqual({ code: '__link(x)' }),
  );
});

describe('includes', () => {
  const said = (code: string, ...others: string[]) => phrasesOf([code, ...others], word).said(code);
  it.each([
    ["include('parts/turn.html')", "__part('parts/turn.html',it)"],
    ["include('parts/list.html', { stories, dates: '' })", "__with('parts/list.html',it,{ stories, dates: '' })"],
    ['include(name, { a })', 'include(name, { a })'],
    ["include('x.html', more)", "include('x.html', more)"],
  ])('%s', (code, short) => expect(said(code)).toBe(short));

  it('are left alone where `it` is something of the template’s own', () =>
    expect(said("include('x.html')", 'it.list.map((it) => it.name)')).toBe("include('x.html')"));
});
