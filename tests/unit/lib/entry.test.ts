import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFile, isFolder } from '../../../src/lib/entry.ts';

const here = fileURLToPath(import.meta.url);

describe('what stands at a path', () => {
  it.each([
    [here, true, false],
    [`${here}/..`, false, false],
    [`${here}/x`, false, false],
    [fileURLToPath(new URL('.', import.meta.url)), false, true],
    ['/no/such/place', false, false],
    ['a\0b', false, false],
  ])('%j: a file %s, a folder %s', (path, file, folder) => {
    expect([isFile(path), isFolder(path)]).toEqual([file, folder]);
  });
});
