// same-story: two files whose text is identical, word for word. Both are published: only a person can tell which to drop.
import { labelOf } from '../lib/label.ts';
import type { Problem } from '../model/problem.ts';
import type { Story } from '../model/site.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

export function* twins({ site, settings }: Evidence): Iterable<Problem> {
  const first = new Map<string, Story>();
  for (const story of site.stories) {
    if (story.card.words === 0) continue;
    const text = story.trace.text + story.card.lead;
    const twin = first.get(text);
    if (twin === undefined) first.set(text, story);
    else {
      yield warning(
        'same-story',
        story,
        settings,
        {},
        `The text is the same, word for word, as that of ${labelOf(settings.seeds, twin.card.path)}.`,
        'Remove one of the two, and add its address to the aliases of the other.',
      );
    }
  }
}
