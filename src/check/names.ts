// near-name: two spellings that may be one person ("Jose Diaz" and "José Díaz", "Ann Lee" and "ann lee", or a rare name one
// letter away from a common one). Never merges people by itself; spellings that differ in case alone share a page already.
import type { Problem } from '../model/problem.ts';
import type { Group, Site, Story } from '../model/site.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

/** A name this rare, one letter away from a name this common, is likely a slip of the keyboard. */
const RARE = 2;
const COMMON = 10;
/** Shorter names are one letter apart too easily: "Ann Lee", "Anna Lee". */
const LONG_ENOUGH = 9;

export function* names(evidence: Evidence): Iterable<Problem> {
  const { site } = evidence;
  yield* spellingsOfOneGroup(evidence);
  const bySkeleton = new Map<string, Group>();
  const ranked = [...site.people].sort((a, b) => b.stories.length - a.stories.length || first(a) - first(b));
  const common = slips(ranked.filter((person) => person.stories.length >= COMMON));
  for (const person of ranked) {
    const bones = skeleton(person.name);
    const other = bySkeleton.get(bones) ?? slipOf(person, common);
    if (other === undefined) bySkeleton.set(bones, person);
    else yield* tell(evidence, person.name, firstStory(site, person), other);
  }
}

/** Spellings that differ in case or spacing share a page; the rarer one is told once, at the first story that has it. */
function* spellingsOfOneGroup(evidence: Evidence): Iterable<Problem> {
  const told = new Set<string>();
  for (const story of evidence.site.stories) {
    for (const [i, written] of story.card.byline.entries()) {
      const shown = story.people[i]?.name;
      if (
        shown === undefined ||
        shown === written ||
        told.has(written) ||
        shown.toLowerCase() !== written.toLowerCase()
      )
        continue;
      told.add(written);
      yield* tell(evidence, written, story, { name: shown });
    }
  }
}

function* tell(
  { settings }: Evidence,
  written: string,
  story: Story | undefined,
  other: { readonly name: string },
): Iterable<Problem> {
  if (story === undefined) return;
  yield warning(
    'near-name',
    story,
    settings,
    { line: story.trace.lines.byline },
    `The byline "${written}" looks like another spelling of "${other.name}".`,
    'If they are one person, write the name the same way in both.',
  );
}

const first = (person: Group): number => person.stories[0] ?? -1;

const firstStory = (site: Site, person: Group): Story | undefined => site.stories[first(person)];

/** What is left of a name without accents, case, punctuation and middle initials: `"José M. Díaz-Ruiz"` → `"jose diaz ruiz"`. */
function skeleton(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.filter((word, i) => word.length > 1 || i === 0 || i === words.length - 1).join(' ');
}

/** Every common name under each form it has with one letter left out, to find names one letter away without comparing all. */
function slips(common: readonly Group[]): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>();
  for (const person of common) for (const form of formsOf(person.name)) if (!found.has(form)) found.set(form, person);
  return found;
}

function slipOf(person: Group, common: ReadonlyMap<string, Group>): Group | undefined {
  if (person.stories.length > RARE || person.name.length < LONG_ENOUGH) return undefined;
  for (const form of formsOf(person.name)) {
    const other = common.get(form);
    if (other !== undefined && other !== person && other.name.length >= LONG_ENOUGH) return other;
  }
  return undefined;
}

function formsOf(name: string): string[] {
  const bare = name.toLowerCase();
  return [bare, ...[...bare].map((_, i) => bare.slice(0, i) + bare.slice(i + 1))];
}
