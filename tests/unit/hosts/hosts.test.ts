import { describe, expect, it } from 'vitest';
import { filesFor } from '../../../src/hosts/files.ts';
import { bytes, misfits } from '../../../src/hosts/fit.ts';
import { HOST_NAMES, hostNamed } from '../../../src/hosts/limits.ts';
import { stepsTo } from '../../../src/hosts/steps.ts';
import type { HostName } from '../../../src/model/settings.ts';

const MOVED = [
  { from: '/old.php', to: '/2021/a/' },
  { from: '/é "x" $1/', to: '/2021/b b/' },
];
const files = (host: HostName, url?: string, redirects: { from: string; to: string }[] = MOVED) =>
  Object.fromEntries(filesFor(host, { url, redirects }).map(({ path, text }) => [path, text]));

describe('the files a host wants', () => {
  it('are, for GitHub, one that keeps Jekyll away and one that names a domain of one’s own', () => {
    expect(files('github-pages', 'https://courier.example/')).toEqual({
      '/.nojekyll': '',
      '/CNAME': 'courier.example\n',
    });
    expect(files('github-pages', 'https://paper.github.io/archive/')).toEqual({ '/.nojekyll': '' });
    expect(files('github-pages', 'http://localhost:8080/')).toEqual({ '/.nojekyll': '' });
    expect(files('github-pages')).toEqual({ '/.nojekyll': '' });
  });

  it.each(['netlify', 'cloudflare-pages'] as const)('are, for %s, headers and redirects', (host) => {
    const { '/_headers': headers, '/_redirects': redirects, ...more } = files(host);
    expect(more).toEqual({});
    expect(headers).toMatch(/^\/\*\n(?: {2}[\w-]+: .+\n)+/);
    expect(headers).toContain("  Content-Security-Policy: default-src 'self';");
    const code = host === 'netlify' ? '301!' : '301';
    expect(redirects).toBe(`/old.php /2021/a/ ${code}\n/%C3%A9%20%22x%22%20%241/ /2021/b%20b/ ${code}\n`);
  });

  it('keep within the budget of redirects', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({ from: `/old/${i}/`, to: `/new/${i}/` }));
    expect(files('cloudflare-pages', undefined, many)['/_redirects']?.trimEnd().split('\n')).toHaveLength(2_000);
    const long = [{ from: `/${'x'.repeat(1_000)}/`, to: '/' }, ...MOVED];
    expect(files('cloudflare-pages', undefined, long)['/_redirects']?.split('\n')).toHaveLength(3);
  });

  it('speak of the path the site lies under', () => {
    const url = 'https://courier.example/archive/';
    expect(files('netlify', url)['/_redirects']).toMatch(/^\/archive\/old\.php \/archive\/2021\/a\/ 301!\n/);
    expect(files('apache', url)['/.htaccess']).toContain('ErrorDocument 404 /archive/404.html\n');
    expect(files('nginx', url)['/_redirects.nginx']).toMatch(/^"\/archive\/old\.php" "\/archive\/2021\/a\/";\n/);
  });

  it.each(['s3', 'r2', 'rsync'] as const)('are none for %s', (host) => {
    expect(files(host)).toEqual({});
  });
});

describe('whether a site fits', () => {
  const size = {
    files: 100,
    bytes: 1_000_000,
    largest: { path: '/a.pdf', bytes: 1_000 },
    fullest: { path: '/2021/', files: 50 },
  };

  it.each([
    ['cloudflare-pages', {}, []],
    [
      'cloudflare-pages',
      { files: 20_001 },
      [
        'error: The site has 20,001 files, and Cloudflare Pages takes 20,000 (100,000 for those who pay). Choose a host without this limit, such as a web server of your own or S3.',
      ],
    ],
    [
      'cloudflare-pages',
      { files: 17_000 },
      ['warning: The site has 17,000 files of the 20,000 that Cloudflare Pages takes.'],
    ],
    [
      'cloudflare-pages',
      { largest: { path: '/a.pdf', bytes: 26 * 1024 * 1024 } },
      [
        'error: The file /a.pdf is 26 MB in size, and Cloudflare Pages takes files of up to 25 MB. Make it smaller, or keep it elsewhere and link to it.',
      ],
    ],
    [
      'netlify',
      { fullest: { path: '/', files: 60_000 } },
      [
        'error: The folder / holds 60,000 entries, and Netlify takes 54,000 in one folder. Give stories a permalink with the year in it.',
      ],
    ],
    [
      'github-pages',
      { bytes: 1.5 * 1024 ** 3 },
      [
        'error: The site is 1.5 GB in size, and GitHub Pages takes 1 GB. Choose a host without this limit, such as a web server of your own or S3.',
      ],
    ],
    ['rsync', { files: 9_999_999, bytes: 1e15 }, []],
  ] as const)('%s, when it is %j', (host, more, said) => {
    expect(misfits({ ...size, ...more }, hostNamed(host)).map(({ level, message }) => `${level}: ${message}`)).toEqual(
      said,
    );
  });

  it.each([
    [0, '0 bytes'],
    [1_023, '1,023 bytes'],
    [1_536, '1.5 kB'],
    [25 * 1024 * 1024, '25 MB'],
    [1024 ** 3, '1 GB'],
  ])('%d bytes are %s', (n, text) => {
    expect(bytes(n)).toBe(text);
  });
});

describe('the way to a host', () => {
  const going = { out: 'public', project: 'courier', program: 'npx backfile', installs: true };

  it.each(HOST_NAMES)('%s is told in commands, a file or settings, and none of them is left open', (host) => {
    const { commands, file, config } = stepsTo(host, { ...going, to: 'somewhere' });
    expect(commands.length + (file ? 1 : 0)).toBeGreaterThan(0);
    const all = JSON.stringify([commands, file, config]);
    expect(all).not.toMatch(/undefined|YOUR|\[object/);
    if (['nginx', 'apache', 'caddy'].includes(host)) expect(config?.text).toContain('/var/www/courier');
  });

  it('asks where to, when that matters and nobody said', () => {
    expect(HOST_NAMES.filter((host) => stepsTo(host, going).wants !== undefined)).toEqual([
      's3',
      'r2',
      'rsync',
      'nginx',
      'apache',
      'caddy',
    ]);
  });
});
