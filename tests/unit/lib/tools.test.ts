import { describe, expect, it } from 'vitest';
import { relative, rootFrom } from '../../../src/lib/addresses.ts';
import { isAlive } from '../../../src/lib/alive.ts';
import { batches } from '../../../src/lib/batches.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { encode, pieceMark } from '../../../src/lib/encode.ts';
import { fillSlots, slot } from '../../../src/lib/slots.ts';
import { slugOf } from '../../../src/lib/slug.ts';
import { countWords, shorten } from '../../../src/lib/text.ts';

describe('slugs', () => {
  it.each([
    ['USA targets Iranian-backed militias', 'usa-targets-iranian-backed-militias'],
    ['U.S. doesn’t see F-16s', 'us-doesnt-see-f-16s'],
    ["The mayor's 3.5 million", 'the-mayors-3-5-million'],
    ['Élection : l’œuvre', 'election-loeuvre'],
    ['Выборы в Москве', 'vybory-v-moskve'],
    ['北京市政府', 'bei-jing-shi-zheng-fu'],
    ['  --  ', ''],
    ['😀', ''],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('are those of the package also where it is not asked', () => {
    const differing = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) => {
      const name = `ab ${letter}cd e${letter}, ${letter}`;
      return /[^\ud800-\udfff]/.test(letter) && `${slugOf(name)}-zh` !== slugOf(`${name} ж`);
    });
    expect(differing).toEqual([]);
  });

  it('are plain ASCII of bearable length for any script', () => {
    for (const name of ['مساكن في دمشق', 'नमस्ते दुनिया', '서울 시청', 'สวัสดี', 'x'.repeat(1000), 'word '.repeat(200)]) {
      expect(slugOf(name)).toMatch(/^[a-z0-9]([a-z0-9-]{0,118}[a-z0-9])?$/);
    }
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['  one  two\nthree ', 3],
    ['مساكن في دمشق', 3],
    ['東京の天気', 3],
    ['서울 시청', 2],
  ])('%j has %i', (text, count) => expect(countWords(text)).toBe(count));

  it('are cut at a space, and never inside a character', () => {
    expect(shorten('The council met on Monday', 15)).toBe('The council…');
    expect(shorten('short', 15)).toBe('short');
    expect(shorten('😀'.repeat(20), 15)).toBe(`${'😀'.repeat(7)}…`);
  });
});

describe('addresses', () => {
  it.each([
    ['/', '/2021/', './2021/'],
    ['/2021/02/', '/', '../../'],
    ['/404.html', '/about/', './about/'],
    ['/a/b.html', '/c d/é/', '../c%20d/%C3%A9/'],
    ['/', '/what?/', './what%3F/'],
  ])('from %s to %s', (from, to, href) => expect(relative(from, to)).toBe(href));

  it('reach the root from any depth', () => expect(rootFrom('/2021/02/26/slug/')).toBe('../../../../'));
});

describe('slots', () => {
  it('are filled in any order, and an unknown one becomes nothing', () => {
    expect(fillSlots(`<a href="${slot(1)}">x</a>${slot(0)}${slot(7)}`, ['zero', 'one'])).toBe(
      '<a href="one">x</a>zero',
    );
  });
});

describe('digests', () => {
  it('are SHA-256 of the UTF-8 bytes', () => {
    expect(Buffer.from(digestOf('hello'), 'base64url').toString('hex')).toMatch(/^2cf24dba5fb0a30e/);
    expect(digestOf('é')).toBe(digestOf(Buffer.from('é')));
  });
});

describe('batches', () => {
  it('leave nothing out, not even the last few', () => {
    expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  });
});

describe('bytes of a page', () => {
  it('are its text in UTF-8, with each mark replaced by its piece', () => {
    const pieces = [Buffer.from('“body”'), Buffer.from('é')];
    expect(String(encode(`a${pieceMark(1)}b${pieceMark(0)}${pieceMark(7)}c`, pieces))).toBe('aéb“body”c');
  });

  it('hold what does not fit the buffer at first, and a character that only looks like a mark', () => {
    const long = 'x“'.repeat(200_000);
    expect(String(encode(`${long}${pieceMark(0)}${long}`, [Buffer.from(long)]))).toBe(long + long + long);
    expect(String(encode('a\u0002b'))).toBe('a\u0002b');
  });
});

describe('a process', () => {
  it('is alive as long as it runs, but for our own number, under which only litter can lie', () => {
    expect(isAlive(process.ppid)).toBe(true);
    expect(isAlive(process.pid)).toBe(false);
    expect(isAlive(2 ** 22 + 12_345)).toBe(false);
  });
});
