// How a job names a story's text, for files that are read far from the story's page. The page itself has links of its own
// kind: see `pages/story.ts`.
import { encode } from '../lib/addresses.ts';
import { escapeHtml } from '../lib/html.ts';
import type { JobBody } from '../model/job.ts';
import type { Story } from '../model/site.ts';

/** Which file, which bytes. */
export function bodyRef({ card: { path, digest, format }, trace }: Pick<Story, 'card' | 'trace'>): JobBody {
  const line = format === 'text' ? trace.lines.body : undefined;
  return { path, digest, format, ...(line !== undefined && { line }) };
}

/** The story's text with every address in it whole. @param home the site's address, or `"/"`. */
export function wholeBody({ card, trace, url, links, images }: Story, home: string): JobBody {
  const absolute = (path: string) => home + encode(path.slice(1));
  const hrefs = (trace.links ?? []).map(({ href }, i) => {
    const target = links[i];
    return escapeHtml(target ? absolute(target.url) + target.tail : resolved(href, absolute(url)));
  });
  const pictures = (trace.images ?? []).map(({ src, alt }, i) => {
    const asset = images[i];
    const size = asset?.width && asset.height ? ` width="${asset.width}" height="${asset.height}"` : '';
    const words = escapeHtml(alt ?? '');
    return asset ? `<img src="${escapeHtml(absolute(asset.url))}"${size} alt="${words}">` : words || escapeHtml(src);
  });
  const slots = [...hrefs, ...pictures];
  return { ...bodyRef({ card, trace }), ...(slots.length > 0 && { slots }) };
}

function resolved(href: string, page: string): string {
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}
