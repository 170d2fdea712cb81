// `/on-this-day/`: the 366 days of the year by month, each with what all years together published on it.
import type { Anniversary } from '../../model/site.ts';
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';
import { leapDay } from './thisday.ts';

const STEPS = 5;

export const thisdays: Kind = {
  name: 'thisdays',
  template: 'thisdays.html',
  *jobs({ anniversaries }) {
    if (anniversaries.length === 0) return;
    const most = Math.max(...anniversaries.map(({ stories }) => stories.length));
    const width = Math.max(1, Math.ceil(most / STEPS));
    const cell = (each: Anniversary) => ({
      iso: leapDay(each),
      ...(each.stories.length > 0 && {
        count: each.stories.length,
        step: Math.ceil(each.stories.length / width),
        url: each.url,
      }),
    });
    const months = new Map<string, Anniversary[]>();
    for (const each of anniversaries) {
      const month = `2000-${each.day.slice(0, 2)}`;
      months.set(month, [...(months.get(month) ?? []), each]);
    }
    yield {
      kind: 'thisdays',
      path: pageFile('/on-this-day/'),
      data: {
        url: '/on-this-day/',
        count: anniversaries.reduce((sum, { stories }) => sum + stories.length, 0),
        months: [...months].map(([iso, days]) => ({ iso, days: days.map(cell) })),
      },
    };
  },
};
