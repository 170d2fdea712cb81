// Tries the package as it will be published on every Node we promise to run on: packed, installed into an empty folder whose
// path has spaces and letters beyond ASCII, and asked for a site. All must give the same bytes. The Nodes come from npm.
// `node scripts/nodes.mjs [20 22 24]`; ends with 2 when a Node cannot be had here, which is no fault of ours.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { root } from './steps.mjs';

const PROMISED = ['20', '22', '24'];
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : PROMISED;
const QUIET = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

const complaints = await compile();
if (complaints) {
  process.stderr.write(complaints);
  process.exit(1);
}
const home = mkdtempSync(join(tmpdir(), 'backfile-nodes-'));
try {
  process.exitCode = tryAll();
} finally {
  rmSync(home, { recursive: true, force: true });
}

function tryAll() {
  const folder = join(home, 'Zeitung für alle — 新聞');
  mkdirSync(join(folder, 'seeds'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "paper", "private": true }\n');
  cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const tarball = join(home, packed());
  const installed = npm(['install', ...QUIET, tarball], folder);
  if (installed.status !== 0) return complain('The package cannot be installed', installed);
  const digests = new Map();
  for (const version of wanted) {
    const node = ['exec', '--yes', '--loglevel=error', `--package=node@${version}`, '--', 'node'];
    const found = npm([...node, '--version'], folder);
    if (found.status !== 0 || !found.stdout.startsWith(`v${version}.`)) {
      process.stderr.write(`Node ${version} cannot be had here.\n${found.stderr}`);
      return 2;
    }
    const out = `site-${version}`;
    const built = npm([...node, 'node_modules/backfile/dist/main.js', 'build', '--out', out], folder);
    if (built.status !== 0) return complain(`Node ${version} cannot build`, built);
    digests.set(version, digestOf(join(folder, out)));
    process.stdout.write(`Node ${found.stdout.trim()}: ${built.stdout.split('\n')[0]}\n`);
  }
  if (new Set(digests.values()).size === 1) return 0;
  process.stderr.write(`They do not give the same site: ${JSON.stringify(Object.fromEntries(digests))}\n`);
  return 1;
}

function packed() {
  const { stdout } = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', home], root);
  return JSON.parse(stdout)[0].filename;
}

function npm(words, cwd) {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return spawnSync(program, words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function complain(what, { stdout, stderr }) {
  process.stderr.write(`${what}:\n${stdout}${stderr}`);
  return 1;
}

function digestOf(folder) {
  const digest = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    digest.update(file.slice(folder.length)).update('\0').update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 16);
}
