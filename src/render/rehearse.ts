// Tries the templates without writing anything: every template of the user's is compiled, and one page of each kind is made.
// A mistake that only some story brings out is found when that story's page is made.
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { kinds } from '../outputs/kinds.ts';
import type { Templates } from './templates.ts';

const NO_TEXTS = { html: '', body: '', at: () => '' };

export function rehearse(templates: Templates, site: Site, settings: Settings): readonly Problem[] {
  const unread = templates.check();
  return unread.length > 0 ? unread : kinds.flatMap((kind) => (kind.template === null ? [] : tryOne(kind)));

  function tryOne(kind: (typeof kinds)[number]): readonly Problem[] {
    for (const job of kind.jobs(site, settings)) return templates.render(job, NO_TEXTS).problems;
    return [];
  }
}
