// Counts the files of a site by what they are, which their paths tell. The same for a build, which knows what it made, and for
// `backfile preflight`, which looks at what lies there.

type Kind =
  | 'pages'
  | 'day pages'
  | 'twins'
  | 'citations'
  | 'feeds'
  | 'sitemaps'
  | 'data'
  | 'search'
  | 'pictures'
  | 'others';

/** The page of a day; a story may stand there only where it asked to. */
const DAY = /^\d{4}\/\d\d\/\d\d\/index\.html$/;
/** In this order; the first that fits counts. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['twins', /(?:(?:^|\/)index|\.(?:x?html?|xml|txt|css|json))\.(?:json|txt|md)$/],
  ['citations', /(?:^|\/)(?:[^/]*\.)?cite\.(?:ris|bib|json)$/],
  ['data', /^data\//],
  ['search', /^(?:search|pagefind)\//],
  ['pictures', /^files\//],
  ['pages', /\.x?html?$/],
  ['feeds', /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json|atom-[\d-]+\.xml)$/],
  ['sitemaps', /^sitemap[^/]*\.xml$/],
];

export interface Counter {
  add(path: string, bytes: number): void;
  /** What was counted so far. */
  sum(): {
    files: number;
    bytes: number;
    largest: { path: string; bytes: number };
    kinds: { kind: Kind; files: number; bytes: number }[];
  };
}

export function openCensus(): Counter {
  const kinds = new Map<Kind, { kind: Kind; files: number; bytes: number }>();
  const all = { files: 0, bytes: 0 };
  let largest = { path: '', bytes: 0 };
  return {
    add(path, bytes) {
      const kind = kindOf(path);
      const sum = kinds.get(kind) ?? { kind, files: 0, bytes: 0 };
      if (sum.files === 0) kinds.set(kind, sum);
      for (const each of [sum, all]) {
        each.files++;
        each.bytes += bytes;
      }
      if (bytes > largest.bytes || (bytes === largest.bytes && path < largest.path)) largest = { path, bytes };
    },
    sum: () => ({
      ...all,
      largest,
      kinds: [...kinds.values()].sort((a, b) => b.files - a.files || (a.kind < b.kind ? -1 : 1)),
    }),
  };
}

function kindOf(path: string): Kind {
  if (path.endsWith('/index.html')) return DAY.test(path) ? 'day pages' : 'pages'; // nearly every file
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'others';
}
