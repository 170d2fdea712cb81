// Laws of plain text: what is printed in the seed's format is read back the same, and nothing at all makes reading throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import type { SeedPath } from '../../src/model/names.ts';
import { splitByline } from '../../src/parse/byline.ts';
import { daysIn, readDate } from '../../src/parse/dates.ts';
import { MONTHS } from '../../src/parse/months.ts';
import { parseText } from '../../src/parse/text.ts';
import { readBytes } from '../../src/read/bytes.ts';

const settings = { lang: 'en', seeds: 'seeds' };
const parse = (text: string) => parseText({ path: 'a.txt' as SeedPath, text, digest: digestOf(text) }, settings);

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const between = (min: number, max: number) => fc.integer({ min, max });

const word = fc.stringMatching(/^[A-ZÀÉÖŁ][a-zäéñøß]{3,9}$/).filter((text) => !MONTHS.includes(text));
const initial = fc.stringMatching(/^[A-Z]\.$/);
const person = fc
  .tuple(word, fc.option(initial, { nil: undefined }), word)
  .map((parts) => parts.filter((part) => part !== undefined).join(' '))
  .filter((name) => !/\b(?:Story|Text|Words|Photos?|Editor|Writer|Report(?:er)?|Critic)\b/i.test(name));
const people = fc.uniqueArray(person, { maxLength: 5, selector: (name) => name.toLowerCase() });
const section = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const day = between(1500, 2199).chain((year) =>
  between(1, 12).chain((month) => fc.tuple(fc.constant(year), fc.constant(month), between(1, daysIn(year, month)))),
);
/** Any line of text that is not blank and has no white space at its ends. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
  .filter((text) => text !== '');
const title = line.map((text) => `The ${text}`);

/** A day in one of the ways that papers print one. */
function printDay(year: number, month: number, date: number, way: number): string {
  const long = MONTHS[month - 1] ?? '';
  const short = long.slice(0, 3);
  const two = (n: number) => String(n).padStart(2, '0');
  const ways = [
    `${short} ${date}, ${year}`,
    `${long} ${date}, ${year}`,
    `${short}. ${date}, ${year}`,
    `${date} ${long} ${year}`,
    `${date} ${short} ${year}`,
    `Friday, ${date} ${long} ${year}`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}/${two(month)}/${two(date)}`,
  ];
  return ways[way % ways.length] ?? '';
}

function printPeople(names: readonly string[], last: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

describe('print, then parse', () => {
  const record = fc.record({
    title,
    people,
    section: fc.option(section, { nil: undefined }),
    day,
    paragraphs: fc.array(
      line.map((text) => `It ${text}`),
      { maxLength: 6 },
    ),
  });
  const style = fc.record({
    mark: oneOf('- ', '– ', '— ', '• ', '* ', '- — ', '-'),
    by: oneOf('by ', 'By ', 'BY ', 'by: '),
    in: oneOf('in ', 'In ', 'IN '),
    last: oneOf(' and ', ', and ', ' & ', ', ', ' / ', '; '),
    way: between(0, 7),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    gap: oneOf('\n', '\n\n', '\n \n'),
  });

  it('gives the same story, whatever the marks and the order', () => {
    fc.assert(
      fc.property(record, style, (story, look) => {
        const lines = [
          story.people.length > 0 && look.mark + look.by + printPeople(story.people, look.last),
          story.section !== undefined && look.mark + look.in + story.section,
          look.mark + printDay(...story.day, look.way),
        ];
        const header = look.order.map((i) => lines[i]).filter((each) => typeof each === 'string');
        const text = [story.title, ...header, ...story.paragraphs].join(look.gap);
        const { value, problems } = parse(text);
        expect(problems.filter((problem) => problem.level === 'error')).toEqual([]);
        expect({
          title: value?.title,
          people: value?.byline.map((each) => each.name),
          section: value?.section,
          date: value?.date,
          paragraphs: value?.paragraphs,
        }).toEqual({
          title: story.title,
          people: story.people,
          section: story.section,
          date: { iso: printDay(...story.day, 6) },
          paragraphs: story.paragraphs,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('loses no line: every one is the title, in the header or a paragraph', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { value } = parse(lines.join('\n'));
        const named = Object.entries(value?.lines ?? {}).flatMap(([field, at]) => (field === 'body' ? [] : [at]));
        const first = value?.lines.body ?? lines.length + 1;
        expect(value?.paragraphs ?? []).toEqual(value ? lines.slice(first - 1) : []);
        expect(named.every((at) => at < first)).toBe(true);
      }),
    );
  });
});

describe('nothing a person wrote makes us throw', () => {
  const pieces = fc.array(
    oneOf(
      '- ',
      '—',
      'by',
      'in',
      ' ',
      'Feb',
      '31',
      ',',
      '2021',
      '/',
      '-',
      'and',
      '\n',
      'T',
      ':',
      '16:30',
      '+02:00',
      'Z',
      'é',
      '\ud800',
      'г.',
      '年',
      '@',
      '.',
    ),
    { maxLength: 30 },
  );

  it('neither any string nor any heap of pieces of dates and bylines', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((each) => each.join('')),
        ),
        oneOf('en', 'fr', 'ar', 'xx', ''),
        (text, lang) => {
          const { value, problems } = parseText(
            { path: 'a.txt' as SeedPath, text, digest: digestOf('') },
            { lang, seeds: 's' },
          );
          expect(value !== undefined || problems.length > 0).toBe(true);
          expect(value?.byline.every(({ name }) => name.trim() !== '')).not.toBe(false);
          splitByline(text, lang);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a date that is read is a day of the calendar', () => {
    fc.assert(
      fc.property(pieces, (each) => {
        const reading = readDate(each.join(''), { lang: 'en' });
        if ('fault' in reading) return;
        const [year = 0, month = 1, date = 1] = reading.date.iso.split('-').map(Number);
        expect(reading.date.iso).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
        expect(month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('and any bytes are clean text or none', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf16le')),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        const reading = readBytes(Buffer.from(each));
        if ('not' in reading) return;
        expect(reading.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|^\ufeff/);
        expect(Buffer.from(reading.text).toString()).toBe(reading.text);
      }),
      { numRuns: 500 },
    );
  });
});
