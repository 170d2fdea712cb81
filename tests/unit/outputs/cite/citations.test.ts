// Where the citation files stand.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import { citationStem, csl, ris } from '../../../../src/outputs/cite/citations.ts';
import { settings, study } from '../../../support/cards.ts';

describe('the files of a citation', () => {
  it.each([
    ['/2003/05/01/ferry/', '/2003/05/01/ferry/cite'],
    ['/old/ferry.php', '/old/ferry.php/cite'],
    ['/old/ferry.html', '/old/ferry.html.cite'],
  ])('of %s stand beside its page', (url, stem) => expect(citationStem(url)).toBe(stem));

  it('can be left out', () => {
    const site = catalog([study('a.txt')], () => undefined, settings);
    expect([...ris.jobs(site, settings)].map(({ path }) => path)).toEqual(['2021/02/26/a-title/cite.ris']);
    expect([...csl.jobs(site, { ...settings, data: { ...settings.data, citations: false } })]).toEqual([]);
  });

  it('have their places kept free: no story can stand on one', () => {
    const site = catalog(
      [study('a.txt'), study('b.txt', { title: 'B', permalink: '/2021/02/26/a-title/cite.json' })],
      () => undefined,
      settings,
    );
    expect(site.stories.map(({ url }) => url)).toEqual(['/2021/02/26/a-title/', '/2021/02/26/b/']);
  });
});
