// How many files a site has and how large they are, by what they are: what hosts count.

export interface Census extends Count {
  /** The largest file. */
  readonly largest: { readonly path: string; readonly bytes: number };
  /** By kind, the kinds with most files first. */
  readonly kinds: readonly (Count & { readonly kind: FileKind })[];
}

export interface Count {
  readonly files: number;
  readonly bytes: number;
}

export type FileKind =
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
