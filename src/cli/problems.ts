// Shows problems to a person: sorted, each with its line and a caret, never more of one rule than anyone would read.
//
//   seeds/2021/strikes.txt:4:5  error  impossible-date
//     31 Feb 2021 is not a day: February 2021 had 28 days.
//       4 | - — Feb 31, 2021
//         |     ^
//     Write the date that was meant; the paper's own issue of that week will tell.
import { isAbsolute } from 'node:path';
import type { Paint } from '../lib/terminal.ts';
import { harmless, painter, wrap } from '../lib/terminal.ts';
import type { Problem } from '../model/problem.ts';
import { excerptOf } from './excerpt.ts';
import { some } from './words.ts';

export interface Showing {
  readonly colour?: boolean;
  /** Of the terminal; without it sentences are not broken, and excerpts are cut at `EXCERPT` columns. */
  readonly width?: number | undefined;
  /** Put before file names, where the archive is not the folder the person is in: `"courier/"`. */
  readonly prefix?: string;
  /** Where all are to be found, when they are too many to show: `".backfile/report.json"`. */
  readonly all?: string;
}

/** Of a rule that was broken more often than `MANY` times, only the first `FEW` are shown. */
const MANY = 50;
const FEW = 20;

/** Columns of an excerpt where there is no terminal to fit it to. */
const EXCERPT = 100;

/** The problems as text, with an empty line between two; "" when there are none. */
export function showProblems(problems: readonly Problem[], showing: Showing = {}): string {
  const paint = painter(showing.colour ?? false);
  const { shown, hidden } = readable(sorted(problems));
  const blocks = shown.map((problem) => showProblem(problem, showing, paint));
  const { all = '.backfile/report.json' } = showing;
  if (hidden.length > 0) blocks.push(hidden.map((what) => `and ${what} (all of them: ${all})\n`).join(''));
  return blocks.join('\n');
}

/** By file, line, column and rule; by code unit, so that the order is the same on every machine. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** The problems that are shown and, for each rule of which some are not, how many: `"1,234 more near-name warnings"`. */
export function readable(problems: readonly Problem[]): { readonly shown: Problem[]; readonly hidden: string[] } {
  const byRule = new Map<string, Problem[]>();
  for (const problem of problems) {
    const same = byRule.get(problem.rule);
    if (same) same.push(problem);
    else byRule.set(problem.rule, [problem]);
  }
  const surplus = [...byRule.values()].filter((same) => same.length > MANY).map((same) => same.slice(FEW));
  const left = new Set(surplus.flat());
  return { shown: problems.filter((problem) => !left.has(problem)), hidden: surplus.map(more) };
}

function more(problems: readonly Problem[]): string {
  const levels = new Set(problems.map(({ level }) => level));
  const what = levels.size > 1 ? 'problem' : levels.has('error') ? 'error' : 'warning';
  return some(problems.length, `more ${problems[0]?.rule} ${what}`, `more ${problems[0]?.rule} ${what}s`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function showProblem(problem: Problem, { width, prefix = '' }: Showing, paint: Paint): string {
  const { line, column, level, rule, message, hint, excerpt } = problem;
  const file = harmless(fileOf(problem, prefix)).replace(/\s/g, ' ');
  const place = [file, line, line && column].filter((part) => part !== undefined).join(':');
  const head = `${paint('bold', place)}  ${paint(level === 'error' ? 'red' : 'yellow', level)}  ${paint('dim', rule)}`;
  const lines = [head, ...sentence(message, width)];
  if (line !== undefined && excerpt !== undefined) lines.push(...quoted({ line, column, excerpt }, width, paint));
  if (hint !== undefined) lines.push(...sentence(hint, width, (text) => paint('cyan', text)));
  return `${lines.join('\n')}\n`;
}

/** The file as the person can open it from where they are; an option of the command line is no file. */
export function fileOf({ file }: Problem, prefix: string): string {
  return file.startsWith('--') || isAbsolute(file) ? file : prefix + file;
}

function sentence(text: string, width: number | undefined, style: (line: string) => string = (line) => line): string[] {
  const lines = harmless(text).split('\n');
  const fitting = width === undefined ? lines : lines.flatMap((line) => wrap(line, width - 2));
  return fitting.map((line) => `  ${style(line)}`);
}

interface Quote {
  readonly line: number;
  readonly column: number | undefined;
  readonly excerpt: string;
}

function quoted({ line, column, excerpt }: Quote, width: number | undefined, paint: Paint): string[] {
  const number = String(line);
  const gutter = `    ${number} | `;
  const { text, indent } = excerptOf(excerpt, column ?? 1, width === undefined ? EXCERPT : width - gutter.length);
  if (text === '') return [];
  const first = `    ${paint('dim', `${number} |`)} ${text}`;
  if (column === undefined) return [first];
  return [first, `    ${paint('dim', `${' '.repeat(number.length)} |`)} ${' '.repeat(indent)}${paint('red', '^')}`];
}
