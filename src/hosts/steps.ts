// How to bring a site to each host: the commands, exactly, and files for the host's own builds. Data only; `backfile deploy`
// shows them and, when told to, runs them.
import type { HostName } from '../model/settings.ts';
import { FILES, KEEP_FILES, KEEP_PAGES } from './headers.ts';
import { apacheConfig, caddyConfig, EXAMPLE, nginxConfig } from './servers.ts';

export interface Going {
  /** The output folder, as the commands are to name it: `"public"`. */
  readonly out: string;
  /** A short name for the project: `"harbour-courier"`. */
  readonly project: string;
  /** Where to: a bucket, or a folder on a server; undefined when nobody said. */
  readonly to?: string | undefined;
  /** The site's own name on the web, when it is known. */
  readonly domain?: string | undefined;
  /** How a build is started where nothing is installed: `"npx --yes backfile@0.1.0"`, or `"npx backfile"` after `npm ci`. */
  readonly program: string;
  readonly installs: boolean;
}

export interface Steps {
  /** Commands to run from the archive's folder, each as its words. */
  readonly commands: readonly (readonly string[])[];
  /** A file to keep with the archive. */
  readonly file?: { readonly path: string; readonly text: string; readonly why: string };
  /** Settings for the server itself, to be put there by whoever runs it. */
  readonly config?: { readonly path: string; readonly text: string };
  /** What else there is to do, as whole sentences. */
  readonly notes: readonly string[];
  /** What `--to` must say before commands can be run. */
  readonly wants?: string;
}

const NO_PARTS = '.backfile-part-*';

/** What `--to` stands for in the commands while nobody has said. */
const TO: Readonly<Partial<Record<HostName, string>>> = {
  s3: 's3://YOUR-BUCKET',
  r2: 'r2:YOUR-BUCKET',
  rsync: 'YOU@YOUR-HOST:/var/www/courier/',
  nginx: 'YOU@YOUR-HOST:/var/www/courier/',
  apache: 'YOU@YOUR-HOST:/var/www/courier/',
  caddy: 'YOU@YOUR-HOST:/var/www/courier/',
};

export function stepsTo(host: HostName, going: Going): Steps {
  const to = going.to ?? TO[host] ?? '';
  const wants = going.to === undefined ? TO[host] : undefined;
  return { ...MAKERS[host]({ ...going, to }), ...(wants !== undefined && { wants }) };
}

type Maker = (going: Going & { readonly to: string }) => Omit<Steps, 'wants'>;

const rsync = ({ out, to }: { readonly out: string; readonly to: string }) =>
  ['rsync', '-a', '--delete', '--exclude', NO_PARTS, `${out}/`, to] as const;

const place = ({ domain }: Going) => ({ ...EXAMPLE, ...(domain !== undefined && { name: domain }) });

const MAKERS: Readonly<Record<HostName, Maker>> = {
  'github-pages': (going) => ({
    commands: [],
    file: {
      path: '.github/workflows/pages.yml',
      text: workflow(going),
      why: 'GitHub builds the site at every push to main',
    },
    notes: [
      'In the repository’s settings, under Pages, choose “GitHub Actions” as the source.',
      'Then: git add .github/workflows/pages.yml && git commit -m "Publish the archive" && git push',
    ],
  }),
  netlify: ({ out, program }) => ({
    commands: [['npx', '--yes', 'netlify-cli', 'deploy', '--prod', '--no-build', `--dir=${out}`]],
    file: {
      path: 'netlify.toml',
      text: netlifyToml(out, program),
      why: 'Netlify builds the site at every push, if you connect the repository',
    },
    notes: [],
  }),
  'cloudflare-pages': ({ out, project, program }) => ({
    commands: [['npx', '--yes', 'wrangler', 'pages', 'deploy', out, `--project-name=${project}`]],
    notes: [
      `Or connect the repository: build command “${program} build”, output directory “${out}”, and NODE_VERSION 22 among the variables.`,
    ],
  }),
  s3: ({ out, to }) => ({
    commands: [
      ['aws', 's3', 'sync', out, to, '--delete', '--exclude', NO_PARTS, '--cache-control', KEEP_PAGES],
      ['aws', 's3', 'cp', `${out}${FILES}`, `${to}${FILES}`, '--recursive', '--cache-control', KEEP_FILES],
    ],
    notes: ['Turn on static website hosting: index document index.html, error document 404.html.'],
  }),
  r2: ({ out, to }) => ({
    commands: [
      [
        'rclone',
        'sync',
        out,
        to,
        '--checksum',
        '--exclude',
        NO_PARTS,
        '--header-upload',
        `Cache-Control: ${KEEP_PAGES}`,
      ],
    ],
    notes: [
      'Give the bucket a public domain. R2 knows no index pages by itself: add a rewrite rule of the domain that appends index.html to paths ending in a slash.',
    ],
  }),
  rsync: (going) => ({ commands: [rsync(going)], notes: [] }),
  nginx: (going) => ({
    commands: [rsync(going)],
    config: { path: '/etc/nginx/conf.d/courier.conf', text: nginxConfig(place(going)) },
    notes: ['After a change of redirects: sudo nginx -t && sudo systemctl reload nginx'],
  }),
  apache: (going) => ({
    commands: [rsync(going)],
    config: { path: '/etc/apache2/sites-available/courier.conf', text: apacheConfig(place(going)) },
    notes: ['Once: sudo a2enmod headers deflate && sudo a2ensite courier && sudo systemctl reload apache2'],
  }),
  caddy: (going) => ({
    commands: [rsync(going)],
    config: { path: '/etc/caddy/Caddyfile', text: caddyConfig(place(going)) },
    notes: ['After a change of redirects: sudo systemctl reload caddy'],
  }),
};

function workflow({ out, program, installs }: Going): string {
  return `name: Publish the archive
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployed.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/configure-pages@v5
        id: pages
      # What earlier builds remember: with it, only what changed is made again.
      - uses: actions/cache@v4
        with:
          path: .backfile
          key: backfile-\${{ github.run_id }}
          restore-keys: backfile-
${installs ? '      - run: npm ci\n' : ''}      # 3 means: published, but some stories are held back. They stop nothing here; without the second half they would.
      - run: ${program} build --base-url "\${{ steps.pages.outputs.base_url }}/" || [ $? -eq 3 ]
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${out}
      - uses: actions/deploy-pages@v4
        id: deployed
`;
}

function netlifyToml(out: string, program: string): string {
  const build = `${program} build || [ $? -eq 3 ]`;
  return `[build]
command = ${JSON.stringify(build)}
publish = ${JSON.stringify(out)}

[build.environment]
NODE_VERSION = "22"
`;
}
