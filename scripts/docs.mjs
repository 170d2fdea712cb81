// `npm run docs`: writes what is made from the program itself: `archive.schema.json`, and the parts of docs/ between
// `<!-- made: NAME -->` and `<!-- end -->`. With `--check` it writes nothing and says what is not current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './steps.mjs';

register();
const ours = (path) => import(new URL(`../src/${path}`, import.meta.url).href);
const { schemaText } = await ours('config/editors.ts');
const { KEYS, EXAMPLES } = await ours('config/keys.ts');
const { ABOUT } = await ours('config/manual.ts');
const { HOSTS } = await ours('hosts/limits.ts');
const { bytes } = await ours('hosts/fit.ts');
const { EXAMPLE, nginxConfig, apacheConfig, caddyConfig } = await ours('hosts/servers.ts');

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const fenced = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
const grouped = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

const PARTS = {
  settings: () =>
    table(
      ['in `archive.yml`', 'what it is', 'without it'],
      KEYS.map((key) => [`\`${key}\``, ABOUT[key].what, ABOUT[key].without ?? '']),
    ),
  examples: () => KEYS.map((key) => `- ${EXAMPLES[key]}`).join('\n'),
  limits: () => {
    const limited = HOSTS.filter(
      ({ files, folderFiles, fileBytes, siteBytes }) => files || folderFiles || fileBytes || siteBytes,
    );
    return table(
      ['host', 'files', 'in one folder', 'largest file', 'whole site', 'redirects it makes for us'],
      limited.map(({ title, source, files, paidFiles, folderFiles, fileBytes, siteBytes, redirects }) => [
        source ? `[${title}](${source})` : title,
        files ? `${grouped(files)}${paidFiles ? ` (paid: ${grouped(paidFiles)})` : ''}` : '',
        folderFiles ? grouped(folderFiles) : '',
        fileBytes ? bytes(fileBytes) : '',
        siteBytes ? bytes(siteBytes) : '',
        redirects ? grouped(redirects) : '',
      ]),
    );
  },
  nginx: () => fenced('nginx', nginxConfig(EXAMPLE)),
  apache: () => fenced('apache', apacheConfig(EXAMPLE)),
  caddy: () => fenced('caddy', caddyConfig(EXAMPLE)),
  problems,
};

/** A chapter for each rule: what a person sees who makes this mistake, as the tests hold it. */
function problems() {
  const folder = join(root, 'tests/mistakes');
  const names = readdirSync(folder).sort();
  const rules = [...new Set(names.map((name) => name.split('--')[0]))];
  const chapters = rules.map((rule) => {
    const cases = names.filter((name) => name.split('--')[0] === rule);
    return `## ${rule}\n\n${cases.map((name) => exampleOf(join(folder, name), name)).join('\n\n')}`;
  });
  return [rules.map((rule) => `[${rule}](#${rule})`).join(' · '), ...chapters].join('\n\n');
}

function exampleOf(folder, name) {
  const variant = name.split('--')[1]?.replaceAll('-', ' ') ?? '';
  const head = variant === '' ? '' : `**${variant.charAt(0).toUpperCase()}${variant.slice(1)}**\n\n`;
  const [, ...lines] = readFileSync(join(folder, 'problems.txt'), 'utf8').trimEnd().split('\n');
  return `${head}${fenced('text', lines.join('\n'))}\n\n[The files](../tests/mistakes/${name})`;
}

function filled(text) {
  return text.replace(/(<!-- made: (\w+) -->\n)[\s\S]*?(\n?<!-- end -->)/g, (_, open, name, close) => {
    if (!PARTS[name]) throw new Error(`docs ask for "${name}", which nothing makes`);
    return `${open}\n${PARTS[name]()}\n${close}`;
  });
}

const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const wanted = new Map([
  ['archive.schema.json', schemaText()],
  ...pages.map((name) => [`docs/${name}`, filled(readFileSync(join(root, 'docs', name), 'utf8'))]),
]);
const read = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
};
const stale = [...wanted].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is not current: run \`npm run docs\`.\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  process.stdout.write(
    stale.length === 0 ? 'All is current.\n' : stale.map(([path]) => `${path} is written.\n`).join(''),
  );
}
