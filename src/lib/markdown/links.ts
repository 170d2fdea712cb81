// Tells links and pictures that belong to the archive from those that lead out of it.

const LEADS_OUT = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i;

/** True for `"../other.md"`, `"/about/"` and what begins with the site's own address; false for a mere `"#note"`. */
export function isInternal(href: string, site: string | undefined): boolean {
  return !LEADS_OUT.test(href) || (site !== undefined && href.startsWith(site));
}

/** Where in a file something stands, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Takes note of what a text points to, and says what to write in its place. */
export interface Pointers {
  /** The value of the link's `href`. */
  link(link: { readonly href: string } & Spot): string;
  /** What stands for the whole picture. */
  image(image: { readonly src: string; readonly alt?: string } & Spot): string;
}
