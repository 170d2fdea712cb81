// same-id: two stories say that they are one and the same, and feed readers would show only one of them.
import { labelOf } from '../lib/label.ts';
import type { Problem } from '../model/problem.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

export function* ids({ site, settings }: Evidence): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const story of site.stories) {
    const { id, path } = story.card;
    if (id === undefined) continue;
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, path);
      continue;
    }
    yield warning(
      'same-id',
      story,
      settings,
      { line: story.trace.lines.id },
      `The id "${id}" is already that of ${labelOf(settings.seeds, other)}; this story is known by its file's path instead.`,
      'Give each story an id of its own, or none.',
    );
  }
}
