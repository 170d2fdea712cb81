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
    const twin = twinOf(story, first);
    if (twin) {
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

/** The first story with the same text; without one, this is it. */
function twinOf(story: Story, first: Map<string, Story>): Story | undefined {
  const { text } = story.trace;
  const other = first.get(text);
  if (other === undefined || other.card.lead === story.card.lead) {
    if (other === undefined) first.set(text, story);
    return other;
  }
  // Two texts of one length and checksum: chance, once in four thousand million.
  const whole = text + story.card.lead;
  const twin = first.get(whole);
  if (twin === undefined) first.set(whole, story);
  return twin;
}
