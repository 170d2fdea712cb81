import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTable } from '../../../src/store/journal.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-journal-'));
  file = join(folder, 'below', 'pages.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (head = 'one') => openTable<{ readonly n: number }>(file, head);
const all = (table: ReturnType<typeof open>) => Object.fromEntries(table.records());

describe('a table kept in a file', () => {
  it('has after opening what it had before, and of each path what was said last', () => {
    const first = open();
    first.set('b.html', { n: 1 });
    first.set('a “b”\n.html', { n: 2 });
    first.set('b.html', { n: 3 });
    first.set('gone.html', { n: 4 });
    first.remove('gone.html');
    first.save();
    const second = open();
    expect(all(second)).toEqual({ 'b.html': { n: 3 }, 'a “b”\n.html': { n: 2 } });
    expect(second.get('gone.html')).toBeUndefined();
    expect([...second.paths()]).toEqual(['b.html', 'a “b”\n.html']);
  });

  it('appends a line for a change and writes nothing when there is none', () => {
    const first = open();
    for (let n = 0; n < 500; n++) first.set(`${n}.html`, { n });
    first.save();
    const before = readFileSync(file, 'utf8');
    const second = open();
    second.get('1.html');
    second.save();
    expect(readFileSync(file, 'utf8')).toBe(before);
    second.set('1.html', { n: -1 });
    second.save();
    expect(readFileSync(file, 'utf8')).toBe(`${before}["1.html",{"n":-1}]\n`);
  });

  it('takes the record as text from whoever has it already', () => {
    const first = open();
    first.set('a', { n: 1 }, '{"n":1}');
    first.save();
    expect(all(open())).toEqual({ a: { n: 1 } });
  });

  it('begins anew for another program', () => {
    const first = open();
    first.set('a', { n: 1 });
    first.save();
    const other = open('two');
    expect(all(other)).toEqual({});
    other.set('b', { n: 2 });
    other.save();
    expect(all(open('two'))).toEqual({ b: { n: 2 } });
    expect(all(open())).toEqual({});
  });

  it.each([
    ['a torn last line', (text: string) => `${text}["c",{"n":`],
    ['a line of rubbish', (text: string) => `${text}\u0000\u0000\u0000\n{"x":1}\n17\n`],
  ])('passes over %s and goes on', (_, damage) => {
    const first = open();
    first.set('a', { n: 1 });
    first.save();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const second = open();
    expect(all(second)).toEqual({ a: { n: 1 } });
    second.set('b', { n: 2 });
    second.set('d', { n: 3 });
    second.save();
    expect(all(open())).toEqual({ a: { n: 1 }, b: { n: 2 }, d: { n: 3 } });
  });

  it('is written anew when most of its lines say nothing any more', () => {
    const first = open();
    for (let n = 0; n < 3000; n++) first.set(`${n % 10}.html`, { n });
    first.save();
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(12);
    first.set('x', { n: 0 });
    first.save();
    expect(Object.keys(all(open()))).toHaveLength(11);
  });

  it('is read in pieces, wherever these are cut', () => {
    const long = '“é🎈”'.repeat(400_000);
    const first = openTable<string>(file, 'one');
    first.set('a', long);
    first.set('b', 'short');
    first.save();
    expect(Object.fromEntries(openTable<string>(file, 'one').records())).toEqual({ a: long, b: 'short' });
  });

  it('knows what two builds said at the same time', () => {
    open().save();
    const one = open();
    one.set('a', { n: 1 });
    one.save();
    appendFileSync(file, '["b",{"n":2}]\n');
    one.set('c', { n: 3 });
    one.save();
    expect(all(open())).toEqual({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
  });
});
