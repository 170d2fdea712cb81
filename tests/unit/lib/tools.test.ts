import { describe, expect, it } from 'vitest';
import { relative, rootFrom } from '../../../src/lib/addresses.ts';
import { batches, inParallel } from '../../../src/lib/batches.ts';
import { digestOf } from '../../../src/lib/digest.ts';
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

describe('work in parallel', () => {
  it('is cut into batches without losing the last', () => {
    expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('never has more under way than it may', async () => {
    let now = 0;
    let most = 0;
    await inParallel(
      Array.from({ length: 20 }),
      () => 3,
      async () => {
        now++;
        most = Math.max(most, now);
        await new Promise((done) => setImmediate(done));
        now--;
      },
    );
    expect(most).toBe(3);
  });

  it('stops at the first failure and throws it, once what is under way has ended', async () => {
    const done: number[] = [];
    const work = async (n: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (n === 2) throw new Error('two');
      done.push(n);
    };
    await expect(inParallel([1, 2, 3, 4, 5, 6], () => 2, work)).rejects.toThrow('two');
    expect(done.length).toBeLessThan(5);
  });
});
