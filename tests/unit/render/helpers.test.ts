// What templates may call.
import { describe, expect, it } from 'vitest';
import { helpersFor, rootOf } from '../../../src/render/helpers.ts';

const words = { 'number.group': ',', hello: 'Hello {name}, {name}', story: { one: '{n} story', other: '{n} stories' } };
const at = (root: string, shared = {}) => helpersFor({ root }, { title: 'T', lang: 'en', ...shared }, words);

describe('url', () => {
  it.each([
    ['../../', '/', '../../'],
    ['../../', '/2021/02/', '../../2021/02/'],
    ['./', '/a b/é?#/', './a%20b/%C3%A9%3F%23/'],
    ['/archive/', '/about/', '/archive/about/'],
    ['../', '#d2021', '#d2021'],
    ['../', 'https://x.example/', 'https://x.example/'],
  ])('from a page whose links begin with %s leads to %s by %s', (root, path, link) =>
    expect(at(root).url(path)).toBe(link),
  );

  it('follows the page that is being made', () => {
    const here = { root: './' };
    const { url } = helpersFor(here, { title: 'T' }, words);
    expect(url('/x/')).toBe('./x/');
    here.root = '../';
    expect(url('/x/')).toBe('../x/');
  });
});

describe('rootOf', () => {
  it.each([
    ['index.html', false, './'],
    ['2021/02/index.html', false, '../../'],
    ['old/story/index.html', false, '../../'],
    ['old.html', false, './'],
    ['404.html', true, '/archive/'],
  ])('of %s', (path, rooted, root) => expect(rootOf(path, rooted, '/archive/')).toBe(root));
});

describe('absolute', () => {
  it('is the whole address', () => {
    expect(at('./', { url: 'https://x.example/a/' }).absolute('/2021/é/')).toBe('https://x.example/a/2021/%C3%A9/');
  });
  it('is nothing while the site’s address is not known', () => expect(at('./').absolute('/2021/')).toBeUndefined());
});

describe('number and plural', () => {
  it.each([
    [0, '0 stories'],
    [1, '1 story'],
    [999, '999 stories'],
    [1000, '1,000 stories'],
    [1234567, '1,234,567 stories'],
  ])('%i', (n, said) => expect(at('./').plural(n, 'story')).toBe(said));
  it('refuse a word that is not there', () =>
    expect(() => at('./').plural(1, 'sotry')).toThrow('no counted word "sotry"'));
});

describe('t', () => {
  it('fills the gaps and leaves those it was given nothing for', () => {
    expect(at('./').t('hello', { name: 'Ann' })).toBe('Hello Ann, Ann');
    expect(at('./').t('hello')).toBe('Hello {name}, {name}');
  });
});
