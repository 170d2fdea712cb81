// The one way to a citation: a page's data and the name of a style or format. Made where the page is made, so that no job
// carries what its page says already.
import type { Shared } from '../../model/job.ts';
import { type CitedPage, type Facts, factsFor } from './facts.ts';
import { bibtex, csl, ris } from './files.ts';
import { apa, chicago, mla, wikipedia } from './styles.ts';

/** The first four give HTML, the last three the whole text of a file. */
const FORMS = {
  APA: apa,
  MLA: mla,
  Chicago: chicago,
  Wikipedia: wikipedia,
  RIS: ris,
  BibTeX: bibtex,
  'CSL-JSON': csl,
} as const;

export type Form = keyof typeof FORMS;

/** `cite(page, 'APA')`: for the templates of one build. */
export function citer(shared: Shared): (page: CitedPage, form: Form) => string {
  const factsOf = factsFor(shared);
  let last: { readonly page: CitedPage; readonly facts: Facts } | undefined;
  return (page, form) => {
    if (last?.page !== page) last = { page, facts: factsOf(page) };
    return FORMS[form](last.facts);
  };
}
