// The head of a Markdown file: its formats, what is read as it was meant, and what is refused.
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import type { SeedPath } from '../../../src/model/names.ts';
import { readHead } from '../../../src/parse/frontmatter.ts';
import { notesFor } from '../../../src/parse/notes.ts';

function read(text: string) {
  const notes = notesFor({ path: 'a.md' as SeedPath, text, digest: digestOf(text) }, { seeds: 'seeds' });
  return { head: readHead(text, notes), problems: notes.problems };
}

describe('the same fields', () => {
  it.each([
    ['as YAML', '---\ntitle: A title\ntags: [a, b]\n---\nOne.\n', 5],
    ['as YAML that says so', '---yaml\ntitle: A title\ntags: [a, b]\n---\nOne.\n', 5],
    ['as YAML in many lines', '---\ntitle: >-\n  A\n  title\ntags:\n  - a\n  - b\n---\nOne.\n', 9],
    ['as TOML', '+++\ntitle = "A title"\ntags = ["a", "b"]\n+++\nOne.\n', 5],
    ['as TOML that says so', '---toml\ntitle = "A title"\ntags = ["a", "b"]\n---\nOne.\n', 5],
    ['as JSON that says so', '---json\n{"title": "A title", "tags": ["a", "b"]}\n---\nOne.\n', 4],
    ['as JSON between semicolons', ';;;\n{"title": "A title", "tags": ["a", "b"]}\n;;;\nOne.\n', 4],
    ['as JSON that stands free', '{\n  "title": "A title",\n  "tags": ["a", "b"]\n}\nOne.\n', 5],
    ['with spaces after the marks', '---  \ntitle: A title\ntags: [a, b]\n--- \nOne.\n', 5],
  ])('%s', (_, text, bodyLine) => {
    const { head, problems } = read(text);
    expect(head?.data).toEqual({ title: 'A title', tags: ['a', 'b'] });
    expect([head?.body, head?.bodyLine]).toEqual(['One.\n', bodyLine]);
    expect(problems).toEqual([]);
  });
});

describe('a file without fields is all text', () => {
  it.each([
    'One.\n',
    '',
    '---\n\nOne.\n\n---\n\nTwo.\n',
    '---\nOne.\n',
    ' ---\ntitle: A\n---\n',
    'One.\n---\ntitle: A\n---\n',
  ])('%j', (text) => {
    const { head, problems } = read(text);
    expect([head?.data, head?.body, head?.bodyLine, problems]).toEqual([{}, text, 1, []]);
  });
});

it.each(['---\n---\nOne.\n', '---\n\n---\nOne.\n', '---\n# no field\n---\nOne.\n'])('%j has empty fields', (text) => {
  const { head, problems } = read(text);
  expect([head?.data, head?.body, problems]).toEqual([{}, 'One.\n', []]);
});

describe('a program is refused and never run', () => {
  it.each(['---js', '---javascript', '--- js', '---JS', '---coffee', '---ts', ';;;js', '+++javascript'])(
    '%s',
    (open) => {
      const mark = open.slice(0, 3);
      const { head, problems } = read(`${open}\n{ title: (globalThis.wasRun = true) }\n${mark}\nOne.\n`);
      expect(head).toBeUndefined();
      expect(problems).toMatchObject([{ rule: 'code-front-matter', level: 'error', line: 1, excerpt: open }]);
      expect(globalThis).not.toHaveProperty('wasRun');
    },
  );
});

describe('punctuation that YAML gives a meaning to is read as it was meant', () => {
  it.each([
    ['title: Council: we were wrong', 'Council: we were wrong'],
    ['title: Mayor: "I will stay"', 'Mayor: "I will stay"'],
    ['title: "Stay," says mayor', '"Stay," says mayor'],
    ["title: 'Tis the season", "'Tis the season"],
    ["title: 'Tis the mayor's season", "'Tis the mayor's season"],
    ['title: @mayor speaks', '@mayor speaks'],
    ['title: *Star* witness', '*Star* witness'],
    ['title: 100%: all voted', '100%: all voted'],
    ['title: [Update] Bridge closed', '[Update] Bridge closed'],
    ['title: `code` red', '`code` red'],
  ])('%s', (line, title) => {
    const { head, problems } = read(`---\nsection: Local\n${line}\ndate: 2021-02-26\n---\nOne.\n`);
    expect(head?.data).toEqual({ section: 'Local', title, date: '2021-02-26' });
    expect(problems).toMatchObject([{ rule: 'yaml-colon', level: 'warning', line: 3, column: 8, excerpt: line }]);
    expect(problems[0]?.message).toContain(title);
  });

  it('but not where YAML itself reads a text', () => {
    const { head, problems } = read('---\ntitle: Ratio 3:1 at 12:30\nmore: { a: b }\n---\n');
    expect(head?.data).toEqual({ title: 'Ratio 3:1 at 12:30', more: { a: 'b' } });
    expect(problems).toEqual([]);
  });
});

describe('what YAML 1.1 would have changed stays as written', () => {
  it.each(['2021-02-26', '2021-02-26 23:30:00 -0800', '012', '12:30', '1.10', '1e3', '0x1F', '1_000', 'NO', 'off'])(
    '%s',
    (written) => {
      expect(read(`---\nvalue: ${written}\nlist:\n  - ${written}\n---\n`).head?.data).toEqual({
        value: written,
        list: [written],
      });
    },
  );

  it('and dates in TOML too', () => {
    expect(read('+++\na = 2021-02-26\nb = 2021-02-26T23:30:00-08:00\n+++\n').head?.data).toEqual({
      a: '2021-02-26',
      b: '2021-02-26T23:30:00.000-08:00',
    });
  });
});

describe('fields that cannot be read hold the story back, and say where', () => {
  it.each([
    ['---\ntitle: A\ntitle: B\n---\n', 3],
    ['---\ntitle: A\n\ttags: b\n---\n', 3],
    ['---\ntitle: A\ntags: [a, b\n---\n', 3],
    ['---\ntitle: A\n', 1],
    ['+++\ntitle = A title\n+++\n', 2],
    ['---json\n{"title": "A",}\n---\n', 2],
    ['{\n  "title": "A"\n  "b": 1\n}\n', 3],
    ['---php\ntitle: A\n---\n', 1],
  ])('%j on line %i', (text, line) => {
    const { head, problems } = read(text);
    expect(head).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'broken-front-matter', level: 'error' });
    expect(Math.abs((problems[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it('a value that is a part of itself, or grows without end, is one', () => {
    for (const fields of [
      'a: &a [*a]',
      `a: &a [1,1]\n${'bcdefghijk'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefghijk'[i]},`.repeat(9)}1]`)
        .join('\n')}`,
    ]) {
      expect(read(`---\n${fields}\n---\n`).problems).toMatchObject([{ rule: 'broken-front-matter' }]);
    }
  });
});

it('tells on which line a value stands', () => {
  const { head } = read('---\n# head\ntitle: A\nauthors:\n  - name: Ann Lee\n---\n');
  expect([head?.lineOf(['title']), head?.lineOf(['authors']), head?.lineOf(['authors', 0, 'name'])]).toEqual([3, 4, 5]);
  expect(head?.placeOf(['title'])).toEqual({ line: 3, column: 8 });
});
