// `backfile preflight [host]`: counts what lies in the output folder, as a host would, and says on which hosts it fits.
// Hidden files are not counted: no upload tool is told to take them.
import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { PLANS, type Plan } from '../hosts/plans.ts';
import { openCensus } from '../lib/census.ts';
import { isFolder } from '../lib/entry.ts';
import { nearest } from '../lib/nearest.ts';
import type { Census } from '../model/census.ts';
import type { Effects } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { described, remedy, strains } from './hosts.ts';
import { seenFrom } from './paths.ts';

export interface PreflightRequest {
  /** Undefined for all hosts. */
  readonly host?: string;
  readonly dir: string;
  readonly out?: string;
}

export async function runPreflight({ host, dir, out }: PreflightRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, cwd } = effects;
  const hosts = host === undefined ? PLANS : PLANS.filter(({ key }) => key === host);
  if (hosts.length === 0) {
    stderr.write(`error: There is no host ${host} in our list. ${hint(host ?? '')}\n`);
    return EXIT.usage;
  }
  const root = resolve(cwd, dir);
  const place = out === undefined ? resolve(root, readSettings(root).value?.out ?? 'public') : resolve(cwd, out);
  if (!isFolder(place)) {
    stderr.write(`error: There is no site in ${seenFrom(cwd, place)} yet: run backfile build first.\n`);
    return EXIT.nothing;
  }
  const census = censusOf(place);
  const lines = hosts.map((each) => verdict(each, census));
  const tooMuch = lines.some(({ fits }) => !fits);
  const way = tooMuch ? remedy(census) : undefined;
  stdout.write(
    [`${described(census)}\n`, ...lines.map(({ line }) => `${line}\n`), ...(way ? [`${way}\n`] : [])].join(''),
  );
  return host !== undefined && tooMuch ? EXIT.nothing : EXIT.done;
}

function hint(host: string): string {
  const keys = PLANS.map(({ key }) => key);
  const meant = nearest(host, keys);
  return meant === undefined ? `The hosts are ${keys.join(', ')}.` : `Did you mean ${meant}?`;
}

function verdict(host: Plan, census: Census): { readonly fits: boolean; readonly line: string } {
  const said = strains(host, census);
  return said.length === 0
    ? { fits: true, line: `${host.name} (${host.key}): the site fits.` }
    : { fits: false, line: `${host.name} (${host.key}): too much: ${said.join('; ')}.` };
}

/** What lies in a folder and below it. */
export function censusOf(folder: string): Census {
  const census = openCensus();
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith('.') && entry.name !== '.well-known') continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) census.add(path, lstatSync(join(folder, path)).size);
    }
  };
  walk('');
  return census.sum();
}
