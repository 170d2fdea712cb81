// The body of an article: slots numbered links first, problems with their line, and text that stays text.
import { describe, expect, it } from 'vitest';
import type { Article, Source } from '../../../src/model/article.ts';
import { bodyOf } from '../../../src/parse/body.ts';
import { parse } from '../../../src/parse/parse.ts';

const settings = { lang: 'en', seeds: 'seeds' };

function make(text: string, path = 'a.md') {
  const source = { path, text, digest: '' } as unknown as Source;
  const article = parse(source, settings).value as Article;
  const { value, problems } = bodyOf(article, settings, source);
  const html = value?.html.replaceAll('\u0001', '§');
  return {
    numbered: html,
    html: html?.replaceAll(/ id="p\d+"/g, ''),
    links: value?.links,
    images: value?.images,
    problems,
  };
}

describe('bodyOf', () => {
  it.each([
    ['plain text', 'A\n- Feb 26, 2021\nb\nc', 'a.txt', '<p id="p1">b</p>\n<p id="p2">c</p>\n'],
    [
      'Markdown by either road',
      '---\ntitle: A\ndate: 2021\n---\nb\n\n`c`\n\n---',
      'a.md',
      '<p id="p1">b</p>\n<p id="p2"><code>c</code></p>\n<hr id="p3">\n',
    ],
  ])('gives every block of %s an address', (_, text, path, html) => {
    expect(make(text, path).numbered).toBe(html);
  });

  it('numbers the slots of links first and of images after them, on either road', () => {
    for (const rough of ['', ' `code`']) {
      const { html, links, images } = make(
        `---\ntitle: A\ndate: 2021\n---\n![a](b.jpg)${rough}\n\n[c](/d)\n\n![e](f.jpg) [g](h.md)`,
      );
      expect(html).toContain('§2§');
      expect(html).toContain('<p><a href="§0§">c</a></p>\n<p>§3§ <a href="§1§">g</a></p>\n');
      expect(links).toEqual([
        { href: '/d', line: 7, column: 1 },
        { href: 'h.md', line: 9, column: 13 },
      ]);
      expect(images).toEqual([
        { src: 'b.jpg', alt: 'a', line: 5, column: 1 },
        { src: 'f.jpg', alt: 'e', line: 9, column: 1 },
      ]);
    }
  });

  it('reports dropped HTML with file, line, column and the line itself', () => {
    const { problems } = make(
      '---\ntitle: A\ndate: 2021\n---\nText.\n\nOne <script>x</script> <b onclick="y">two</b>.',
    );
    expect(problems).toMatchObject([
      { file: 'seeds/a.md', rule: 'html-dropped', level: 'warning', line: 7, column: 5 },
      { rule: 'html-dropped', line: 7, column: 24, excerpt: 'One <script>x</script> <b onclick="y">two</b>.' },
    ]);
    expect(problems[0]?.message).toContain('<script>');
    expect(problems[1]?.message).toContain('onclick');
  });

  it('shows plain text as it was written', () => {
    const { html } = make('Title\n- Feb 26, 2021\n*One* <NAME> & _two_ [a](b) `c` &amp; # "d"\n- e\n# f', 'a.txt');
    const want = '<p>*One* &#x3C;NAME> &#x26; _two_ [a](b) `c` &#x26;amp; # "d"</p>\n<p>- e</p>\n<p># f</p>\n';
    expect(html).toBe(want);
  });

  it('sets headings of plain and other blocks by the same measure', () => {
    const { html } = make('---\ntitle: A\ndate: 2021\n---\n### `a`\n\n#### b\n\n> ## c');
    expect(html).toBe('<h3><code>a</code></h3>\n<h4>b</h4>\n<blockquote>\n<h2>c</h2>\n</blockquote>\n');
  });
});

const HEAD = '---\ntitle: A title\ndate: 2021\n---\n';

describe('headings stand below the title of the page', () => {
  it.each([
    ['# a\n\n## b', ['h2', 'h3']],
    ['### a\n\n#### b', ['h2', 'h3']],
    ['# a\n\n###### b', ['h2', 'h6']],
    ['<h1>a</h1>\n\n## b', ['h2', 'h3']],
    ['a\n===\n\nb\n---', ['h2', 'h3']],
    ['## a[^1]\n\n[^1]: n', ['h2', 'h2']],
  ])('%j', (text, tags) => {
    expect([...(make(HEAD + text).html ?? '').matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(tags);
  });
});

describe('HTML that stories do not hold is dropped and reported where it stands', () => {
  it.each([
    ['<script>alert(1)</script>', 'script', 5, 1],
    ['One.\n\n<script>alert(1)</script>', 'script', 7, 1],
    ['One <b>two</b> <iframe src="https://x.example"></iframe> three.', 'iframe', 5, 16],
    ['<div>\n  <style>p { color: red }</style>\n</div>', 'style', 6, 3],
    ['> a\n> <object></object>', 'object', 6, 3],
    ['- a\n- <font>b</font>', 'font', 6, 3],
    ['[a](javascript:x)', 'run programs', 5, 1],
    ['a\n<a href="java\nscript:x">b</a>', 'run programs', 6, 1],
    ['<img src="javascript:x">', 'picture', 5, 1],
  ])('%j', (text, word, line, column) => {
    const { html, problems } = make(HEAD + text);
    expect(problems).toMatchObject([{ rule: 'html-dropped', level: 'warning', line, column }]);
    expect(problems[0]?.message).toContain(word);
    expect(problems[0]?.excerpt).toBe((HEAD + text).split('\n')[line - 1]);
    expect(html).not.toMatch(/script|alert|iframe|color/);
  });
});

describe('what points into the archive becomes a slot', () => {
  it.each([
    ['[a](../b.md)', '../b.md', 5, 1],
    ['One [a](/about/?q=1#p7) two.', '/about/?q=1#p7', 5, 5],
    ['One.\n\n> [a](b%20c.md)', 'b%20c.md', 7, 3],
    ['[a](<b c.md>)', 'b c.md', 5, 1],
    ['[a][1]\n\n[1]: b.md', 'b.md', 5, 1],
    ['<a href="b.md">a</a>', 'b.md', 5, 1],
  ])('%s', (text, href, line, column) => {
    const { html, links, problems } = make(HEAD + text);
    expect(links).toEqual([{ href, line, column }]);
    expect(html).toContain('href="§0§"');
    expect(problems).toEqual([]);
  });

  it.each(['[a](https://x.example/)', '[a](mailto:a@x.example)', '[a](//x.example/b)', '[a](#note)'])(
    'but not %s',
    (text) => {
      expect(make(HEAD + text)).toMatchObject({ links: [], problems: [] });
    },
  );
});
