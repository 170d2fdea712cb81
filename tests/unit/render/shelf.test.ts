// Where templates are found, and the digest of them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openShelf, templatesDigest } from '../../../src/render/shelf.ts';

const root = mkdtempSync(join(tmpdir(), 'backfile-shelf-'));
const yours = join(root, 'templates');
mkdirSync(join(yours, 'parts'), { recursive: true });
writeFileSync(join(yours, 'parts/footer.html'), '\uFEFFfoot');
writeFileSync(join(yours, 'README.md'), 'notes');
writeFileSync(join(yours, '.hidden.html'), 'no');
writeFileSync(join(root, 'secret.html'), 'no');
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the shelf', () => {
  const shelf = openShelf(yours, 'my templates');
  it.each([
    ['parts/footer.html', 'yours/parts/footer.html'],
    ['ours/parts/footer.html', 'ours/parts/footer.html'],
    ['story.html', 'ours/story.html'],
    ['../secret.html', undefined],
    ['parts/../../secret.html', undefined],
    ['/etc/hosts', undefined],
    ['ours/../package.json', undefined],
    ['.hidden.html', undefined],
    ['nobody.html', undefined],
  ])('takes "%s" for %s', (name, id) => expect(shelf.find(name)).toBe(id));

  it('reads a file without its byte-order mark and names it as a person would', () => {
    expect(shelf.read('yours/parts/footer.html')).toBe('foot');
    expect(shelf.label('yours/parts/footer.html')).toBe('my templates/parts/footer.html');
    expect(shelf.label('ours/story.html')).toBe("Backfile's own templates/story.html");
  });

  it('works without a folder of the user’s', () => {
    expect(openShelf(undefined).find('story.html')).toBe('ours/story.html');
    expect(openShelf(join(root, 'nowhere')).find('story.html')).toBe('ours/story.html');
  });
});

describe('templatesDigest', () => {
  it('changes with the bytes of a template and with nothing else', () => {
    const first = templatesDigest(yours);
    writeFileSync(join(yours, 'README.md'), 'other notes');
    expect(templatesDigest(yours)).toBe(first);
    writeFileSync(join(yours, 'parts/footer.html'), 'foot!');
    expect(templatesDigest(yours)).not.toBe(first);
  });
  it('is the same without a folder and with an empty one', () => {
    mkdirSync(join(root, 'empty'), { recursive: true });
    expect(templatesDigest(undefined)).toBe(templatesDigest(join(root, 'empty')));
  });
});
