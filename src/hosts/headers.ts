// The headers every page should come with, said once for all hosts: how long it may be kept, and what it may load. Pages of
// ours have no inline script or style and ask no other origin for anything, so the policy can be the strictest there is.

export const SECURITY: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
];

/** Pages, feeds and styles change with every build; five minutes spare a reader who leafs through the archive most requests. */
export const KEEP_PAGES = 'public, max-age=300';

/** Pictures and other files beside the stories hardly ever change: a week. */
export const KEEP_FILES = 'public, max-age=604800';
export const FILES = '/files/';

/** What is worth compressing on its way. */
export const COMPRESSIBLE = [
  'text/html',
  'text/css',
  'text/plain',
  'text/xml',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/xml',
  'application/rss+xml',
  'image/svg+xml',
] as const;
