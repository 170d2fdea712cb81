import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/lib/yaml.ts';

describe('parseYaml', () => {
  it('keeps what looks like a number or a date as text when asked to', () => {
    const text = 'a: 012\nb: 1.10\nc: 12:30:00\nd: 2021-02-26\ne: 1e3\nf: 0x1f\ng: 1_000';
    const want = { a: '012', b: '1.10', c: '12:30:00', d: '2021-02-26', e: '1e3', f: '0x1f', g: '1_000' };
    expect(parseYaml(text, { scalars: 'text' }).value).toEqual(want);
  });

  it('reads true, false and null either way, and leaves yes and no alone', () => {
    const want = { a: true, b: false, c: null, d: null, e: 'yes', f: 'No' };
    const text = 'a: true\nb: false\nc: null\nd:\ne: yes\nf: No';
    expect(parseYaml(text).value).toEqual(want);
    expect(parseYaml(text, { scalars: 'text' }).value).toEqual(want);
  });

  it('reads numbers by default', () => {
    expect(parseYaml('a: 7\nb: 1.5\nc: 2021-02-26').value).toEqual({ a: 7, b: 1.5, c: '2021-02-26' });
  });

  it('says where values and keys stand, counted from 1', () => {
    const reading = parseYaml('title: x\nnested:\n  deep:\n    - a\n    - name: b\n');
    expect(reading.placeOf(['title'])).toEqual({ line: 1, column: 8 });
    expect(reading.lineOf(['nested'])).toBe(2);
    expect(reading.lineOf(['nested', 'deep'])).toBe(3);
    expect(reading.placeOf(['nested', 'deep', 0])).toEqual({ line: 4, column: 7 });
    expect(reading.lineOf(['nested', 'deep', 1, 'name'])).toBe(5);
    expect(reading.lineOf(['absent'])).toBeUndefined();
    expect(reading.placeOf(['title', 'absent'])).toBeUndefined();
  });

  it('reports a broken document with its place and without a value', () => {
    const { value, problems } = parseYaml('a: 1\nb: [1,\nc: 2\n');
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ line: 3, column: 1 });
  });

  it.each([
    ['an unknown alias', 'a: *nobody'],
    [
      'a bomb of aliases',
      `a: &a [x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`)
        .join('\n')}`,
    ],
    ['a tab as indentation', 'a:\n\tb: c'],
    ['the same key twice', 'a: 1\na: 2'],
  ])('reports %s and does not throw', (_, text) => {
    const { value, problems } = parseYaml(text);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('makes plain data of every tag', () => {
    expect(parseYaml('a: !!js/function "function () {}"\nb: !ruby/object x').value).toEqual({
      a: 'function () {}',
      b: 'x',
    });
  });

  it('does not let a key reach the prototype', () => {
    const { value } = parseYaml('__proto__: { polluted: 1 }');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });
});
