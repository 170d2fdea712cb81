// What a build leaves for the next one, which gives it again when nothing has changed.
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/model/names.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Report } from '../../../src/model/report.ts';
import { forgetState, keepReport, lastFindings, lastProblems, writeReport } from '../../../src/write/report.ts';
import { archive } from '../../support/archive.ts';

const folder = (): string => archive({});
const problem = (n: number) =>
  ({ file: `${n}.txt`, line: n, rule: 'no-date', message: '\n "published": [' }) as never as Problem;
const problems = Array.from({ length: 400 }, (_, n) => problem(n)); // more than one reading takes
const report = (some: readonly Problem[] = problems): Report =>
  ({
    found: 1,
    published: [{ path: 'a.txt', url: '/a/' }],
    drafts: [],
    held: ['b.txt'],
    passed: [],
    problems: some,
    files: { written: 1 },
  }) as never as Report;
const state =
  (name: string) =>
  (some: readonly Problem[]): Digest =>
    `${name} ${some.length}` as Digest;

describe('the findings of the last build', () => {
  it('are given again to a build that goes by the same', () => {
    const of = folder();
    expect(lastFindings(of, state('a'))).toBeUndefined();
    writeReport(of, report(), state('a'));
    const { files: _, ...findings } = report();
    expect(lastFindings(of, state('a'))).toEqual(findings);
    expect(lastProblems(of, state('a'))).toEqual(problems);
    expect(lastFindings(of, state('b'))).toBeUndefined();
    expect(lastProblems(of, state('b'))).toBeUndefined();
    expect(lastProblems(of, () => undefined)).toBeUndefined();
  });

  it('are not when a build began to change the site and never ended', () => {
    const of = folder();
    writeReport(of, report(), state('a'));
    forgetState(of);
    expect(lastFindings(of, state('a'))).toBeUndefined();
    expect(lastProblems(of, state('a'))).toBeUndefined();
    keepReport(of, report(), state('b'));
    expect(lastFindings(of, state('b'))?.problems).toEqual(problems);
  });

  it('are not when the build left no site', () => {
    const of = folder();
    writeReport(of, report(), state('a'));
    writeReport(of, { ...report(), files: undefined }, state('a'));
    expect(lastFindings(of, state('a'))).toBeUndefined();
    writeReport(of, report(), state('a'));
    writeReport(of, report());
    expect(lastFindings(of, state('a'))).toBeUndefined();
  });

  it('are not when somebody wrote in them', () => {
    const of = folder();
    for (const text of ['', '{', '[]', 'null', '{"version":1}', '{"version":2,"problems":[]}']) {
      writeReport(of, report(), state('a'));
      writeFileSync(join(of, 'report.json'), text);
      expect(lastFindings(of, state('a'))).toBeUndefined();
      expect(lastProblems(of, state('a'))).toBeUndefined();
    }
  });
});

it('leaves a report alone that says the same, and replaces one that does not, though it is as long', () => {
  const of = folder();
  const file = join(of, 'report.json');
  const said = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  writeReport(of, report([]), state('a'));
  utimesSync(file, 1, 1);
  writeReport(of, report([]), state('b'));
  expect(statSync(file).mtimeMs).toBe(1000);
  expect(said()).toMatchObject({ version: 1, counts: { found: 1, published: 1, drafts: 0, held: 1 }, held: ['b.txt'] });
  writeReport(of, { ...report([]), held: ['c.txt'] as never }, state('b'));
  expect(said()).toMatchObject({ held: ['c.txt'] });
  rmSync(file);
  writeReport(of, report([]), state('b'));
  expect(said()).toMatchObject({ held: ['b.txt'] });
});
