// same-address: two stories want one address. case-clash: two addresses differ only in upper and lower case, which some
// hosts and most desktop computers take for one file. odd-field: a permalink that no static host can serve.
import { labelOf } from '../lib/label.ts';
import type { Problem } from '../model/problem.ts';
import type { Story } from '../model/site.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

export function* addresses(evidence: Evidence): Iterable<Problem> {
  yield* sameAddress(evidence);
  yield* caseClash(evidence);
  yield* queries(evidence);
}

function* sameAddress({ site, settings }: Evidence): Iterable<Problem> {
  const moved = site.stories.filter((story) => story.wanted !== undefined);
  if (moved.length === 0) return;
  const holders = new Map(site.stories.map((story) => [story.url, story]));
  for (const story of moved) {
    const holder = story.wanted && holders.get(story.wanted);
    const who = holder ? labelOf(settings.seeds, holder.card.path) : "one of the archive's own pages";
    yield warning(
      'same-address',
      story,
      settings,
      { line: story.trace.lines.permalink ?? story.trace.lines.title },
      `The address ${story.wanted} belongs to ${who}, so this story stands at ${story.url}.`,
      'Give one of the two a slug or permalink of its own, if the address matters.',
    );
  }
}

function* caseClash({ site, settings }: Evidence): Iterable<Problem> {
  if (site.stories.every(({ url }) => url === url.toLowerCase())) return;
  const seen = new Map<string, Story>();
  for (const story of site.stories) {
    const folded = story.url.toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, other ?? story);
    if (other === undefined) continue;
    yield warning(
      'case-clash',
      story,
      settings,
      { line: story.trace.lines.permalink },
      `The address ${story.url} differs only in case from ${other.url} of ${labelOf(settings.seeds, other.card.path)}; on many computers and hosts one would overwrite the other.`,
      'Change one of the two addresses by more than its case.',
    );
  }
}

function* queries({ site, settings }: Evidence): Iterable<Problem> {
  for (const story of site.stories) {
    const { permalink, aliases = [] } = story.card;
    const hint = 'Keep the old address alive with a redirect rule at the host.';
    for (const old of [permalink, ...aliases]) {
      if (!old?.includes('?')) continue;
      const at = { line: story.trace.lines[old === permalink ? 'permalink' : 'aliases'] };
      const what = `The address ${old} has a question mark in it, which a static host cannot serve`;
      const then =
        old === permalink ? `, so this story stands at ${story.url}.` : ', so it does not lead to this story.';
      yield warning('odd-field', story, settings, at, what + then, hint);
    }
  }
}
