// `backfile deploy`: checks the built site against what its host allows, and gives the exact commands that bring it there. It
// runs them only when told to.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { isLocal } from '../config/values.ts';
import { bytes, type Misfit, misfits, type SiteSize } from '../hosts/fit.ts';
import { HOSTS, type Host, hostNamed } from '../hosts/limits.ts';
import { type Steps, stepsTo } from '../hosts/steps.ts';
import { slugOf } from '../lib/slug.ts';
import { type Paint, painter } from '../lib/terminal.ts';
import type { HostName, Settings } from '../model/settings.ts';
import { ownedFiles, readManifest } from '../write/manifest.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { measure } from './measure.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { showProblems } from './problems.ts';
import { version } from './version.ts';
import { count } from './words.ts';

export interface DeployRequest {
  readonly host?: HostName;
  readonly dir: string;
  /** A bucket, or a folder on a server. */
  readonly to?: string;
  /** Run the commands, not only show them. */
  readonly yes?: boolean;
}

export async function runDeploy(request: DeployRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, cwd, env } = effects;
  const root = resolve(cwd, request.dir);
  const { value: settings, problems } = readSettings(root);
  if (settings === undefined) {
    const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
    stderr.write(showProblems(problems, showing));
    return EXIT.nothing;
  }
  const name = request.host ?? settings.host;
  if (name === undefined) {
    stderr.write(
      `Say where the site goes: backfile deploy <host>, or \`host:\` in archive.yml. The hosts are\n${hostList()}`,
    );
    return EXIT.usage;
  }
  const out = resolve(root, settings.out);
  if (!existsSync(join(out, 'index.html'))) {
    stderr.write(`There is no site in ${seenFrom(cwd, out)} yet. Run backfile build first.\n`);
    return EXIT.nothing;
  }
  const host = hostNamed(name);
  const size = measure(out);
  const unfit = check(out, size, host, settings);
  const paint = painter(showsColour(stdout, env));
  stdout.write(`${seenFrom(cwd, out)}: ${count(size.files)} files, ${bytes(size.bytes)}, for ${host.title}\n`);
  stderr.write(unfit.map(({ level, message }) => `${level}: ${message}\n`).join(''));
  const steps = stepsTo(name, { ...goingFrom(root, settings), to: request.to });
  if (request.yes !== true) {
    stdout.write(shown(steps, root, paint));
    return EXIT.done;
  }
  return unfit.some(({ level }) => level === 'error') ? EXIT.nothing : carryOut(steps, { root, effects, paint });
}

const hostList = (): string => HOSTS.map(({ name, title }) => `  ${name.padEnd(17)} ${title}\n`).join('');

/** What keeps the host from taking the site, or readers from getting the best of it. */
function check(out: string, size: SiteSize, host: Host, { host: told, url }: Settings): Misfit[] {
  const found = [...misfits(size, host)];
  if (told !== host.name) {
    const message = `The build does not know the host yet, so it wrote none of the files ${host.title} reads, such as headers and redirects. Say \`host: ${host.name}\` in archive.yml and build again.`;
    if (['github-pages', 'netlify', 'cloudflare-pages', 'nginx', 'apache', 'caddy'].includes(host.name))
      found.push({ level: 'warning', message });
  }
  if (url === undefined || isLocal(url)) {
    const message =
      'The site’s address is not known, so it has no feeds, sitemap or canonical links. Say `url: https://…` in archive.yml and build again.';
    if (host.name !== 'github-pages') found.push({ level: 'warning', message });
  }
  const missing = ownedFiles(readManifest(out)).filter((path) => !existsSync(join(out, path))).length;
  if (missing > 0) {
    const message = `${count(missing)} files that the build wrote are no longer there. Build again before you publish.`;
    found.push({ level: 'error', message });
  }
  return found;
}

function goingFrom(root: string, { out, title, url }: Settings) {
  const installs = existsSync(join(root, 'package.json'));
  return {
    out,
    project: slugOf(title) || slugOf(basename(root)) || 'archive',
    domain: url === undefined || isLocal(url) ? undefined : new URL(url).hostname,
    program: installs ? 'npx backfile' : `npx --yes backfile@${version()}`,
    installs,
  };
}

const plainWord = /^[\w@%+=:,./-]+$/;
const commandLine = (words: readonly string[]): string =>
  words.map((word) => (plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');

function shown({ commands, file, config, notes, wants }: Steps, root: string, paint: Paint): string {
  const parts: string[] = [];
  if (file) {
    const there = existsSync(join(root, file.path));
    parts.push(
      there ? `${file.path} is there already.` : `${paint('bold', file.path)}  (${file.why})\n${indented(file.text)}`,
    );
  }
  if (config) parts.push(`${paint('bold', config.path)}  (on the server)\n${indented(config.text)}`);
  if (commands.length > 0)
    parts.push(['Commands:', ...commands.map((words) => `  ${paint('cyan', commandLine(words))}`)].join('\n'));
  parts.push(...notes);
  const doable = commands.length > 0 ? 'runs the commands' : 'writes the file';
  parts.push(
    wants === undefined
      ? `Nothing was done yet: --yes ${doable}.`
      : 'Nothing was done yet: say where with --to, and --yes runs the commands.',
  );
  return `\n${parts.join('\n\n')}\n`;
}

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');

interface Scene {
  readonly root: string;
  readonly effects: Effects;
  readonly paint: Paint;
}

async function carryOut({ commands, file, notes, wants }: Steps, { root, effects, paint }: Scene): Promise<Exit> {
  const { stdout, stderr } = effects;
  if (wants !== undefined) {
    stderr.write(`error: Say where the site goes, such as --to ${wants}\n`);
    return EXIT.usage;
  }
  if (commands.length === 0 && file) {
    const target = join(root, file.path);
    if (existsSync(target)) stdout.write(`${file.path} is there already and stays as it is.\n`);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.text, { flag: 'wx' });
      stdout.write(`${file.path} is written: ${file.why}.\n`);
    }
  }
  for (const words of commands) {
    stdout.write(`${paint('cyan', `$ ${commandLine(words)}`)}\n`);
    const code = await effects.run(words, root);
    if (code !== 0) {
      const why =
        code === undefined ? `the program ${words[0]} is not there; install it first` : `it ended with ${code}`;
      stderr.write(`The command did not succeed: ${why}. Nothing after it was run.\n`);
      return EXIT.nothing;
    }
  }
  stdout.write(notes.map((note) => `${note}\n`).join(''));
  return EXIT.done;
}
