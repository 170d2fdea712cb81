// The fast roads of plain text and Markdown are no other reading: whatever it accepts, it gives what the whole text gives, read character by character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOctets } from '../../src/lib/octets.ts';
import { countWords } from '../../src/lib/text.ts';
import type { Source } from '../../src/model/article.ts';
import type { SeedPath } from '../../src/model/names.ts';
import { cardOf, traceOf } from '../../src/parse/card.ts';
import { readStory } from '../../src/parse/story.ts';
import { readBytes } from '../../src/read/bytes.ts';
import { hostile, newspaper } from '../support/markdown.ts';

const settings = { lang: 'en', seeds: 'seeds' };

/** Gives a file's story twice: by the road that the build takes, and with the text alone. */
function both(text: string, path = '2001/a.txt') {
  const bytes = Buffer.from(text);
  const reading = readBytes(bytes);
  if ('not' in reading) return undefined;
  const source = { path: path as SeedPath, digest: '' as Source['digest'], text: reading.text };
  const read = (from: Source) => {
    const verdict = readStory(from, settings);
    if (verdict.fate !== 'story') return verdict;
    const { header, gist, body, encoding } = verdict.story;
    const html = Buffer.from(body.html, encoding).toString();
    const { links, images } = body;
    // The header as its card tells it, and the lines; the slow road's is a whole article.
    return {
      ...verdict,
      story: { card: cardOf(header, gist), trace: traceOf(header, body, gist), html, links, images },
    };
  };
  return { quick: read({ ...source, octets: reading.octets }), slow: read(source), took: reading.octets !== undefined };
}

const agrees = (text: string, path?: string): void => {
  const read = both(text, path);
  expect(read?.quick).toEqual(read?.slow);
};

const head = fc.constantFrom(
  'The title\n- by Ann Lee\n- in News\n- Mar 3, 1998\n',
  'Der Fluß\n\n\n– by Zoë Ünal\n- 1998-03-03\n',
  '  A title \t of one  \n- — Feb 26, 2021\n- in Arts',
  'No date\n- by Ann Lee\n',
  '- by Ann Lee\n',
  'A\n- Feb 31, 2021\n',
  `${'A long title '.repeat(70)}\n- Mar 3, 1998\n`,
  '\n \nLate\nMar 3, 1998\nBy Ann Lee\n',
);
const pieces = fc.array(
  fc.constantFrom(
    ...[
      '\n',
      '\n',
      '\n\n',
      ' ',
      '  ',
      '\t',
      '.',
      'word',
      'a < b & c',
      '“said”',
      'à',
      '\u00a0',
      '\u2003',
      '\u2028',
      '\u3000',
      '\ufeff',
    ],
    ...[
      'ไทย',
      '漢字',
      '😀',
      'Ελλάδα',
      'हिन्दी',
      'ភាសា',
      'ｆｕｌｌ',
      '\u1680',
      '\u205f',
      'ẞ',
      '한국어',
      '⺀',
      '£',
      '\u0085',
      '\r\n',
      '\0',
    ],
    'A sentence of some length, so that leads are filled and cut. '.repeat(4),
    'x'.repeat(160),
    'é'.repeat(700),
  ),
  { maxLength: 60 },
);

describe('the fast road reads what the slow one reads', () => {
  it('of stories in which anything stands next to anything', () => {
    fc.assert(
      fc.property(head, pieces, (top, rest) => agrees(top + rest.join(''))),
      { numRuns: 3000 },
    );
  });

  it('of any text at all', () => {
    fc.assert(
      fc.property(head, fc.string({ unit: 'grapheme', maxLength: 300 }), (top, rest) => agrees(top + rest)),
      { numRuns: 1000 },
    );
  });

  it('and is the road that an ordinary story takes', () => {
    expect(both('The title\n- Mar 3, 1998\n“It rained,” said Zoë Ünal — for £5.\n')?.took).toBe(true);
  });
});

const fields = fc.constantFrom(
  '---\ntitle: A title\nauthor: Zoë Ünal\ndate: 2001-02-03\n---\n\n',
  '---\ntitle: A title\ndate: 2001-02-03\n---\n',
  '---\ntitle: “A” title\ndraft: true\n---\n\n \n',
  '---\ntitle: A\ndate: 2001-02-31\nsection: [A, B]\n---\n\n',
  '---\ntitle: A\n--- \n\nb: c\n\n---\n',
  '---\ndate: 2001-02-03\n---\n\n',
  '---\ntitle: A\ndate: 2001-02-03\nimage: {\n---\n',
  '---\nno fields\n---\n\n',
  '',
);
const blocks = fc.array(
  fc.oneof(
    newspaper,
    hostile,
    pieces.map((some) => some.join('')),
  ),
  { maxLength: 4 },
);

describe('the fast road reads the same Markdown', () => {
  it('as the slow one', () => {
    fc.assert(
      fc.property(fields, blocks, (top, rest) => agrees(top + rest.join('\n\n'), '2001/a.md')),
      { numRuns: 3000 },
    );
  });

  it('of an empty item before what looks like one to be ticked, of which the package is not sure itself', () => {
    agrees('---\ntitle: A\ndate: 2001-02-03\n---\n\n*\n[x] word', '2001/a.md');
  });

  it('of an ordinary story, whose links it finds', () => {
    const text =
      '---\ntitle: A title\ndate: 2001-02-03\n---\n\n“It *rained*,” said [Zoë](../b.md).\n\n## More\n\n- one\n- two\n';
    agrees(text, '2001/a.md');
    expect(both(text, '2001/a.md')?.took).toBe(true);
  });
});

describe('words counted in bytes', () => {
  it('are as many as in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const bytes = Buffer.from(text);
        const words = countOctets(bytes, 0, bytes.length);
        if (words !== undefined) expect(words).toBe(countWords(bytes.toString()));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(Array.from({ length: 0x11 }, (_, plane) => plane))(
    'whatever the character of plane %i between them',
    (plane) => {
      for (let code = plane * 0x10000; code < (plane + 1) * 0x10000; code++) {
        if (code >= 0xd800 && code <= 0xdfff) continue;
        const text = `a${String.fromCodePoint(code)}b`;
        const bytes = Buffer.from(text);
        const words = countOctets(bytes, 0, bytes.length);
        if (words !== undefined && words !== countWords(text))
          expect([code.toString(16), words]).toEqual([code.toString(16), countWords(text)]);
      }
    },
  );
});
