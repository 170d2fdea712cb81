// Collects what is wrong with one file while it is parsed, and fills in the file's name and the line as it stands.
// It decides nothing: whether a story is held follows from the levels.
import { labelOf } from '../lib/label.ts';
import type { Source } from '../model/article.ts';
import type { Level, Problem, Rule } from '../model/problem.ts';
import type { ParseSettings } from './settings.ts';

/** Where in the file, both counted from 1. */
export interface At {
  readonly line: number;
  readonly column?: number;
}

/** The problems of one file. `at` is undefined when the problem is the whole file's. */
export interface Notes {
  readonly problems: readonly Problem[];
  error(rule: Rule, at: At | undefined, message: string, hint?: string): void;
  warn(rule: Rule, at: At | undefined, message: string, hint?: string): void;
}

/** A line longer than this is a paragraph, and its beginning is enough to recognise it. */
const LONGEST_EXCERPT = 500;

/** Starts collecting the problems of one file. */
export function notesFor(source: Source, settings: Pick<ParseSettings, 'seeds'>): Notes {
  const problems: Problem[] = [];
  const file = labelOf(settings.seeds, source.path);
  const note = (level: Level, rule: Rule, at: At | undefined, message: string, hint: string | undefined): void => {
    const excerpt = at && lineOf(source.text, at.line);
    problems.push({
      file,
      ...at,
      rule,
      level,
      message,
      ...(hint !== undefined && { hint }),
      ...(excerpt !== undefined && { excerpt }),
    });
  };
  return {
    problems,
    error: (rule, at, message, hint) => note('error', rule, at, message, hint),
    warn: (rule, at, message, hint) => note('warning', rule, at, message, hint),
  };
}

function lineOf(text: string, line: number): string | undefined {
  return text.split('\n')[line - 1]?.slice(0, LONGEST_EXCERPT);
}
