// Reading one file: the source it gives, and the sentence when it gives none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import type { SeedPath } from '../../../src/model/names.ts';
import { readSource } from '../../../src/read/source.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'backfile-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function read(name: string, bytes?: string | Uint8Array) {
  if (bytes !== undefined) writeFileSync(join(dir, name), bytes);
  return readSource(dir, name as SeedPath, `seeds/${name}`);
}

it('gives the text, and the digest of the bytes as they were', () => {
  const bytes = '\ufeffA title\r\nOne.';
  const { value, problems } = read('a.txt', bytes);
  expect([value?.path, value?.text, value?.digest]).toEqual(['a.txt', 'A title\nOne.', digestOf(bytes)]);
  expect(problems).toEqual([]);
});

it('gives the text of one file when another has been read since', () => {
  const { value } = read('b.txt', '“B”');
  read('c.txt', '“C”');
  expect(value?.text).toBe('“B”');
});

it('warns of an old encoding', () => {
  const { value, problems } = read('b.txt', Buffer.from('Le caf\xe9 \xe9tait ferm\xe9, \xe0 midi.', 'latin1'));
  expect(value?.text).toBe('Le café était fermé, à midi.');
  expect(problems).toEqual([
    {
      file: 'seeds/b.txt',
      rule: 'legacy-encoding',
      level: 'warning',
      message: 'The file is not in UTF-8; it was read as windows-1252, which is a guess.',
      hint: 'Check its accents and quotation marks, then save it as UTF-8.',
    },
  ]);
});

it('counts the places that are broken', () => {
  const { problems } = read('c.txt', Buffer.concat([Buffer.from('äöüäöüäöü'), Buffer.from([0xff, 97, 0xff])]));
  expect(problems).toMatchObject([
    {
      rule: 'legacy-encoding',
      message: 'The file is in UTF-8, but in 2 places its bytes are broken and are shown as "\ufffd".',
    },
  ]);
});

it('does not take a picture for text', () => {
  expect(read('d.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toMatchObject({
    value: undefined,
    problems: [
      {
        rule: 'not-text',
        level: 'error',
        message: 'The file is named like an article but is not text: it is a PNG picture.',
      },
    ],
  });
});

it('says why a file cannot be read', () => {
  mkdirSync(join(dir, 'f.txt'));
  const about = (name: string) => read(name).problems.map(({ rule, level, message }) => ({ rule, level, message }));
  const error = { rule: 'unreadable-file', level: 'error' };
  expect(about('gone.txt')).toEqual([{ ...error, message: 'The file could not be read: it is not there.' }]);
  expect(about('f.txt')).toEqual([{ ...error, message: 'The file could not be read: it is a folder.' }]);
});
