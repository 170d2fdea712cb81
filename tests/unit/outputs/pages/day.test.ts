// A day's page: by section, with the nearest days that have stories.
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import { day } from '../../../../src/outputs/pages/day.ts';
import { settings, study } from '../../../support/cards.ts';

describe('the page of a day', () => {
  it('groups the stories by section, those without one last, and steps over days and years without stories', () => {
    const studies = [
      study('a.txt', { title: 'A', section: 'Sport', date: { iso: '2021-02-26' } }),
      study('b.txt', { title: 'B', date: { iso: '2021-02-26' } }),
      study('c.txt', { title: 'C', section: 'Money', date: { iso: '2021-02-26' } }),
      study('d.txt', { title: 'D', date: { iso: '2018-12-31' } }),
      study('e.txt', { title: 'E', date: { iso: '2021-02' } }),
    ];
    const [, page] = [
      ...day.jobs(
        catalog(studies, () => undefined, settings),
        settings,
      ),
    ].map(({ data }) => data);
    expect(page).toMatchObject({
      iso: '2021-02-26',
      count: 3,
      previous: { iso: '2018-12-31', url: '/2018/12/31/' },
      sections: [{ name: 'Money', stories: [{ title: 'C' }] }, { name: 'Sport' }, { stories: [{ title: 'B' }] }],
    });
    expect(JSON.stringify(page)).not.toContain('"next"');
  });
});
