import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bodies, openBodies, type Spot } from '../../../src/store/bodies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-bodies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textAt = (bodies: Bodies, spot: Spot | undefined): string | undefined => {
  const bytes = spot && bodies.get(spot);
  return bytes && Buffer.from(bytes).toString();
};

describe('texts set aside', () => {
  it('can be fetched by another thread once they are flushed', () => {
    const writer = openBodies(folder);
    const reader = openBodies(folder);
    const texts = ['<p>one</p>', '', `<p>${'“long” '.repeat(400_000)}</p>`, '<p>four</p>'];
    const spots = texts.map((text) => writer.put(text));
    writer.flush();
    expect(spots.map((spot) => textAt(reader, spot))).toEqual(texts);
    writer.put('<p>later</p>');
    expect(textAt(writer, spots[0])).toBe('<p>one</p>');
    writer.close();
    reader.close();
  });

  it('lie in a file of their own for each who writes', () => {
    for (const text of ['a', 'b']) {
      const bodies = openBodies(folder);
      bodies.put(text);
      bodies.close();
    }
    expect(readdirSync(folder).sort()).toEqual(['1', '2']);
  });

  it('are not there when the file is gone, cut off or changed', () => {
    const bodies = openBodies(folder);
    const [a, b] = [bodies.put('<p>first</p>'), bodies.put('<p>second</p>')];
    bodies.close();
    const bytes = readFileSync(join(folder, '1'));
    bytes[4] = 0x58;
    writeFileSync(join(folder, '1'), bytes.subarray(0, 20));
    const reader = openBodies(folder);
    expect(textAt(reader, a)).toBeUndefined();
    expect(textAt(reader, b)).toBeUndefined();
    expect(textAt(reader, ['9', 0, 1, 0])).toBeUndefined();
    reader.close();
  });

  it('are refused when there is no more room', () => {
    const bodies = openBodies(folder, 40);
    expect(bodies.put('twelve bytes')).toBeDefined();
    expect(bodies.put('twelve bytes')).toBeUndefined();
    bodies.close();
  });
});
