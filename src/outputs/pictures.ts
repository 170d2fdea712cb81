// Pictures in a story: the element for one that lies beside the article, a placeholder for one that does not. A page never
// asks another site for anything, and never shows a broken picture.
import { relative } from '../lib/addresses.ts';
import { escapeHtml } from '../lib/html.ts';
import type { BodyImage, Picture } from '../model/article.ts';
import type { Json } from '../model/job.ts';
import type { PlacedAsset } from '../model/site.ts';

/** The whole `<img>`, for a slot in the body. The first picture of a page is not put off: the reader sees it at once. */
export function imageElement(image: BodyImage, asset: PlacedAsset | undefined, page: string, first: boolean): string {
  if (asset === undefined) return placeholder(image.src, image.alt);
  const size = asset.width && asset.height ? ` width="${asset.width}" height="${asset.height}"` : '';
  const lazy = first ? '' : ' loading="lazy"';
  return `<img src="${escapeHtml(relative(page, asset.url))}"${size} alt="${escapeHtml(image.alt ?? '')}"${lazy} decoding="async">`;
}

/** Says what the picture showed, and links to where it was when that was on the web. */
function placeholder(src: string, alt: string | undefined): string {
  const words = escapeHtml(alt || nameOf(src));
  const told = isRemote(src) ? `<a href="${escapeHtml(src)}">${words}</a>` : words;
  return `<span class="missing">${told}</span>`;
}

/** The picture over a story, for the template; without `url` there is no file of it here. */
export function figureOf({ src, alt, caption, credit }: Picture, asset: PlacedAsset | undefined): Json {
  return {
    alt: alt ?? (asset ? '' : nameOf(src)),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(asset
      ? { url: asset.url, ...(asset.width && asset.height && { width: asset.width, height: asset.height }) }
      : isRemote(src) && { original: src }),
  };
}

const isRemote = (src: string): boolean => /^https?:\/\//i.test(src);

/** `"images/fire.jpg?w=600"` → `"fire.jpg"` */
const nameOf = (src: string): string => /([^/]+)\/?$/.exec(src.replace(/[?#].*$/s, ''))?.[1] ?? src;
