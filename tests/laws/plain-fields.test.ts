// The fast reader of simple front matter is no other YAML: whatever it accepts, it reads as the YAML parser does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSimple } from '../../src/lib/frontmatter/simple.ts';
import { readFrontMatter } from '../../src/lib/frontmatter.ts';
import { parseYaml } from '../../src/lib/yaml.ts';

const piece = fc.constantFrom(
  ...[
    'title',
    'tags',
    'a',
    'word',
    'É',
    '2021-02-26',
    '012',
    '1.10',
    '12:30',
    'true',
    'False',
    'null',
    'yes',
    '~',
    '.5',
    '-1',
  ],
  ...[
    ': ',
    ':',
    ' ',
    '  ',
    '\n',
    '\n ',
    '\n\n',
    '\n- ',
    '- ',
    '? ',
    '"',
    "'",
    '"a"',
    "'a'",
    '""',
    '"a\\"b"',
    "''",
    '[',
    ']',
    '[]',
  ],
  ...[
    '[a, b]',
    '[a, "b"]',
    '[ 1.0, true ]',
    '[a,, b]',
    '[a b]',
    '[a, ?b]',
    '{',
    '}',
    '{a: b}',
    ',',
    '#',
    ' # c',
    '\n# c\n',
    '&a',
    '*a',
  ],
  ...[
    '!a',
    '!!str',
    '|',
    '>',
    '%',
    '@',
    '`',
    '---',
    '...',
    '<<',
    '__proto__',
    '“q”',
    '(b)',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\ufeff',
    '/',
  ],
);
const loose = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const key = fc.constantFrom(
  'title',
  'date',
  'a_b',
  'a-b',
  '_c',
  'null',
  'True',
  'on',
  'constructor',
  '__proto__',
  'x1',
);
const line = fc.tuple(key, fc.constantFrom(': ', ':  ', ':', ' : '), fc.array(piece, { maxLength: 4 }));
const lines = fc
  .array(line, { maxLength: 4 })
  .map((all) => all.map(([k, colon, v]) => k + colon + v.join('')).join('\n'));

const agrees = (text: string): void => {
  const simple = readSimple(text);
  if (simple === undefined) return;
  const { value, problems, lineOf } = parseYaml(text, { scalars: 'text' });
  expect({ problems, value: value ?? {} }).toEqual({ problems: [], value: simple.data });
  for (const [name, at] of Object.entries(simple.lines)) expect(at).toBe(lineOf([name]));
};

describe('simple front matter is read as YAML reads it', () => {
  it('when anything may stand next to anything', () => {
    fc.assert(fc.property(loose, agrees), { numRuns: 10_000 });
  });

  it('when every line is a field', () => {
    fc.assert(fc.property(lines, agrees), { numRuns: 10_000 });
  });

  it('and is accepted where nearly every article has it', () => {
    const text =
      '\ntitle: The strike’s over (for now)\ndate: 2021-02-26\nauthor: "Ann Lee"\ntags: [police, "courts"]\ndraft: false\n';
    expect(readSimple(text)?.data).toEqual({
      title: 'The strike’s over (for now)',
      date: '2021-02-26',
      author: 'Ann Lee',
      tags: ['police', 'courts'],
      draft: false,
    });
  });
});

describe('front matter of any kind', () => {
  it('never throws, and gives plain data', () => {
    const fence = fc.constantFrom('---', '+++', ';;;', '---json', '---toml', '---js', '---x', '{', '');
    fc.assert(
      fc.property(fence, fc.oneof(loose, lines, fc.string()), (mark, text) => {
        const read = readFrontMatter(`${mark}\n${text}\n${mark === '{' ? '}' : mark.slice(0, 3)}\nBody`);
        if ('data' in read) JSON.stringify(read.data);
      }),
      { numRuns: 2000 },
    );
  });
});
