// future-date: a story dated after the day of the build is published, but somebody should look at its year.
import type { Problem } from '../model/problem.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

export function* dates({ site, settings, today }: Evidence): Iterable<Problem> {
  for (let i = site.stories.length - 1; i >= 0; i--) {
    const story = site.stories[i];
    if (story === undefined || story.card.date.iso <= today) return; // stories stand oldest first
    const at = { line: story.trace.lines.date };
    yield warning(
      'future-date',
      story,
      settings,
      at,
      `The date ${story.card.date.iso} lies in the future.`,
      'Check the year.',
    );
  }
}
