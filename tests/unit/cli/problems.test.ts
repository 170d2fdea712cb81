import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/cli/annotations.ts';
import { readable, showProblems, sorted } from '../../../src/cli/problems.ts';
import type { Problem } from '../../../src/model/problem.ts';

const STRIKES: Problem = {
  file: 'seeds/2021/strikes.txt',
  line: 4,
  column: 5,
  rule: 'impossible-date',
  level: 'error',
  message: '31 Feb 2021 is not a day: February 2021 had 28 days.',
  hint: 'Write the date that was meant.',
  excerpt: '- — Feb 31, 2021',
};
const many = (n: number, problem: Partial<Problem> = {}): Problem[] =>
  Array.from({ length: n }, (_, i) => ({
    file: `seeds/${String(i).padStart(5, '0')}.txt`,
    rule: 'near-name',
    level: 'warning',
    message: 'M.',
    ...problem,
  }));

describe('a problem is shown', () => {
  it('with its place, its line, a caret and what to do', () => {
    expect(showProblems([STRIKES])).toBe(`seeds/2021/strikes.txt:4:5  error  impossible-date
  31 Feb 2021 is not a day: February 2021 had 28 days.
    4 | - — Feb 31, 2021
      |     ^
  Write the date that was meant.
`);
  });

  it('without what it does not have', () => {
    expect(showProblems(many(1))).toBe('seeds/00000.txt  warning  near-name\n  M.\n');
    const { column: _, hint: __, ...plain } = STRIKES;
    expect(showProblems([plain])).toBe(`seeds/2021/strikes.txt:4  error  impossible-date
  31 Feb 2021 is not a day: February 2021 had 28 days.
    4 | - — Feb 31, 2021
`);
  });

  it('with the way to its file from where the person is', () => {
    expect(showProblems(many(1), { prefix: 'courier/' })).toMatch(/^courier\/seeds\//);
    expect(showProblems(many(1, { file: '--out' }), { prefix: 'courier/' })).toMatch(/^--out {2}/);
  });

  it('in lines that fit the terminal', () => {
    const shown = showProblems([{ ...STRIKES, message: 'word '.repeat(40), excerpt: 'x'.repeat(300) }], { width: 60 });
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('in colour only when asked', () => {
    expect(showProblems([STRIKES], { colour: true })).toContain('\u001b[31merror\u001b[39m');
    expect(showProblems([STRIKES])).not.toContain('\u001b');
  });

  it('without the control characters that a story or a file name may hold', () => {
    const evil = {
      file: 'seeds/a\u001b[2J\n.txt',
      message: '\u001b]0;x\u0007',
      hint: 'a\u009bb',
      excerpt: 'e\u001b[1m',
    };
    const shown = showProblems([{ ...STRIKES, ...evil }]);
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(shown.split('\n')[0]).toBe('seeds/a�[2J .txt:4:5  error  impossible-date');
  });
});

describe('problems are shown', () => {
  it('as nothing when there are none', () => {
    expect(showProblems([])).toBe('');
  });

  it('by file, line, column and rule, with an empty line between', () => {
    const at = (file: string, line?: number, column?: number, rule: Problem['rule'] = 'no-date'): Problem => ({
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      rule,
      level: 'error',
      message: 'M.',
    });
    const inOrder = [at('B'), at('a'), at('a', 2), at('a', 2, 3), at('a', 2, 3, 'no-title'), at('a', 10), at('é')];
    expect(sorted(inOrder.toReversed())).toEqual(inOrder);
    expect(showProblems([at('b'), at('a')])).toBe('a  error  no-date\n  M.\n\nb  error  no-date\n  M.\n');
  });

  it.each([
    [50, 50, []],
    [51, 20, ['31 more near-name warnings']],
    [1254, 20, ['1,234 more near-name warnings']],
  ])('%i of one rule as %i', (n, shown, hidden) => {
    const result = readable(many(n));
    expect(result.shown).toHaveLength(shown);
    expect(result.hidden).toEqual(hidden);
  });

  it('in full where other rules are broken less often', () => {
    const rare = many(30, { rule: 'no-date', level: 'error' });
    const { shown } = readable([...many(100), ...rare]);
    expect(shown.filter(({ rule }) => rule === 'no-date')).toHaveLength(30);
  });

  it('with a word on where the others are', () => {
    expect(showProblems(many(1254))).toMatch(
      /\n\nand 1,234 more near-name warnings \(all of them: \.backfile\/report\.json\)\n$/,
    );
    expect(showProblems(many(60, { level: 'error' }), { all: 'use --json' })).toContain(
      'and 40 more near-name errors (all of them: use --json)',
    );
  });
});

describe('annotations for GitHub Actions', () => {
  it('name file, line, column and rule, and say what to do', () => {
    expect(annotate([STRIKES], 'courier/')).toBe(
      '::error file=courier/seeds/2021/strikes.txt,line=4,col=5,title=impossible-date::31 Feb 2021 is not a day: February 2021 had 28 days.%0AWrite the date that was meant.\n',
    );
  });

  it('escape what would end a field or a line', () => {
    expect(annotate(many(1, { file: 'a,b:c%.txt', message: '50%\r\n::error::x' }))).toBe(
      '::warning file=a%2Cb%3Ac%25.txt,title=near-name::50%25%0D%0A::error::x\n',
    );
  });

  it('name no file when an option of the command line is at fault', () => {
    expect(annotate(many(1, { file: '--out' }))).toBe('::warning title=near-name::M.\n');
  });
});
