// Problems as GitHub Actions shows them beside the lines of a pull request: workflow commands.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
import type { Problem } from '../model/problem.ts';
import { fileOf } from './problems.ts';

/** `::error file=seeds/a.txt,line=4,col=7,title=impossible-date::31 Feb 2021 is not a day…`, a line each. */
export function annotate(problems: readonly Problem[], prefix = ''): string {
  return problems.map((problem) => `${annotation(problem, prefix)}\n`).join('');
}

function annotation(problem: Problem, prefix: string): string {
  const { line, column, rule, level, message, hint } = problem;
  const file = problem.file.startsWith('--') ? undefined : fileOf(problem, prefix);
  const properties = Object.entries({ file, line, col: column, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${properties.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
