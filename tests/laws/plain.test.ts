// The fast road is no other Markdown: whatever it accepts, it makes the HTML that remark makes, byte for byte.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile, newspaper, ours, remarks } from '../support/markdown.ts';

const agrees = (text: string): void => {
  expect(ours(text)).toEqual(remarks(text));
};

describe('the fast road makes what remark makes', () => {
  it('of texts in which anything stands next to anything', () => {
    fc.assert(fc.property(hostile, agrees), { numRuns: 1500 });
  });

  it('of texts that look like a newspaper’s', () => {
    fc.assert(fc.property(newspaper, agrees), { numRuns: 1500 });
  });

  it('of any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), agrees), { numRuns: 500 });
  });
});
