// Every way of writing a date that we promise to read, and every fault with its sentence.
import { describe, expect, it } from 'vitest';
import { daysIn, readDate } from '../../../src/parse/dates.ts';

const read = (text: string, lang = 'en') => readDate(text, { lang });

describe('a day is read however it is written', () => {
  it.each([
    'Feb 26, 2021',
    'Feb. 26, 2021',
    'feb 26 2021',
    'FEBRUARY 26, 2021',
    'February 26th, 2021',
    '26 Feb 2021',
    '26 Feb. 2021',
    '26-Feb-2021',
    '26 February 2021',
    '26th February 2021',
    '26th of February, 2021',
    '2021-02-26',
    '2021/02/26',
    '2021.2.26',
    '20210226',
    '2021 Feb 26',
    '26.02.2021',
    '26. 2. 2021',
    '26/02/2021',
    '02/26/2021',
    'Friday, February 26, 2021',
    'Fri. 26 Feb 2021',
    'Friday 26 February 2021.',
    '  Feb \t 26,\u00a02021 ',
    '2021年2月26日',
    '2021年2月26日（金）',
    '2021년 2월 26일',
    '٢٦ Feb ٢٠٢١',
  ])('%j is 26 February 2021', (text) => {
    expect(read(text)).toEqual({ date: { iso: '2021-02-26' } });
  });

  it('believes the date rather than a weekday that contradicts it', () => {
    expect(read('Monday, 26 Feb 2021')).toEqual({ date: { iso: '2021-02-26' } });
  });
});

describe('a month or a year alone stays what it is', () => {
  it.each([
    ['Feb 2021', '2021-02'],
    ['February, 2021', '2021-02'],
    ['February of 2021', '2021-02'],
    ['2021-02', '2021-02'],
    ['2021/2', '2021-02'],
    ['2021年2月', '2021-02'],
    ['Sept. 1999', '1999-09'],
    ['May 1999', '1999-05'],
    ['2021', '2021'],
    ['1789', '1789'],
  ])('%j is %j', (text, iso) => {
    expect(read(text)).toEqual({ date: { iso } });
  });
});

describe('a time is kept when given, a zone only when it is one', () => {
  it.each([
    ['Feb 26, 2021 at 4:30 pm', '16:30', undefined],
    ['Feb 26, 2021, 4:30 p.m.', '16:30', undefined],
    ['Feb 26, 2021 4pm', '16:00', undefined],
    ['Feb 26, 2021 12:05 a.m.', '00:05', undefined],
    ['Feb 26, 2021 12:05 pm', '12:05', undefined],
    ['26 February 2021 | 16.30 GMT', '16:30', 'Z'],
    ['26 Feb 2021 9:05', '09:05', undefined],
    ['26 Feb 2021 16:30 EST', '16:30', '-05:00'],
    ['26 Feb 2021 16:30 (CET)', '16:30', '+01:00'],
    ['26 Feb 2021 4:30 pm ET', '16:30', undefined],
    ['2021-02-26T16:30:00+02:00', '16:30:00', '+02:00'],
    ['2021-02-26T16:30:00.123Z', '16:30:00', 'Z'],
    ['2021-02-26T16:30', '16:30', undefined],
    ['2021-02-26 16:30 +0530', '16:30', '+05:30'],
    ['2021-02-26 16:30 UTC+2', '16:30', '+02:00'],
    ['Fri, 26 Feb 2021 16:30:00 +0100', '16:30:00', '+01:00'],
    ['Fri Feb 26 2021 16:30:00 GMT+0100 (Central European Standard Time)', '16:30:00', '+01:00'],
  ])('%j', (text, time, offset) => {
    expect(read(text)).toEqual({ date: { iso: '2021-02-26', time, ...(offset && { offset }) } });
  });

  it('does not take a word that is no zone for one', () => {
    expect(read('26 Feb 2021 16:30 XYZ')).toMatchObject({ fault: 'unreadable-date' });
  });
});

describe('names of months in the language of the paper', () => {
  it.each([
    ['fr', '26 février 2021'],
    ['fr', 'vendredi 26 févr. 2021'],
    ['es', 'viernes, 26 de febrero de 2021'],
    ['es', '26 de febrero del 2021'],
    ['pt', '26 de fevereiro de 2021'],
    ['de', 'Freitag, 26. Februar 2021'],
    ['ru', '26 февраля 2021 г.'],
    ['pl', '26 lutego 2021'],
    ['hu', '2021. február 26.'],
    ['tr', '26 Şubat 2021'],
    ['ar', '26 فبراير 2021'],
    ['hi', '26 फ़रवरी 2021'],
    ['de', 'Feb 26, 2021'],
  ])('%s: %j', (lang, text) => {
    expect(read(text, lang)).toEqual({ date: { iso: '2021-02-26' } });
  });

  it('are not known in a paper of another language', () => {
    expect(read('26 février 2021')).toMatchObject({ fault: 'unreadable-date' });
  });
});

describe('two numbers that could both be a month', () => {
  it('are a fault that shows both readings', () => {
    expect(read('03/04/2021')).toEqual({
      fault: 'ambiguous-date',
      message: 'The date "03/04/2021" can mean 3 April or 4 March.',
      hint: 'Write the month as a word, or say in archive.yml which comes first: `date_order: day-first` or `date_order: month-first`.',
    });
  });

  it.each([
    ['day-first', '03/04/2021', '2021-04-03'],
    ['month-first', '03/04/2021', '2021-03-04'],
    ['month-first', '26/02/2021', '2021-02-26'],
    ['day-first', '02/26/2021', '2021-02-26'],
    ['day-first', '3.4.2021', '2021-04-03'],
  ] as const)('are read in the order the paper used: %s, %j', (order, text, iso) => {
    expect(readDate(text, { order, lang: 'en' })).toEqual({ date: { iso } });
  });

  it('are no fault when they are the same', () => {
    expect(read('05/05/2021')).toEqual({ date: { iso: '2021-05-05' } });
  });
});

describe('a day that no calendar has', () => {
  it.each([
    ['31 Feb 2021', 'February 2021 has 28 days.'],
    ['Feb 29, 1900', 'February 1900 has 28 days.'],
    ['2024-02-30', 'February 2024 has 29 days.'],
    ['June 31, 2021 9:00', 'June 2021 has 30 days.'],
    ['0 May 2021', 'May 2021 has 31 days.'],
    ['2021-13-01', 'there is no month 13.'],
    ['2021-00', 'there is no month 0.'],
    ['0/5/2021', 'May 2021 has 31 days.'],
    ['31/31/2021', 'there is no month 31.'],
  ])('%j: %s', (text, why) => {
    const message = `The date "${text}" cannot be right: ${why}`;
    expect(read(text)).toMatchObject({ fault: 'impossible-date', message });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['Febuary 26, 2021', 'Did you mean "February"?'],
    ['Spetember 3, 2021', 'Did you mean "September"?'],
    ['26/2/21', 'Write the year with four digits, as in "Feb 26, 2021".'],
    ["Feb 26, '21", 'Write the year with four digits, as in "Feb 26, 2021".'],
    ['yesterday', 'Write the date as in "Feb 26, 2021" or "2021-02-26".'],
    ['', 'Write the date as in "Feb 26, 2021" or "2021-02-26".'],
    ['Feb 26-27, 2021', 'Write the date as in "Feb 26, 2021" or "2021-02-26".'],
    ['0021-02-26', 'Write the date as in "Feb 26, 2021" or "2021-02-26".'],
  ])('%j is a fault with a hint: %s', (text, hint) => {
    expect(read(text)).toEqual({ fault: 'unreadable-date', message: `The date "${text}" could not be read.`, hint });
  });

  it('is shown in part when it is long', () => {
    expect(read('x'.repeat(500))).toMatchObject({ message: `The date "${'x'.repeat(60)}…" could not be read.` });
  });
});

it('months have the days they have', () => {
  const days = (year: number) => Array.from({ length: 12 }, (_, i) => daysIn(year, i + 1));
  expect(days(2021)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect([1900, 2000, 2020, 2021].map((year) => daysIn(year, 2))).toEqual([28, 29, 29, 28]);
});
