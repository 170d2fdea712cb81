// The permanent name of every story, by which feed readers and data files know it again. It must outlive addresses, titles
// and edits, so it is none of these: it is what the story's front matter says, else the path of its file in the seeds.
import type { Card } from '../model/card.ts';

/**
 * The ids of the cards, in their order. When two stories say the same, the earlier has it and the other is known by its path
 * (`check/ids.ts` tells); what a story says always comes before a path that happens to read the same.
 */
export function idsOf(cards: readonly Card[]): readonly string[] {
  const said = new Set<string>();
  const own = cards.map(({ id }) => {
    if (id === undefined || said.has(id)) return undefined;
    said.add(id);
    return id;
  });
  return cards.map(({ path }, i) => own[i] ?? free(path, said));
}

function free(path: string, said: ReadonlySet<string>): string {
  let id = path;
  while (said.has(id)) id = `${id}-`;
  return id;
}
