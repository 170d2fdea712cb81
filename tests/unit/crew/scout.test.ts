// What a survey is after it has crossed from one thread to another.
import { expect, it } from 'vitest';
import { pack, unpack } from '../../../src/crew/scout.ts';
import { survey } from '../../../src/read/survey.ts';
import { archive } from '../../support/archive.ts';

it('is what it was, whatever the files are called', () => {
  const names = ['a.txt', 'line\nbreak.txt', 'ünlaut/b.md', 'drum.svg', 'empty.txt'];
  const seen = survey(archive(Object.fromEntries(names.map((name) => [name, name === 'empty.txt' ? '' : name]))));
  expect(seen.articles).toHaveLength(4);
  expect(unpack(structuredClone(pack(seen)))).toEqual({ articles: seen.articles, others: seen.others, problems: [] });
  const nothing = survey('/nowhere', 'seeds');
  expect(unpack(pack(nothing))).toEqual(nothing);
});
