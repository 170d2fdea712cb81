// The files of words: every language has every word, with every form its plurals need, and the gaps of the English one.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/lib/calendar.ts';
import { helpersFor } from '../../../src/render/helpers.ts';
import { openShelf } from '../../../src/render/shelf.ts';
import { readWords, type Words } from '../../../src/render/words.ts';
import { projectFile } from '../../support/paths.ts';

const folder = projectFile('templates', 'words');
const read = (lang: string) => JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8')) as Words;
const languages = readdirSync(folder).map((name) => name.replace('.json', ''));
const english = read('en');
const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the words', () => {
  it('are there in English, Spanish, Arabic and German', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'es']));
  });

  it.each(languages)('of %s are those of English, in the same order', (lang) => {
    expect(Object.keys(read(lang))).toEqual(Object.keys(english));
  });

  it.each(languages)('of %s have every form its plurals need, and no other', (lang) => {
    const needed = [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort();
    const counted = Object.entries(read(lang)).filter(([, word]) => typeof word === 'object');
    expect(counted.length).toBeGreaterThan(4);
    for (const [word, forms] of counted) expect([word, Object.keys(forms).sort()]).toEqual([word, needed]);
  });

  it.each(languages)('of %s have the gaps that are filled, and none empty', (lang) => {
    for (const [word, said] of Object.entries(read(lang))) {
      if (typeof said === 'string') expect([word, gapsOf(said)]).toEqual([word, gapsOf(String(english[word]))]);
      for (const text of typeof said === 'string' ? [said] : Object.values(said)) expect(text).not.toBe('');
    }
  });

  it('are Arabic by all six forms of Arabic', () => {
    const { plural } = helpersFor({ root: './' }, { title: 'T', lang: 'ar' }, readWords(openShelf(undefined), 'ar'));
    const said = [0, 1, 2, 3, 11, 100, 1_203].map((n) => plural(n, 'story'));
    expect(said).toEqual(['لا مقالات', 'مقال واحد', 'مقالان', '3 مقالات', '11 مقالًا', '100 مقال', '1,203 مقالات']);
  });

  it.each([
    ['ar', 'الجمعة، 26 فبراير 2021', '26 فبراير'],
    ['de', 'Freitag, 26. Februar 2021', '26. Februar'],
    ['es', 'viernes, 26 de febrero de 2021', '26 de febrero'],
  ])('of %s go with dates of the same language', (lang, full, day) => {
    expect([formatDate('2021-02-26', 'full', lang), formatDate('2021-02-26', 'day', lang)]).toEqual([full, day]);
  });
});
