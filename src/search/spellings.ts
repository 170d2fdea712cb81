// The words a reader may have meant who found nothing: those of headlines and names. They are on the heap already, while the
// words of all texts would be a book; and who misspells, misspells names.
import type { Site } from '../model/site.ts';
import type { IndexFile } from './engine.ts';
import { FOLDER } from './files.ts';

const MOST_WORDS = 20_000;
const SHORTEST = 4;

/** `pagefind/words.json`: the most frequent first, each as it is most often written. */
export function spellingsOf(site: Site): IndexFile {
  const counts = new Map<string, Map<string, number>>();
  const texts = [...site.stories.map(({ card }) => card.title), ...namesOf(site)];
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*[\p{L}\p{M}\p{N}]/gu)) {
      if (word.length < SHORTEST) continue;
      const forms = counts.get(word.toLowerCase()) ?? new Map<string, number>();
      counts.set(word.toLowerCase(), forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  const words = [...counts.values()]
    .map((forms) => {
      const [form = ''] = [...forms].sort(([a, n], [b, m]) => m - n || compare(a, b))[0] ?? [];
      return { form, n: [...forms.values()].reduce((all, n) => all + n, 0) };
    })
    .sort((a, b) => b.n - a.n || compare(a.form, b.form));
  const known = words.slice(0, MOST_WORDS).map(({ form }) => form);
  return { path: `${FOLDER}words.json`, content: Buffer.from(`${JSON.stringify(known)}\n`) };
}

function namesOf({ sections, people, topics }: Site): string[] {
  return [...sections, ...people, ...topics].map(({ name }) => name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
