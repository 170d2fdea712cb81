// `/opensearch.xml`: lets a browser search the archive from its address bar (OpenSearch 1.1, draft 5). The standard limits the
// lengths, and wants plain text. It needs the site's whole address.
import { shorten } from '../lib/text.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

const SHORT = 16;
const LONG = 48;
const DESCRIPTION = 1024;
const ATTRIBUTION = 256;
const CONTACT = 64;

export const opensearch: Kind = {
  name: 'opensearch',
  template: 'opensearch.xml',
  *jobs(_, { search, url, title, description, tagline, contact, rights }) {
    if (!search || url === undefined) return;
    const isMail = contact !== undefined && contact.length <= CONTACT && /^\S+@\S+$/.test(contact);
    yield {
      kind: 'opensearch',
      path: plainFile('/opensearch.xml'),
      data: {
        shortName: shortName(title),
        ...(title.length > SHORT && { longName: shorten(title, LONG - 1) }),
        description: shorten((description ?? tagline ?? title).replace(/\s+/g, ' '), DESCRIPTION - 1),
        ...(isMail && { contact }),
        ...(rights !== undefined && { attribution: shorten(rights, ATTRIBUTION - 1) }),
      },
    };
  },
};

/** The words of the paper's name that fit, the article first to go: `"The Quillhaven Courier"` → `"Courier"`, the last of them. */
function shortName(title: string): string {
  const words = title.replace(/^(?:the|a|an|la|le|el|der|die|das)\s+/i, '').split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ');
    if (rest.length <= SHORT) return rest;
  }
  return [...(words.at(-1) ?? title)].slice(0, SHORT).join('');
}
