// Arithmetic of addresses inside a site: root-absolute paths such as "/2021/02/" and the relative links between them.

/** How to reach the site's root from a page: `"/2021/02/"` → `"../../"`, `"/"` → `"./"`, `"/404.html"` → `"./"`. */
export function rootFrom(page: string): string {
  let depth = 0;
  for (let at = page.indexOf('/', 1); at >= 0; at = page.indexOf('/', at + 1)) depth++;
  return depth <= 0 ? './' : '../'.repeat(depth);
}

/** A link from one page to another, percent-encoded: `relative("/2021/", "/about/")` → `"../about/"`. */
export function relative(from: string, to: string): string {
  return rootFrom(from) + encode(to.slice(1));
}

/** Percent-encodes what may not stand in a URL's path, leaving what is already legal: `"/x y/é/"` → `"/x%20y/%C3%A9/"`. */
export function encode(path: string): string {
  return encodeURI(path).replace(/[?#]/g, (c) => (c === '?' ? '%3F' : '%23'));
}

/** Where a date has its page: `"2021-02"` → `"/2021/02/"`. */
export function dateAddress(iso: string): string {
  return `/${iso.replaceAll('-', '/')}/`;
}
