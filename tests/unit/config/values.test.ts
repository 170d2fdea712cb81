import { describe, expect, it } from 'vitest';
import { isLocal, siteUrl, tidyPermalink, wrongInPermalink } from '../../../src/config/values.ts';

describe('siteUrl', () => {
  it.each([
    ['https://courier.example', 'https://courier.example/'],
    ['https://courier.example/archive', 'https://courier.example/archive/'],
    ['HTTP://Courier.Example/A/', 'http://courier.example/A/'],
    [' https://courier.example/ ', 'https://courier.example/'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ])('reads %j as %j', (written, url) => {
    expect(siteUrl(written)).toBe(url);
  });

  it.each([
    '',
    'courier.example',
    '/archive/',
    '//courier.example/',
    'ftp://courier.example/',
    'javascript:alert(1)',
    'https://',
    'https://courier.example/?a=1',
    'https://courier.example/#top',
    'https://me:secret@courier.example/',
  ])('refuses %j', (written) => {
    expect(siteUrl(written)).toBeUndefined();
  });
});

describe('isLocal', () => {
  it.each([
    ['http://localhost:8080/', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]:80/', true],
    ['http://paper.localhost/', true],
    ['https://localhost.example/', false],
    ['https://courier.example/', false],
  ])('of %s is %s', (url, local) => {
    expect(isLocal(url)).toBe(local);
  });
});

describe('wrongInPermalink', () => {
  it.each(['/{year}/{month}/{day}/{slug}/', '{slug}', '/{section}/{slug}.html', '/a/{year}-{slug}/', '/{slug}'])(
    'finds nothing wrong with %j',
    (pattern) => {
      expect(wrongInPermalink(pattern)).toBeUndefined();
    },
  );

  it.each([
    ['/{year}/', 'must have {slug}'],
    ['', 'must have {slug}'],
    ['/{yr}/{slug}/', '{yr} is none of them'],
    ['/{Year}/{slug}/', '{Year} is none of them'],
    ['/{slug/', '{slug/ is none of them'],
    ['/slug}/', '} is none of them'],
    ['/{slug}/?x', 'cannot have spaces'],
    ['/a b/{slug}/', 'cannot have spaces'],
    ['/../{slug}/', 'cannot have "." or ".."'],
    ['\\{slug}', 'cannot have spaces, backslashes'],
  ])('says of %j that it %s', (pattern, why) => {
    expect(wrongInPermalink(pattern)).toContain(why);
  });
});

describe('tidyPermalink', () => {
  it('puts one slash in front', () => {
    expect(['{slug}', '/{slug}', '//{slug}'].map(tidyPermalink)).toEqual(['/{slug}', '/{slug}', '/{slug}']);
  });
});
