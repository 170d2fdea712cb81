// What static hosts allow, as their own pages say it (read in November 2026). Tables and no logic: `deploy` checks a site
// against them, and the build keeps within them. This is the one place where such a number stands.
import type { HostName } from '../model/settings.ts';

const MB = 1024 * 1024;
const GB = 1024 * MB;

export interface Host {
  readonly name: HostName;
  /** As its makers write it. */
  readonly title: string;
  /** At most so many files in the whole site. */
  readonly files?: number;
  /** The same for those who pay. */
  readonly paidFiles?: number;
  /** At most so many files in one folder. */
  readonly folderFiles?: number;
  /** Bytes of the largest file. */
  readonly fileBytes?: number;
  /** Bytes of the whole site. */
  readonly siteBytes?: number;
  /** Redirects the host makes by a file of ours, and the longest line of it. */
  readonly redirects?: number;
  readonly redirectLength?: number;
  /** Where the host says so. */
  readonly source?: string;
}

export const HOSTS: readonly Host[] = [
  {
    name: 'github-pages',
    title: 'GitHub Pages',
    siteBytes: GB,
    fileBytes: 100 * MB,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    name: 'netlify',
    title: 'Netlify',
    folderFiles: 54_000,
    redirects: 10_000, // no limit is written down; beyond this builds are known to grow slow
    source: 'https://docs.netlify.com/site-deploys/overview/',
  },
  {
    name: 'cloudflare-pages',
    title: 'Cloudflare Pages',
    files: 20_000,
    paidFiles: 100_000,
    fileBytes: 25 * MB,
    redirects: 2_000,
    redirectLength: 1_000,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    name: 's3',
    title: 'Amazon S3',
    fileBytes: 5 * GB,
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/',
  },
  {
    name: 'r2',
    title: 'Cloudflare R2',
    fileBytes: 5 * GB,
    source: 'https://developers.cloudflare.com/r2/platform/limits/',
  },
  { name: 'rsync', title: 'a server reached with rsync' },
  { name: 'nginx', title: 'nginx' },
  { name: 'apache', title: 'Apache', redirects: 500 }, // .htaccess is read anew for each request,
  { name: 'caddy', title: 'Caddy' },
];

export const HOST_NAMES: readonly HostName[] = HOSTS.map(({ name }) => name);

/** What is known of a host. */
export function hostNamed(name: HostName): Host {
  return HOSTS.find((host) => host.name === name) as Host;
}
