import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clash, notArticles, seedsOf, tidyFolder } from '../../../src/config/folders.ts';
import { archive } from './archive.ts';

describe('seedsOf', () => {
  it.each([
    ['the folder seeds', { 'seeds/a.txt': '' }, 'seeds'],
    ['the folder seeds, whatever else is there', { 'seeds/': '', 'a.txt': '' }, 'seeds'],
    ['the archive’s own folder, when the articles are in it', { 'a.txt': '' }, '.'],
    ['the archive’s own folder, when they are in folders of it', { '2021/02/26/a.md': '' }, '.'],
    ['seeds, when there are no articles at all', { 'photo.jpg': '' }, 'seeds'],
    ['seeds, when there is only what every project has', { 'README.md': '', 'LICENSE.txt': '' }, 'seeds'],
    ['seeds, when texts are only in places of other kinds', { 'node_modules/a/b.md': '', '_drafts/a.md': '' }, 'seeds'],
  ])('is %s', (_, files, seeds) => {
    expect(seedsOf(archive(files))).toBe(seeds);
  });
});

describe('tidyFolder', () => {
  it.each([
    ['public', 'public'],
    ['./public/', 'public'],
    ['a/../public', 'public'],
    ['.', '.'],
    ['', '.'],
    ['../site', '../site'],
    ['/paper/public', 'public'],
    ['/var/www/', '/var/www'],
    ['..texts', '..texts'],
  ])('keeps %j as %j', (written, kept) => {
    expect(tidyFolder('/paper', written)).toBe(kept);
  });
});

describe('clash', () => {
  const root = '/no/such/paper';

  it.each([
    ['public', 'seeds', 'templates'],
    ['../site', 'seeds', 'templates'],
    ['public', '.', 'templates'],
    ['seeds-site', 'seeds', 'templates'],
    ['/var/www/paper', 'seeds', 'templates'],
    ['build/site', 'texts/all', 'looks'],
  ])('finds none between %s, %s and %s', (out, seeds, templates) => {
    expect(clash(root, { out, seeds, templates })).toBeUndefined();
  });

  it.each([
    ['.', 'seeds', 'own folder'],
    ['..', 'seeds', 'lies inside it'],
    ['/', 'seeds', 'lies inside it'],
    ['seeds', 'seeds', 'the folder of the articles, `seeds`, is the same'],
    ['seeds/site', 'seeds', 'it lies inside the folder of the articles'],
    ['texts', 'texts/2021', 'the folder of the articles, `texts/2021`, lies inside it'],
    ['templates', 'seeds', 'the folder of the templates'],
    ['templates/site', 'seeds', 'the folder of the templates'],
    ['templates', '.', 'the folder of the templates'],
    ['.backfile', 'seeds', '`.backfile` is not for sites'],
    ['.git/pages', 'seeds', '`.git` is not for sites'],
    ['/no/such/paper/seeds', 'seeds', 'is the same'],
  ])('finds that %s with seeds in %s is one: %s', (out, seeds, why) => {
    expect(clash(root, { out, seeds, templates: 'templates' })).toContain(why);
  });

  it('sees through a link that leads to the articles', () => {
    const home = archive({ 'seeds/a.txt': '' });
    symlinkSync('seeds', join(home, 'public'));
    expect(clash(home, { out: 'public', seeds: 'seeds', templates: 'templates' })).toContain('is the same');
    expect(clash(home, { out: 'public/site', seeds: 'seeds', templates: 'templates' })).toContain('lies inside');
  });

  it('lets the archive itself lie behind a link', () => {
    const home = archive({ 'paper/seeds/a.txt': '' });
    symlinkSync('paper', join(home, 'link'));
    mkdirSync(join(home, 'paper/public'));
    expect(clash(join(home, 'link'), { out: 'public', seeds: 'seeds', templates: 'templates' })).toBeUndefined();
  });
});

describe('notArticles', () => {
  it('names what is ours in a folder that holds the articles itself, and nothing elsewhere', () => {
    const folders = { out: 'public', templates: 'templates' };
    expect(notArticles({ ...folders, seeds: 'seeds' })).toEqual([]);
    expect(notArticles({ ...folders, seeds: '.' })).toEqual(
      expect.arrayContaining(['public', 'templates', 'node_modules', 'archive.yml']),
    );
  });
});
