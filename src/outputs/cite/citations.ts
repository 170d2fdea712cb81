// The three files beside each story that reference managers read. `data: { citations: false }` leaves them out, because
// some hosts count files.
import type { Json } from '../../model/job.ts';
import type { Story } from '../../model/site.ts';
import { foreign } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { mayLead, pageFile, plainFile } from '../paths.ts';

export const ris = citations('cite.ris');
export const bibtex = citations('cite.bib');
export const csl = citations('cite.json');

function citations(file: string): Kind {
  const ending = file.slice('cite'.length);
  return {
    name: file,
    template: file,
    *jobs(site, settings, { only } = {}) {
      if (!settings.data.citations || (only !== undefined && !only.endsWith(ending))) return;
      for (const story of site.stories) {
        if (!mayLead(story.url, only)) continue;
        const data = { ...said(story), ...foreign(story.card.lang, settings) };
        yield { kind: file, path: plainFile(citationStem(story.url) + ending), data };
      }
    },
  };
}

/** What a citation says, under the names the story's page has for it. */
function said({ card, url, people, section }: Story): { readonly [key: string]: Json } {
  return {
    url,
    title: card.title,
    date: { iso: card.date.iso },
    byline: people.map(({ name }) => ({ name })),
    ...(section && { section: { name: section.name } }),
  };
}

/** The addresses of a story's citation files without their endings: `"/2003/05/ferry/cite"`, `"/old/ferry.html.cite"`. */
export function citationStem(url: string): string {
  const page = `/${pageFile(url)}`;
  return page.endsWith('/index.html') ? `${page.slice(0, -'index.html'.length)}cite` : `${page}.cite`;
}
