// Which lines under a title belong to the header, and which only look like it.
import { describe, expect, it } from 'vitest';
import { readHeaderLine } from '../../../src/parse/header.ts';

const read = (line: string, lang = 'en') => readHeaderLine(line, { lang, seeds: 'seeds' });

describe('marks and case vary', () => {
  it.each([
    '- by Ann Lee',
    '– By Ann Lee',
    '— BY: Ann Lee',
    '• by Ann Lee',
    '* by Ann Lee',
    '- — by  Ann Lee',
    '-by Ann Lee',
    '-- by Ann Lee',
  ])('%j is a byline', (line) => {
    expect(read(line)).toEqual({ kind: 'byline', names: ['Ann Lee'], sure: true });
  });

  it.each(['- in Money', '— In  Money', '•IN Money', '- in: Money'])('%j is a section', (line) => {
    expect(read(line)).toEqual({ kind: 'section', name: 'Money' });
  });

  it.each([
    '- — Feb 26, 2021',
    '- Feb. 26, 2021',
    '* 2021-02-26',
    '- Published: Feb 26, 2021',
    '- on 26 February 2021',
    'Feb 26, 2021',
    '26/02/2021',
  ])('%j is a date', (line) => {
    expect(read(line)).toEqual({ kind: 'date', date: { iso: '2021-02-26' } });
  });

  it('a line may tell when the story was updated', () => {
    expect(read('- Updated Feb 27, 2021')).toEqual({ kind: 'updated', date: { iso: '2021-02-27' } });
  });

  it.each(['-', '- —', '• ', '- by ,', '- by', '- By: ', '— in'])('%j says nothing', (line) => {
    expect(read(line)).toEqual({ kind: 'empty' });
  });
});

describe('a byline without a mark', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['BY ANN LEE AND BO CHAN', ['ANN LEE', 'BO CHAN']],
    ['By Ludwig van Beethoven and U.S. Desk', ['Ludwig van Beethoven', 'U.S. Desk']],
  ])('%j is one', (line, names) => {
    expect(read(line)).toMatchObject({ kind: 'byline', names });
  });

  it.each(['By Monday, troops had left', 'By the river', 'by Ann Lee', 'By May', 'By then it was over.', 'Byron Lee'])(
    '%j is text',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});

describe('what reads like text is text', () => {
  it.each([
    'The council met on Feb 26, 2021.',
    '- in a long sentence that ends with a full stop.',
    '- in the morning, the council met, but the mayor, who was ill, did not come',
    '- by the time the police arrived, everybody had left the square.',
    '- 12 people were hurt.',
    '- 12 people',
    '- 2021 was a cold year',
    '- March 2021 was cold.',
    '- 500 marched in May',
    '- 30 -',
    '-12.5 degrees',
    '1984',
    '2021.',
    `- in ${'x'.repeat(200)}`,
  ])('%j', (line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe('a date that was meant as one but cannot be read', () => {
  it.each([
    ['- — Febuary 26, 2021', 'unreadable-date'],
    ['- Fbr 26, 2021', 'unreadable-date'],
    ['- 26 février 2021', 'unreadable-date'],
    ['- 26/2/21', 'unreadable-date'],
    ['- Feb 26', 'unreadable-date'],
    ['- 2021-02-26 at noon', 'unreadable-date'],
    ['- 31 Feb 2021', 'impossible-date'],
    ['- 03/04/2021', 'ambiguous-date'],
    ['Febuary 26, 2021', 'unreadable-date'],
    ['03/04/2021', 'ambiguous-date'],
  ])('%j: %s', (line, fault) => {
    expect(read(line)).toMatchObject({ kind: 'wrong-date', fault: { fault }, text: line.replace(/^[- —]+/, '') });
  });
});

describe('other languages', () => {
  it.each([
    ['es', '- por Ana Ruiz'],
    ['fr', '- par Ana Ruiz'],
    ['de-CH', '- Von Ana Ruiz'],
    ['es', '- by Ana Ruiz'],
  ])('%s: %j is a byline', (lang, line) => {
    expect(read(line, lang)).toMatchObject({ kind: 'byline', names: ['Ana Ruiz'] });
  });

  it('their words are text in an English paper', () => {
    expect(read('- por Ana Ruiz')).toBeUndefined();
  });

  it('they have their own words for a section', () => {
    expect(read('- en Economía', 'es')).toEqual({ kind: 'section', name: 'Economía' });
  });
});
