// Adds to problems the line they speak of, as it stands in the file, where the problem does not carry it yet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';

/** Reading a file for each of ten thousand warnings helps nobody: only this many files are opened. */
const FILES = 200;

/** A line longer than this is a paragraph: the part around the problem is enough. */
const LONGEST = 2_000;

/** @param root the archive's folder, which the problems' files are relative to. */
export function quoteLines(problems: readonly Problem[], root: string): Problem[] {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file);
    if (known || files.size >= FILES) return known ?? [];
    const lines = read(join(root, file));
    files.set(file, lines);
    return lines;
  };
  return problems.map((problem) => {
    if (problem.line === undefined || problem.excerpt !== undefined) return problem;
    const excerpt = linesOf(problem.file)[problem.line - 1]?.slice(0, LONGEST);
    return excerpt === undefined ? problem : { ...problem, excerpt };
  });
}

function read(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
