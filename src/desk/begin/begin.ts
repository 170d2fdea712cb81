// Looks at a folder that has no settings yet: how much of it is understood, and what its settings probably are.
import { siteUrl } from '../../config/values.ts';
import type { Problem } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { type Look, lookOver } from '../look.ts';
import { type DateOrder, dateEvidence } from './dates.ts';
import { type Known, knownOf } from './elsewhere.ts';
import { languageOf } from './language.ts';
import { readSome } from './sample.ts';

export interface Beginning {
  /** Guesses; each may be missing. */
  readonly known: Known & { readonly dateOrder?: DateOrder };
  /** Whether there are dates that nobody can read without being told their order. */
  readonly undecided: boolean;
  readonly found: number;
  readonly understood: number;
  /** What holds the others back. */
  readonly problems: readonly Problem[];
  readonly warnings: number;
}

/** @param bare the settings there are: the defaults, but for folders. @param today the day it is, `YYYY-MM-DD`. */
export function beginIn(root: string, bare: Settings, today: string): Beginning {
  const sample = readSome(root, bare);
  const dates = dateEvidence();
  for (const text of sample) dates.see(text);
  const told = knownOf(root);
  const lang = languageCode(told.lang) ?? languageOf(sample.map((text) => text.slice(0, 4_000)).join('\n'));
  const order = dates.order();
  const settings = { ...bare, ...(lang !== undefined && { lang }), ...(order !== undefined && { dateOrder: order }) };
  return {
    ...counted(root, settings, today),
    known: { ...soundOf(told), ...(lang && { lang }), ...(order && { dateOrder: order }) },
  };
}

function counted(root: string, settings: Settings, today: string): Omit<Beginning, 'known'> {
  const { found, studies, problems }: Look = lookOver(root, settings, today);
  const held = studies.filter(({ fate }) => fate === 'held').length;
  const errors = problems.filter(({ level, rule }) => level === 'error' && rule !== 'no-stories');
  return {
    found,
    understood: found - held,
    problems: errors,
    warnings: problems.filter(({ level }) => level === 'warning').length,
    undecided: errors.some(({ rule }) => rule === 'ambiguous-date'),
  };
}

function languageCode(told: string | undefined): string | undefined {
  try {
    return told === undefined ? undefined : Intl.getCanonicalLocales(told)[0];
  } catch {
    return undefined;
  }
}

/** Without an address that ours would refuse. */
function soundOf({ url, ...rest }: Known): Known {
  return url === undefined || siteUrl(url) === undefined ? rest : { ...rest, url };
}
