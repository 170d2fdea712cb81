// Which indexes there are: one for each year, so that a story that is mended costs one year and the files of closed years never
// change. A year of very many stories is cut, because the engine holds an index in memory while it makes it; and stories in a
// language that inflects otherwise than the paper's stand in an index of their own, whose words are brought to their stems by its rules.
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site, Story } from '../model/site.ts';
import { ENGINE_VERSION } from './engine.ts';

export interface Shard {
  /** The folder's name: `"2003"`, `"2003-2"`, `"2003-ar"`. */
  readonly name: string;
  readonly year: string;
  /** Whose rules its words follow, `"en"`; `NO_STEMS` for languages the engine knows none of. */
  readonly lang: string;
  /** Oldest first. */
  readonly stories: readonly Story[];
  /** Digest of all that goes into the index: equal, and its files need not be made. */
  readonly key: Digest;
}

/** The engine makes 10,000 stories in less than a gigabyte. */
const MOST_STORIES = 10_000;

/** A language code the engine has no rules for, so that it takes words as they stand. */
export const NO_STEMS = 'und';

/** The languages whose words the engine knows to bring to their stems. */
const STEMMED = new Set(
  'ar ca da de el en eo es et eu fi fr ga hi hu hy id it lt nb ne nl nn no pl pt ro ru sr sv ta tr yi'.split(' '),
);

/** In the order of time. @param program names the program's own code: what another version made is made anew. */
export function shardsOf(site: Site, { lang }: Settings, program: string, most = MOST_STORIES): Shard[] {
  const own = stemsOf(lang);
  return site.years.flatMap(({ iso: year, stories }) => {
    const byLang = new Map<string, Story[]>();
    for (const position of stories) {
      const story = site.stories[position] as Story;
      const stems = stemsOf(story.card.lang ?? lang);
      const list = byLang.get(stems === NO_STEMS ? own : stems) ?? [];
      if (list.length === 0) byLang.set(stems === NO_STEMS ? own : stems, list);
      list.push(story);
    }
    return [...byLang.keys()].sort().flatMap((stems) => {
      const all = byLang.get(stems) as Story[];
      const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most));
      return parts.map((part, n): Shard => {
        const name = [year, ...(stems === own ? [] : [stems]), ...(n === 0 ? [] : [String(n + 1)])].join('-');
        return { name, year, lang: stems, stories: part, key: keyOf(part, `${program} ${lang} ${stems}`) };
      });
    });
  });
}

/** `"pt-BR"` → `"pt"`; a language without rules → `NO_STEMS`. */
export function stemsOf(lang: string): string {
  const base = lang.split('-')[0]?.toLowerCase() ?? '';
  return STEMMED.has(base) ? base : NO_STEMS;
}

/** A story's file says all of it but where it stands and how the archive spells its names. */
function keyOf(stories: readonly Story[], made: string): Digest {
  const lines = stories.map(({ card, url, section, people, topics }) => {
    const names = [section, ...people, ...topics].map((ref) => ref?.name ?? '');
    return `${card.digest}\t${url}\t${names.join('\t')}\n`;
  });
  return digestOf(`${ENGINE_VERSION} ${made}\n${lines.join('')}`);
}
