// dead-link: a link inside the archive that leads nowhere. Links to other sites are not followed: that takes a network.
import type { Problem } from '../model/problem.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

export function* links({ site, settings }: Evidence): Iterable<Problem> {
  for (const story of site.stories) {
    for (const [n, link] of (story.trace.links ?? []).entries()) {
      if (story.links[n] !== undefined) continue;
      yield warning(
        'dead-link',
        story,
        settings,
        link,
        `The link to ${link.href} leads to no story, page or file of this archive.`,
        "Mend the address, or add the old address to the other story's aliases.",
      );
    }
  }
}
