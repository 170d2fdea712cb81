// Reads `archive.yml` as data and turns what is wrong with it into problems that point at the line. It knows no defaults.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { lazy } from '../lib/lazy.ts';
import { parseYaml } from '../lib/yaml.ts';
import type { Problem } from '../model/problem.ts';
import { Lines } from './lines.ts';
import type { RawSettings } from './schema.ts';
import { judge } from './schema.ts';

const NAMES = ['archive.yml', 'archive.yaml'] as const;

/** A settings file as read. `raw` is undefined when something is wrong with it. */
export interface SettingsFile {
  readonly raw: RawSettings | undefined;
  readonly problems: readonly Problem[];
  /** A problem with the value of a key, pointing at it. */
  problemAt(key: string, message: string, hint: string): Problem;
}

/** Settings that were judged before, by the digest of their file's text: judging takes longer than reading a thousand stories. */
export interface Judged {
  get(digest: string): RawSettings | undefined;
  set(digest: string, settings: RawSettings): unknown;
}

/** The archive's settings file; no file is an empty one. */
export function readSettingsFile(root: string, judged?: Judged): SettingsFile {
  const [found, second] = NAMES.flatMap((name) => readText(root, name));
  if (found === undefined)
    return { raw: {}, problems: [], problemAt: (_, message, hint) => broken('archive.yml', message, hint) };
  if ('problem' in found) return withProblem(found.problem);
  if (second !== undefined)
    return withProblem(broken(found.name, TWO, 'Keep one of them, and move what the other says into it.'));
  return understood(found.name, found.text, judged);
}

const TWO = 'Both archive.yml and archive.yaml are here, and only one can be the archive’s settings.';

function understood(name: string, text: string, judged: Judged | undefined): SettingsFile {
  const digest = digestOf(text);
  // As text first: the paper may be called 1984. Only `extra` is the user's own, and there a number is a number.
  const read = lazy(() => {
    const yaml = parseYaml(text, { scalars: 'text' });
    return { yaml, lines: new Lines(name, text, yaml) };
  });
  const problemAt = (key: string, message: string, hint: string) =>
    read().lines.problem('broken-settings', read().yaml.placeOf([key]), message, hint);
  const known = judged?.get(digest);
  if (known !== undefined) return { raw: known, problems: [], problemAt };
  const { yaml, lines } = read();
  if (yaml.problems.length > 0) return { raw: undefined, problems: lines.syntax(), problemAt };
  const judgement = judge(yaml.value ?? {});
  if ('faults' in judgement)
    return { raw: undefined, problems: judgement.faults.map((fault) => lines.fault(fault)), problemAt };
  const { extra } = (parseYaml(text).value ?? {}) as { extra?: Record<string, unknown> };
  const raw = { ...judgement.settings, extra };
  judged?.set(digest, raw);
  return { raw, problems: [], problemAt };
}

type FileText = { readonly name: string; readonly text: string } | { readonly name: string; readonly problem: Problem };

function readText(root: string, name: string): FileText[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, name)));
    return [{ name, text: text.replace(/\r\n?/g, '\n') }];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    const notText = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    const message = notText
      ? 'The settings are not in UTF-8, so they cannot be read.'
      : `The settings cannot be read: the system says ${code}.`;
    return [
      {
        name,
        problem: broken(name, message, notText ? 'Save the file as UTF-8.' : 'Make it a file that may be read.'),
      },
    ];
  }
}

function broken(file: string, message: string, hint: string): Problem {
  return { file, rule: 'broken-settings', level: 'error', message, hint };
}

function withProblem(problem: Problem): SettingsFile {
  return { raw: undefined, problems: [problem], problemAt: (_, message, hint) => broken(problem.file, message, hint) };
}
