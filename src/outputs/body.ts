// How a job names a story's text. Its links lead from the story's own page or, in files that are read far from it, are whole.
import { encode } from '../lib/addresses.ts';
import { escapeHtml } from '../lib/html.ts';
import type { JobBody } from '../model/job.ts';
import type { Story } from '../model/site.ts';

type Told = Pick<Story, 'card' | 'trace'>;

/** Which file, which bytes. */
export const bodyRef = (story: Told): JobBody => refTo(story);

/** The file's own text. */
export const writtenRef = (story: Told): JobBody => refTo(story, true);

/** Its text as HTML, with what to put in its slots. */
export const slottedRef = (story: Told, slots: readonly string[]): JobBody =>
  refTo(story, undefined, slots.length > 0 ? slots : undefined);

function refTo({ card: { path, digest, format }, trace }: Told, written?: true, slots?: readonly string[]): JobBody {
  return { path, digest, format, line: format === 'text' ? trace.lines.body : undefined, written, slots };
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
  return slottedRef({ card, trace }, slots);
}

function resolved(href: string, page: string): string {
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}
