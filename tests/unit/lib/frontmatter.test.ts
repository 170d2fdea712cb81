// Front matter in every format: what is read, where it stands, what is refused and where a fault is said to be.
import { describe, expect, it } from 'vitest';
import { type FrontMatter, readFrontMatter } from '../../../src/lib/frontmatter.ts';

function read(text: string): FrontMatter {
  const front = readFrontMatter(text);
  if ('fault' in front) throw new Error(front.fault.message);
  return front;
}

function fault(text: string): { kind: string; line: number; column: number; message: string } {
  const front = readFrontMatter(text);
  if (!('fault' in front)) throw new Error('It was read.');
  const { kind, at, message } = front.fault;
  return { kind, ...at, message };
}

describe('readFrontMatter', () => {
  it.each([
    ['YAML', '---\ntitle: A\n---\nBody\n', 4],
    ['YAML by name', '--- yaml\ntitle: A\n---\nBody\n', 4],
    ['YAML that needs the parser', '---\ntitle: >-\n  A\n---\nBody\n', 5],
    ['JSON by name', '---json\n{"title": "A"}\n---\nBody\n', 4],
    ['JSON between semicolons', ';;;\n{"title": "A"}\n;;;\nBody\n', 4],
    ['JSON that stands free', '{\n"title": "A"\n}\nBody\n', 4],
    ['TOML', '+++\ntitle = "A"\n+++\nBody\n', 4],
    ['TOML by name', '---toml\ntitle = "A"\n---\nBody\n', 4],
  ])('reads %s', (_, text, bodyLine) => {
    const { data, body, bodyLine: line } = read(text);
    expect({ data, body, line }).toEqual({ data: { title: 'A' }, body: 'Body\n', line: bodyLine });
  });

  it.each([
    ['no front matter', 'Text.\n\n---\n\nMore.'],
    ['a line across the page first', '---\n\nText: it begins.\n'],
    ['two lines across the page', '---\n\nText.\n\n---\n\nMore.'],
    ['four dashes', '----\ntitle: A\n----\n'],
    ['a brace that opens no object', '{\nnot json\n}\n'],
  ])('takes a file with %s to be all body', (_, text) => {
    expect(read(text)).toMatchObject({ data: {}, body: text, bodyLine: 1 });
  });

  it('keeps in YAML what looks like a number or a date as it was written', () => {
    const lines = ['a: 012', 'b: 1.10', 'c: 12:30:00', 'd: 2021-02-26', 'e: {x: 007}', 'f: [1.0, 2]'];
    const want = { a: '012', b: '1.10', c: '12:30:00', d: '2021-02-26', e: { x: '007' }, f: ['1.0', '2'] };
    expect(read(`---\n${lines.join('\n')}\n---\n`).data).toEqual(want);
  });

  it('keeps the offset of a TOML date', () => {
    const { data } = read('+++\na = 2021-02-26\nb = 2021-02-26T23:30:00-08:00\nc = 2021-02-26T23:30:00\n+++\n');
    expect(data.a).toBe('2021-02-26');
    expect(String(data.b)).toMatch(/^2021-02-26T23:30:00(?:\.000)?-08:00$/);
    expect(String(data.c)).toMatch(/^2021-02-26T23:30:00(?:\.000)?$/);
  });

  it.each([
    ['simple YAML', '---\ntitle: A\ndate:  2021\n---\n', ['date'], { line: 3, column: 8 }],
    ['YAML', '---\nauthors:\n  - name: Ann\n---\n', ['authors', 0, 'name'], { line: 3, column: 11 }],
    ['JSON', '---json\n{\n  "date": "x"\n}\n---\n', ['date'], { line: 3, column: 11 }],
    ['TOML', '+++\ntitle = "A"\ndate = 2021-02-26\n+++\n', ['date'], { line: 3, column: 8 }],
  ])('says where a value stands in %s', (_, text, path, place) => {
    const front = read(text);
    expect(front.placeOf(path)).toEqual(place);
    expect(front.lineOf(path)).toBe(place.line);
    expect(front.placeOf(['absent'])).toBeUndefined();
    expect(front.lineOf(['absent'])).toBeUndefined();
  });

  it.each([
    ['title: Council: we were wrong', 'Council: we were wrong', 8],
    ['title: Council:', 'Council:', 8],
    ['title: "Wrong" again', '"Wrong" again', 8],
    ["title: 'Wrong' again", "'Wrong' again", 8],
    ['title: @home', '@home', 8],
    ['title: 50% off', '50% off', undefined],
    ['title: %x', '%x', 8],
    ['title: [Update] Fire', '[Update] Fire', 8],
    ['title: *Aurora* sinks', '*Aurora* sinks', 8],
    ['title: `ls`', '`ls`', 8],
  ])('reads %s as it was meant', (line, title, column) => {
    const { data, assumed } = read(`---\n${line}\ndate: 2021\n---\n`);
    expect(data).toEqual({ title, date: '2021' });
    expect(assumed).toEqual(column === undefined ? [] : [{ line: 2, column, value: title }]);
  });

  it('mends several lines, and inside lists', () => {
    const { data, assumed } = read('---\ntitle: A: b\ntags:\n  - one\ndeck: c: d: e\n---\n');
    expect(data).toEqual({ title: 'A: b', tags: ['one'], deck: 'c: d: e' });
    expect(assumed.map(({ line }) => line)).toEqual([2, 5]);
  });

  it.each([
    ['a bracket that is not closed', '---\ntitle: A\ntags: [a\ndate: b\n---\n', 4, 1],
    ['a bracket alone', '---\ntitle: [A\n---\n', 2, 10],
    ['a field twice', '---\ntitle: A\ntitle: B\n---\n', 3, 1],
    ['a line without a colon', '---\ntitle: A\njust text\ndate: 2021\n---\n', 3, 1],
    ['a tab as indentation', '---\na:\n\tb: c\n---\n', 3, 1],
    ['an end that is missing', '---\ntitle: A\n\nBody', 1, 1],
    ['an alias to itself', '---\na: &x [*x]\n---\n', 1, 1],
    ['TOML without quotes', '+++\ntitle = "A"\ndate = yesterday\n+++\n', 3, 8],
    ['JSON with a comma too many', '---json\n{"a": 1,\n "b": 2,}\n---\n', 3, 9],
    ['JSON that is a list', '---json\n["a"]\n---\n', 2, 1],
    ['an unknown language', '---constructor\na: b\n---\n', 1, 4],
    ['the name of a method', '---toString\na: b\n---\n', 1, 4],
  ])('says where %s is', (_, text, line, column) => {
    expect(fault(text)).toMatchObject({ kind: 'broken', line, column });
  });

  it.each(['js', 'JS', ' javascript', 'coffee', 'cson', 'ts'])('never runs ---%s', (language) => {
    const text = `---${language}\n{ title: (globalThis.hacked = 1) }\n---\n`;
    expect(fault(text).kind).toBe('code');
    expect(Reflect.has(globalThis, 'hacked')).toBe(false);
  });

  it('fails the second time as it failed the first, and shares nothing between calls', () => {
    const broken = '---\na: [\n---\n';
    expect(fault(broken)).toEqual(fault(broken));
    const text = '---\na: {b: [c]}\n---\n';
    (read(text).data.a as { b: string[] }).b.push('leaked');
    expect(read(text).data).toEqual({ a: { b: ['c'] } });
  });

  it('does not end at a line that only begins with the fence', () => {
    const { data, body } = read('---\na: |\n  b\n---c: d\n---\nBody');
    expect({ data, body }).toEqual({ data: { a: 'b\n', '---c': 'd' }, body: 'Body' });
  });
});
