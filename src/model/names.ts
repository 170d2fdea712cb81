// The four kinds of string that must never be mixed up, each branded so that the compiler keeps them apart.
// Each has one maker: SeedPath in `read/`, UrlPath in `catalog/`, OutPath in `outputs/`, Digest in `lib/digest.ts`.

/** A file's path inside the seeds folder, with forward slashes: `"2021/02/strikes.txt"`. */
export type SeedPath = string & { readonly is: 'SeedPath' };

/** An address inside the site, from its root, percent-decoded: `"/2021/02/26/some-slug/"`. A folder ends in a slash. */
export type UrlPath = string & { readonly is: 'UrlPath' };

/** A file's path inside the output folder, with forward slashes: `"2021/02/26/some-slug/index.html"`. */
export type OutPath = string & { readonly is: 'OutPath' };

/** SHA-256 of some bytes, as 43 characters of base64url. */
export type Digest = string & { readonly is: 'Digest' };
