// What hosts allow, plan by plan, for whoever has not decided for one yet: `backfile preflight` and the build's summary.
import { HOSTS } from './limits.ts';

export interface Plan {
  /** What a person types: `backfile preflight cloudflare-pages`. */
  readonly key: string;
  readonly name: string;
  readonly files?: number;
  /** All files together. */
  readonly bytes?: number;
  /** Each file. */
  readonly each?: number;
}

/** Those that limit anything; one whose customers may pay for more is two. GitLab's is the one of a host we cannot deploy to. */
export const PLANS: readonly Plan[] = [
  ...HOSTS.flatMap(({ name, title, files, paidFiles, siteBytes, fileBytes }): Plan[] => {
    const sizes = { ...(siteBytes && { bytes: siteBytes }), ...(fileBytes && { each: fileBytes }) };
    if (paidFiles === undefined)
      return files || siteBytes || fileBytes ? [{ key: name, name: title, ...(files && { files }), ...sizes }] : [];
    return [
      { key: name, name: `${title}, free`, ...(files && { files }), ...sizes },
      { key: `${name}-paid`, name: `${title}, paid`, files: paidFiles, ...sizes },
    ];
  }),
  { key: 'gitlab-pages', name: 'GitLab Pages', files: 200_000 },
];
