// Pictures in a story's text: sized, put off below the first, and never asked of another site.
import { describe, expect, it } from 'vitest';
import type { PlacedAsset } from '../../../src/model/site.ts';
import { figureOf, imageElement } from '../../../src/outputs/pictures.ts';

const asset = { path: 'a.jpg', url: '/files/a b.jpg', digest: 'd', width: 640, height: 480 } as unknown as PlacedAsset;
const at = { line: 1, column: 1 };

describe('imageElement', () => {
  it('gives the first picture its size and loads it at once', () => {
    expect(imageElement({ src: 'a.jpg', alt: 'A "<b>"', ...at }, asset, '/2021/x/index.html', true)).toBe(
      '<img src="../../files/a%20b.jpg" width="640" height="480" alt="A &quot;&lt;b&gt;&quot;" decoding="async">',
    );
  });

  it('puts off the others', () => {
    expect(imageElement({ src: 'a.jpg', ...at }, asset, '/x.html', false)).toBe(
      '<img src="./files/a%20b.jpg" width="640" height="480" alt="" loading="lazy" decoding="async">',
    );
  });

  it('says what a missing picture showed', () => {
    const html = imageElement({ src: 'gone.jpg', alt: 'The <quay>', ...at }, undefined, '/x/', true);
    expect(html).toBe('<span class="missing">The &lt;quay&gt;</span>');
  });

  it('names the file of a missing picture that nobody described', () => {
    expect(imageElement({ src: 'img/gone.jpg?w=3', alt: '', ...at }, undefined, '/x/', true)).toBe(
      '<span class="missing">gone.jpg</span>',
    );
  });

  it('links to a picture on another site and does not load it', () => {
    const html = imageElement({ src: 'https://x.example/a.jpg?a=1&b=2', alt: 'Far', ...at }, undefined, '/x/', true);
    expect(html).toBe('<span class="missing"><a href="https://x.example/a.jpg?a=1&amp;b=2">Far</a></span>');
  });

  it('makes no link of an address that is none', () => {
    expect(imageElement({ src: 'javascript:alert(1)', alt: 'x', ...at }, undefined, '/x/', true)).not.toContain('<a');
  });
});

describe('figureOf', () => {
  it('keeps what is said of a picture and where it is', () => {
    expect(figureOf({ src: 'a.jpg', alt: 'A', caption: 'C', credit: 'Ann' }, asset)).toEqual({
      alt: 'A',
      caption: 'C',
      credit: 'Ann',
      url: '/files/a b.jpg',
      width: 640,
      height: 480,
    });
  });
  it('keeps the original address of one that is not here', () => {
    expect(figureOf({ src: 'https://x.example/a.jpg' }, undefined)).toEqual({
      alt: 'a.jpg',
      original: 'https://x.example/a.jpg',
    });
  });
});
