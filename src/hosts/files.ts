// The files that a host wants to find in the site: headers, redirects, a domain's name. The build writes them like any page,
// so that the next build knows them for its own.
//
// A redirect made here answers at once; those beyond the host's budget still work, since each has a page of its own.
import { encode } from '../lib/addresses.ts';
import type { HostName } from '../model/settings.ts';
import { COMPRESSIBLE, FILES, KEEP_FILES, KEEP_PAGES, SECURITY } from './headers.ts';
import { hostNamed } from './limits.ts';

export interface HostFile {
  /** From the site's root, with its slash: `"/_headers"`. */
  readonly path: string;
  readonly text: string;
}

/** An old address and the new one, from the site's root, percent-decoded. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

export interface Published {
  /** The site's address, when it is known. */
  readonly url?: string | undefined;
  readonly redirects: readonly Moved[];
}

type Maker = (site: Published, base: string) => readonly HostFile[];

const MAKERS: Readonly<Record<HostName, Maker>> = {
  'github-pages': (site) => [{ path: '/.nojekyll', text: '' }, ...cname(site)],
  netlify: (site, base) => [
    { path: '/_headers', text: headers(base) },
    ...redirects('netlify', site, base, ({ from, to }) => `${from} ${to} 301!`),
  ],
  'cloudflare-pages': (site, base) => [
    { path: '/_headers', text: headers(base) + filesHeaders(base) },
    ...redirects('cloudflare-pages', site, base, ({ from, to }) => `${from} ${to} 301`),
  ],
  apache: (site, base) => [{ path: '/.htaccess', text: htaccess(site, base) }],
  nginx: (site, base) => [
    { path: '/_redirects.nginx', text: lines(site.redirects, (moved) => nginxLine(moved, base)) },
  ],
  caddy: (site, base) => [
    { path: '/_redirects.caddy', text: lines(site.redirects, (moved) => caddyLine(moved, base)) },
  ],
  s3: () => [],
  r2: () => [],
  rsync: () => [],
};

/** What a host wants in the site beside its pages. */
export function filesFor(host: HostName, site: Published): readonly HostFile[] {
  const base = site.url === undefined ? '/' : new URL(site.url).pathname;
  return MAKERS[host](site, base);
}

/** GitHub serves a site under a domain of one's own when a file names it; its own addresses need none. */
function cname({ url }: Published): HostFile[] {
  const host = url === undefined ? '' : new URL(url).hostname;
  const own = host.includes('.') && !/\.github\.io$|^[\d.]+$|\.localhost$/.test(host);
  return own ? [{ path: '/CNAME', text: `${host}\n` }] : [];
}

/** https://docs.netlify.com/routing/headers/, and Cloudflare's the same: a path, then its headers, each on an indented line. */
function headers(base: string): string {
  const all = [...SECURITY, ['Cache-Control', KEEP_PAGES]];
  return `${base}*\n${all.map((each) => `  ${each.join(': ')}\n`).join('')}`;
}

/** Where two blocks fit one address Cloudflare joins their values, unless the second takes the first's back. */
function filesHeaders(base: string): string {
  return `${base}${FILES.slice(1)}*\n  ! Cache-Control\n  Cache-Control: ${KEEP_FILES}\n`;
}

function redirects(host: HostName, site: Published, base: string, line: (moved: Moved) => string): HostFile[] {
  const { redirects: budget = 0, redirectLength = 10_000 } = hostNamed(host);
  const kept = site.redirects
    .map(({ from, to }) => line({ from: addressed(from, base), to: addressed(to, base) }))
    .filter((text) => text.length <= redirectLength)
    .slice(0, budget);
  return kept.length === 0 ? [] : [{ path: '/_redirects', text: `${kept.join('\n')}\n` }];
}

const addressed = (path: string, base: string): string => base + encode(path).slice(1).replaceAll('$', '%24');

const lines = (moved: readonly Moved[], line: (moved: Moved) => string): string =>
  moved.map((each) => `${line(each)}\n`).join('');

/** For a `map $uri …`: nginx compares the decoded address. */
function nginxLine({ from, to }: Moved, base: string): string {
  return `${quoted(base + from.slice(1))} ${quoted(addressed(to, base))};`;
}

function caddyLine({ from, to }: Moved, base: string): string {
  return `redir ${quoted(base + from.slice(1))} ${quoted(addressed(to, base))} 301`;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Everything a shared Apache needs, where only this file can be changed. */
function htaccess(site: Published, base: string): string {
  const { redirects: budget = 0 } = hostNamed('apache');
  const moved = site.redirects.slice(0, budget).map(({ from, to }) => {
    const pattern = (base + from.slice(1)).replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
    return `RedirectMatch 301 "^${pattern}$" "${addressed(to, base)}"\n`;
  });
  const set = (name: string, value: string) => `  Header always set ${name} "${value}"\n`;
  return `Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 .html .css .xml .txt .svg .json .js
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${COMPRESSIBLE.join(' ')}
</IfModule>
<IfModule mod_headers.c>
${SECURITY.map(([name, value]) => set(name, value)).join('')}  Header set Cache-Control "${KEEP_PAGES}"
  <If "%{REQUEST_URI} =~ m#^${base}${FILES.slice(1)}#">
    Header set Cache-Control "${KEEP_FILES}"
  </If>
</IfModule>
${moved.join('')}`;
}
