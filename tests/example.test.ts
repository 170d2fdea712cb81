// The sample archive, examples/courier: it builds without a word of complaint, and holds every kind of story that the pages,
// the browser tests and the screenshots rely on.
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../src/build.ts';
import type { Article } from '../src/model/article.ts';
import type { SeedPath } from '../src/model/names.ts';
import { parse } from '../src/parse/parse.ts';
import { readSource } from '../src/read/source.ts';
import { siteOf, temporary } from './support/archive.ts';
import { projectFile } from './support/paths.ts';
import { filesBelow } from './support/trees.ts';

const EXAMPLE = projectFile('examples', 'courier');
const SEEDS = join(EXAMPLE, 'seeds');
const files = filesBelow(SEEDS);
const stories = files.filter((path) => /\.(?:md|txt)$/.test(path)).map(read);

function read(path: string): Article {
  const source = readSource(SEEDS, path as SeedPath, path).value;
  const story = source && parse(source, { lang: 'en', seeds: 'seeds', dateOrder: 'day-first' }).value;
  if (story === undefined) throw new Error(`${path} could not be read`);
  return story;
}

const days = [...new Set(stories.map(({ date }) => date.iso).filter((iso) => iso.length === 10))].sort();
const on = (day: string): Article[] => stories.filter(({ date }) => date.iso === day);
const share = (count: number): number => Math.round((100 * count) / stories.length);
const sizes = (groups: readonly string[]): number => new Set(groups).size;
const wordsOf = ({ paragraphs }: Article): number => paragraphs.join(' ').split(/\s+/).length;
const nodesOf = (type: string): Article[] =>
  stories.filter(({ body }) => new RegExp(`"type":"${type}"`).test(JSON.stringify(body)));

describe('the sample archive', () => {
  it('is built whole, and nothing in it is wrong', async () => {
    const root = temporary();
    for (const part of ['archive.yml', 'seeds']) cpSync(join(EXAMPLE, part), join(root, part), { recursive: true });
    const report = await build({ root, today: '2026-01-01' });
    expect(report.problems).toEqual([]);
    expect([report.held, report.drafts, report.passed]).toEqual([[], [], []]);
    expect(report.published).toHaveLength(stories.length);
    const site = [...siteOf(root).keys()];
    expect(site.filter((path) => path.endsWith('.svg') && path !== 'favicon.svg')).toHaveLength(10);
    for (const url of stories.flatMap(({ aliases }) => aliases))
      expect(site, url).toContain(`${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`);
  });

  it('has a folder for each of its years', () => {
    expect(stories.filter(({ path, date }) => path.slice(0, 4) !== date.iso.slice(0, 4))).toEqual([]);
    expect(sizes(stories.map(({ path }) => path.slice(0, 4)))).toBe(7);
  });

  it.each<[string, number, number]>([
    ['stories', stories.length, 129],
    ['sections', sizes(stories.map(({ section = '' }) => section)), 6],
    ['topics', sizes(stories.flatMap(({ topics }) => topics)), 24],
    ['people', sizes(stories.flatMap(({ byline }) => byline.map(({ name }) => name))), 17],
    ['stories by nobody in particular', stories.filter(({ byline }) => byline.length === 0).length, 16],
    ['stories by two people', stories.filter(({ byline }) => byline.length === 2).length, 19],
    ['stories by three', stories.filter(({ byline }) => byline.length === 3).length, 1],
    ['per cent in plain text', share(stories.filter(({ format }) => format === 'text').length), 45],
    ['stories with corrections', stories.filter(({ corrections }) => corrections.length > 0).length, 6],
    ['stories that were updated', stories.filter(({ updated }) => updated !== undefined).length, 6],
    ['stories filed from elsewhere', stories.filter(({ dateline }) => dateline !== undefined).length, 8],
    ['stories that open with a picture', stories.filter(({ image }) => image !== undefined).length, 9],
    ['stories with a picture in the text', nodesOf('image').length, 1],
    ['stories with a table', nodesOf('table').length, 11],
    ['stories with a quotation', nodesOf('blockquote').length, 8],
    ['stories with a footnote', nodesOf('footnoteDefinition').length, 4],
    ['long reads', stories.filter((story) => wordsOf(story) >= 900).length, 5],
    ['stories known to the month alone', stories.filter(({ date }) => date.iso.length === 7).length, 1],
    ['stories on the day of the flood', on('2005-11-11').length, 5],
    ['stories on the day after the first election', on('2003-05-02').length, 4],
    ['stories on the day after the second', on('2006-05-05').length, 4],
    ['stories on the day after the third', on('2009-05-08').length, 4],
  ])('has as many %s as it says', (_, count, promised) => {
    expect(count).toBe(promised);
  });

  it('speaks Arabic and Japanese once each', () => {
    expect(stories.flatMap(({ lang = [] }) => lang).sort()).toEqual(['ar', 'ja']);
  });

  it('has one summer of thirteen weeks without a story, and says afterwards why', () => {
    const gaps = days
      .slice(1)
      .map((day, n) => ({ day, length: (Date.parse(day) - Date.parse(days[n] ?? '')) / 86_400_000 }));
    expect(gaps.filter(({ length }) => length > 80)).toEqual([{ day: '2008-09-12', length: 91 }]);
    expect(on('2008-09-12').map(({ title }) => title)).toContain('Where we have been');
  });

  it('describes and credits every picture, each a small drawing that asks for nothing from elsewhere', () => {
    for (const { path, image } of stories)
      if (image) expect([image.alt, image.caption, image.credit], path).not.toContain(undefined);
    const drawings = files.filter((path) => path.endsWith('.svg'));
    expect(drawings).toHaveLength(10);
    for (const path of drawings) {
      expect(statSync(join(SEEDS, path)).size, path).toBeLessThan(6_000);
      expect(readFileSync(join(SEEDS, path), 'utf8'), path).not.toMatch(/<script|<text|<style|href|\son\w+=/);
    }
  });
});
