// Whole plain-text articles: what is understood, from which line, and what is said when something is missing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import type { SeedPath } from '../../../src/model/names.ts';
import type { ParseSettings } from '../../../src/parse/settings.ts';
import { parseText } from '../../../src/parse/text.ts';

const settings: ParseSettings = { lang: 'en', seeds: 'seeds' };

function parse(text: string, path = 'a.txt', more: Partial<ParseSettings> = {}) {
  return parseText({ path: path as SeedPath, text, digest: digestOf(text) }, { ...settings, ...more });
}

/** The few fields that most cases are about. */
function brief(text: string, path?: string) {
  const { value } = parse(text, path);
  const byline = value?.byline.map((person) => person.name);
  return { title: value?.title, byline, section: value?.section, date: value?.date.iso, paragraphs: value?.paragraphs };
}

const WHOLE = {
  title: 'A title',
  byline: ['Ann Lee'],
  section: 'Money',
  date: '2021-02-26',
  paragraphs: ['One.', 'Two.'],
};

it('reads the archive\u2019s first article', () => {
  const text = readFileSync(new URL('../../../seeds/000_2d5e80acdf051f31.txt', import.meta.url), 'utf8');
  const { value, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    title: 'USA targets Iranian-backed militias in Syria with airstrikes',
    byline: [{ name: 'Emilio Sims' }],
    section: 'Money',
    date: { iso: '2021-02-26' },
    lines: { title: 1, byline: 2, section: 3, date: 4, body: 5 },
  });
  expect(value?.paragraphs).toHaveLength(17);
});

describe('the same story', () => {
  it.each([
    ['as the format has it', 'A title\n- by Ann Lee\n- in Money\n- — Feb 26, 2021\nOne.\nTwo.\n'],
    ['in another order', 'A title\n- 2021-02-26\n- in Money\n- by Ann Lee\nOne.\nTwo.'],
    ['with blank lines', '\n\n  A   title\n\n- by Ann Lee\n\n- in Money\n \n- — Feb 26, 2021\n\n\nOne.\n\nTwo.\n\n'],
    ['with other marks', 'A title\n• By Ann Lee\n* In Money\n— 26 February 2021\nOne.\nTwo.'],
    [
      'with a byline and a date without marks',
      'A title\nBy Ann Lee\nFriday, February 26, 2021\n- in Money\nOne.\nTwo.',
    ],
    ['with an empty header line', 'A title\n- by Ann Lee\n- —\n- in Money\n- 2021-02-26\nOne.\nTwo.'],
  ])('%s', (_, text) => {
    expect(brief(text)).toEqual(WHOLE);
    expect(parse(text).problems).toEqual([]);
  });
});

describe('the header ends at the first line that is none', () => {
  const header = 'A title\n- by Ann Lee\n- in Money\n- 2021-02-26\n';

  it.each([
    '- in the morning',
    '- in Money',
    '- by the river',
    '- Feb 27, 2021',
    '- 03/04/2021',
    '- a point',
    '- 12 people were hurt.',
    'By Jove',
  ])('%j after a whole header is text', (line) => {
    expect(brief(`${header}${line}\nTwo.`)).toEqual({ ...WHOLE, paragraphs: [line, 'Two.'] });
    expect(parse(`${header}${line}\nTwo.`).problems).toEqual([]);
  });

  it('header lines after the first paragraph are text', () => {
    const text = 'A title\n- 2021-02-26\nOne.\n- by Ann Lee\n- in Money';
    expect(brief(text)).toMatchObject({
      byline: [],
      section: undefined,
      paragraphs: ['One.', '- by Ann Lee', '- in Money'],
    });
  });

  it('a second line of authors adds to the first', () => {
    expect(brief('A title\n- by Ann Lee\n- by Bo Chan\n- 2021-02-26\nOne.')).toMatchObject({
      byline: ['Ann Lee', 'Bo Chan'],
    });
  });

  it('a sentence is text although the section is missing', () => {
    const line = '- in a long sentence that ends with a full stop.';
    expect(brief(`A title\n- 2021-02-26\n${line}`)).toMatchObject({ section: undefined, paragraphs: [line] });
  });
});

describe('titles', () => {
  it.each(['By the River', '1984', 'In Money', '- 30 -', '# Hash', '“By Design”', 'A: b — c', 'Feb 26, 2021'])(
    '%j may be one',
    (title) => {
      expect(brief(`${title}\n- by Ann Lee\n- 2021-02-26\nOne.`)).toMatchObject({ title, date: '2021-02-26' });
    },
  );
});

it('text is text, whatever its characters mean elsewhere', () => {
  const line = '*a* _b_ <NAME> & `c` [d](e) https://example.com # f \\ "g"';
  const { value } = parse(`A title\n- 2021-02-26\n${line}\n\n    indented\n# not a heading`);
  const text = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  expect(value?.body).toEqual({ type: 'root', children: [text(line), text('indented'), text('# not a heading')] });
  expect(value?.paragraphs).toEqual([line, 'indented', '# not a heading']);
});

it('fields without a value are absent', () => {
  expect(Object.keys(parse('A title\n- 2021\nOne.').value ?? {})).toEqual([
    'path',
    'digest',
    'format',
    'title',
    'byline',
    'date',
    'topics',
    'aliases',
    'draft',
    'corrections',
    'extra',
    'lines',
    'body',
    'paragraphs',
  ]);
});

describe('the file\u2019s name', () => {
  it('gives the date when the text has none', () => {
    const { value, problems } = parse('A title\nOne.', '2020/2021-02-26-strikes.txt');
    expect(value).toMatchObject({ date: { iso: '2021-02-26' }, slug: 'strikes' });
    expect(problems).toEqual([]);
  });

  it('does not contradict the text', () => {
    expect(brief('A title\n- 2020-01-01\nOne.', '2021-02-26-strikes.txt').date).toBe('2020-01-01');
  });

  it('does not hide a date that is wrong', () => {
    const { problems } = parse('A title\n- 31 Feb 2021\nOne.', '2021-02-26-strikes.txt');
    expect(problems).toMatchObject([{ rule: 'impossible-date', level: 'error' }]);
  });
});

describe('problems', () => {
  it.each([
    ['', 'no-title', undefined, undefined],
    [' \n\n- \n', 'no-title', undefined, undefined],
    ['- by Ann Lee\n- 2021\nOne.', 'no-title', 1, '- by Ann Lee'],
    ['\n- Feb 26, 2021\nOne.', 'no-title', 2, '- Feb 26, 2021'],
    ['A title\nOne.', 'no-date', 1, 'A title'],
    ['A title\n- 03/04/2021\nOne.', 'ambiguous-date', 2, '- 03/04/2021'],
    ['A title\n- by Ann Lee\n- — Febuary 26, 2021\nOne.', 'unreadable-date', 3, '- — Febuary 26, 2021'],
    ['A title\n- 31 Feb 2021\nOne.', 'impossible-date', 2, '- 31 Feb 2021'],
    ['A title\n\n- 2021\n\n', 'empty-body', 3, '- 2021'],
  ])('%j: %s', (text, rule, line, excerpt) => {
    const { problems } = parse(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'seeds/a.txt',
      rule,
      level: rule === 'empty-body' ? 'warning' : 'error',
    });
    expect([problems[0]?.line, problems[0]?.excerpt]).toEqual([line, excerpt]);
  });

  it('a wrong date is pointed at', () => {
    expect(parse('A title\n- — Febuary 26, 2021\nOne.').problems[0]).toMatchObject({ line: 2, column: 5 });
  });

  it('a story in error still shows what was read', () => {
    expect(brief('A title\n- by Ann Lee\nOne.')).toMatchObject({ title: 'A title', byline: ['Ann Lee'], date: '' });
  });

  it('the order of the paper settles a date', () => {
    expect(parse('A title\n- 03/04/2021\nOne.', 'a.txt', { dateOrder: 'day-first' })).toMatchObject({
      value: { date: { iso: '2021-04-03' } },
      problems: [],
    });
  });
});
