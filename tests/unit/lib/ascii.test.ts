import { describe, expect, it } from 'vitest';
import { asciiJson, textOf } from '../../../src/lib/ascii.ts';

const NOT_ASCII = /[^\0-\x7f]/;

describe('JSON in ASCII', () => {
  it.each([
    'Plain words',
    'A “quoted” word, an em—dash, L’Île…',
    'An emoji 📰 among words, which is two units of UTF-16',
    'A half of one: \ud83d',
    'Quotes " and \\ and \n line breaks',
  ])('says the same: %j', (text) => {
    const json = asciiJson({ text });
    expect(json).not.toMatch(NOT_ASCII);
    expect(JSON.parse(json)).toEqual({ text });
  });

  it('leaves a text in other letters as it is', () => {
    const text = 'Паром утонул';
    expect(asciiJson(text)).toBe(JSON.stringify(text));
  });
});

it.each(['plain', 'L’Île', 'Паром', ''])('reads the text that bytes are: %j', (text) => {
  expect(textOf(Buffer.from(` ${text}`).subarray(1))).toBe(text);
});
