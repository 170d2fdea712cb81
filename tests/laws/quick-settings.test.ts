// The fast road through a settings file is no other reading: whatever it accepts, YAML reads and the schema judges the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickly } from '../../src/config/quick.ts';
import { judge } from '../../src/config/schema.ts';
import { parseYaml } from '../../src/lib/yaml.ts';

function slowly(text: string): unknown {
  const { value, problems } = parseYaml(text, { scalars: 'text' });
  const judgement = problems.length > 0 ? undefined : judge(value ?? {});
  return judgement && 'settings' in judgement ? judgement.settings : 'wrong';
}

const agrees = (text: string): void => {
  const quick = readQuickly(text);
  if (quick === undefined) return;
  expect(quick).toEqual(slowly(text));
  expect(Object.keys(quick)).toEqual(Object.keys(slowly(text) as object));
};

// biome-ignore format: a list to look over
const KEYS = [
  'title', 'tagline', 'url', 'lang', 'status', 'date_order', 'permalink', 'seeds', 'out', 'host', 'strict', 'license', 'feeds', 'robots',
  'age_note_years', 'data', 'search', 'front', 'theme', 'extra', 'sections', 'tittle', 'null', '__proto__', 'toString',
];
// biome-ignore format: a list to look over
const VALUES = [
  'The Courier', '1984', '"1984"', "''", '', 'true', 'false', 'null', '~', 'yes', 'en', 'pt-BR', 'x y', 'closed', 'day-first', 'a: b',
  'https://courier.example/', 'http://a/?b', 'archive-only', 'netlify', '/{year}/{slug}/', '{year}', '# no', 'a # b', '12', '007', '12345',
  '[a, b]', '{}', '{ citations: false, twins: true }', '{ files: no }', '{ content: full, items: 40 }', '{ items: 0 }', '{ items: 1,}',
  '{ citations: false, citations: true }', '{citations: false}', '{ a: b }', '{ citations }', '{ ,citations: true }', '{ description: x }',
];
const line = fc.tuple(
  fc.constantFrom(...KEYS),
  fc.constantFrom(': ', ':  ', ':', ' : ', '?'),
  fc.constantFrom(...VALUES),
);
const file = fc.array(
  fc.oneof(
    line.map((parts) => parts.join('')),
    fc.constantFrom('', '# a note', ' ', '---', '...', '  x: y'),
  ),
  {
    maxLength: 5,
  },
);
const ordinary = fc.array(
  fc.constantFrom(
    'title: The Courier',
    'url: https://courier.example',
    'lang: de',
    'search: false',
    'data: { files: false }',
    'feeds: { items: 10 }',
  ),
  { maxLength: 5 },
);

describe('what is read quickly is what YAML and the schema say', () => {
  it('of files that say anything', () => {
    fc.assert(
      fc.property(file, (lines) => agrees(lines.join('\n'))),
      { numRuns: 5000 },
    );
  });

  it('of files such as people write', () => {
    fc.assert(
      fc.property(ordinary, (lines) => agrees(lines.join('\n'))),
      { numRuns: 500 },
    );
  });

  it('and an ordinary file is', () => {
    const settings = readQuickly(
      '# Ours\ntitle: The Courier\nsearch: false\ndata: { citations: false, twins: true }\n',
    );
    expect(settings).toEqual({ title: 'The Courier', data: { citations: false, twins: true }, search: false });
  });
});
