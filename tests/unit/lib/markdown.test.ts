// The slow road: Markdown and the HTML in it become safe HTML, with slots for what points into the archive.
import { describe, expect, it } from 'vitest';
import { htmlOf, parseMarkdownText } from '../../../src/lib/markdown.ts';

interface Made {
  /** Without the addresses of blocks, which have a test of their own. */
  readonly html: string;
  readonly links: readonly unknown[];
  readonly images: readonly unknown[];
  readonly dropped: readonly unknown[];
}

function make(text: string, { firstLine = 1, site }: { firstLine?: number; site?: string } = {}): Made {
  const links: unknown[] = [];
  const images: unknown[] = [];
  const pointers = {
    link: (link: object) => `LINK${links.push(link)}`,
    image: (image: object) => `IMAGE${images.push(image)}`,
  };
  const { html, dropped } = htmlOf(parseMarkdownText(text, firstLine), { site, pointers, shift: undefined });
  return { html: unnumbered(html), links, images, dropped };
}

const unnumbered = (html: string): string => html.replaceAll(/ id="p\d+"/g, '');

describe('HTML made of Markdown', () => {
  it('gives every block at the top an address, in order; what has a name of its own keeps it, and footnotes have none', () => {
    const text = 'a[^1]\n\n## b\n\n> c\n\n<p id="own">d</p>\n\n- e\n\n[^1]: f';
    const pointers = { link: () => '', image: () => '' };
    const { html } = htmlOf(parseMarkdownText(text), { site: undefined, pointers, shift: undefined });
    const ids = [...html.matchAll(/^<(\w+)(?: id="([^"]*)")?/gm)].map(([, tag, id]) => `${tag} ${id ?? ''}`);
    expect(ids.filter((each) => /^(?:p|h2|blockquote|ul) \S/.test(each))).toEqual([
      'p p1',
      'h2 p2',
      'blockquote p3',
      'p user-content-own',
      'ul p5',
    ]);
    expect(html).toMatch(/<section (?![^>]*\bid=)[^>]*class="footnotes"/);
  });

  it.each([
    ['a table', '|a|b|\n|:-:|--:|\n|1|2|', '<th class="align-center">a</th>\n<th class="align-right">b</th>'],
    ['strikethrough', '~~a~~', '<p><del>a</del></p>\n'],
    ['a task', '- [x] a', '<li class="task-list-item"><input type="checkbox" checked disabled> a</li>'],
    ['a bare address', 'https://example.org', '<p><a href="https://example.org">https://example.org</a></p>\n'],
    ['code with a language', '```js\na\n```', '<pre><code class="language-js">a\n</code></pre>\n'],
    ['a list that starts at 3', '3. a', '<ol start="3">'],
  ])('keeps %s', (_, text, html) => {
    expect(make(text).html).toContain(html);
  });

  it.each([
    [
      'a figure',
      '<figure><img src="a.jpg" alt="A"><figcaption>b <em>c</em></figcaption></figure>',
      '<figure>IMAGE1<figcaption>b <em>c</em></figcaption></figure>\n',
    ],
    [
      'a table',
      '<table><tr><td colspan="2">a</td></tr></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>\n',
    ],
    [
      'inline elements',
      'H<sub>2</sub>O <abbr title="b">a</abbr> <mark>c</mark>',
      '<p>H<sub>2</sub>O <abbr title="b">a</abbr> <mark>c</mark></p>\n',
    ],
    ['details', '<details open><summary>a</summary>b</details>', '<details open><summary>a</summary>b</details>\n'],
    ['a language and a direction', '<p lang="ar" dir="rtl">a</p>', '<p lang="ar" dir="rtl">a</p>\n'],
    ['an old name under the new', '<strike>a</strike> <tt>b</tt>', '<p><s>a</s> <code>b</code></p>\n'],
  ])('keeps %s written as HTML', (_, text, html) => {
    const made = make(text);
    expect(made.html).toBe(html);
    expect(made.dropped).toEqual([]);
  });

  it.each([
    [
      'a script and what is in it',
      'a\n\n<script>alert(1)</script>',
      { element: 'script', whole: true, line: 3, column: 1 },
    ],
    ['a frame', 'a <iframe src="x"></iframe>', { element: 'iframe', whole: true, line: 1, column: 3 }],
    ['a style sheet', '<div>\n  <style>p{}</style>\n</div>', { element: 'style', whole: true, line: 2, column: 3 }],
    ['a form, not its text', '<form>a</form>', { element: 'form', whole: false, line: 1, column: 1 }],
    ['a font, not its text', '<font color="red">a</font>', { element: 'font', whole: false, line: 1, column: 1 }],
    [
      'a handler',
      '<p onclick="x()" onfocus="y()">a</p>',
      { element: 'p', attribute: 'onclick', whole: false, line: 1, column: 1 },
    ],
    [
      'an address that runs',
      '<a href=" java\nscript:x">a</a>',
      { element: 'a', attribute: 'href', whole: false, line: 1, column: 1 },
    ],
    ['a picture without an address', '<img alt="a">', { element: 'img', whole: true, line: 1, column: 1 }],
    ['a field to fill in', '<input type="text">', { element: 'input', whole: false, line: 1, column: 1 }],
  ])('says that it drops %s', (_, text, note) => {
    const { dropped, html } = make(text);
    expect(dropped).toEqual([note]);
    expect(html).not.toMatch(/script|style|iframe|onclick|form|font|input/);
  });

  it('drops comments in silence', () => {
    expect(make('a <!-- b -->\n\n<!-- more -->\n\nc')).toMatchObject({ html: '<p>a </p>\n\n<p>c</p>\n', dropped: [] });
  });

  it('drops a script’s pictures with it', () => {
    expect(make('<noembed><img src="a.jpg"></noembed>').images).toEqual([]);
  });

  it('leaves slots for links into the archive and takes note of them as they were written', () => {
    const text =
      '[a](/é/) [b](c.md#d)\n[e](https://x.example/f) [g](#h) [i](https://j.example) [k](//l) <a href="m">n</a>';
    const { html, links } = make(text, { site: 'https://x.example/', firstLine: 10 });
    expect(links).toEqual([
      { href: '/é/', line: 10, column: 1 },
      { href: 'c.md#d', line: 10, column: 10 },
      { href: 'https://x.example/f', line: 11, column: 1 },
      { href: 'm', line: 11, column: 66 },
    ]);
    expect(html).toContain('<a href="LINK1">a</a>');
    expect(html).toContain(
      '<a href="#h">g</a> <a href="https://j.example">i</a> <a href="//l">k</a> <a href="LINK4">n</a>',
    );
  });

  it('leaves a slot for every picture, and tells silence about it from decoration', () => {
    const { html, images } = make('![](a.jpg) ![b](c%20d.jpg) <img src="e.jpg"> <img src="f.jpg" alt="">');
    expect(html).toBe('<p>IMAGE1 IMAGE2 IMAGE3 IMAGE4</p>\n');
    expect(images).toEqual([
      { src: 'a.jpg', line: 1, column: 1 },
      { src: 'c%20d.jpg', alt: 'b', line: 1, column: 12 },
      { src: 'e.jpg', line: 1, column: 28 },
      { src: 'f.jpg', alt: '', line: 1, column: 46 },
    ]);
  });

  it('makes a figure of a picture that stands alone with a title', () => {
    expect(make('![a](b.jpg "The *quay*.")').html).toBe(
      '<figure>IMAGE1<figcaption>The *quay*.</figcaption></figure>\n',
    );
  });

  it('leads from a footnote’s call to the note and back', () => {
    const { html } = make('a[^x]\n\n[^x]: b');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(hrefs));
  });

  it('keeps the text’s own ids apart from the page’s, and links to them', () => {
    expect(make('<a name="main"></a> [a](#main) [b](#other)').html).toBe(
      '<p><a id="user-content-main"></a> <a href="#user-content-main">a</a> <a href="#other">b</a></p>\n',
    );
  });

  it.each([
    ['# a\n\n## b', '<h2>a</h2>\n<h3>b</h3>\n'],
    ['### a\n\n# b', '<h4>a</h4>\n<h2>b</h2>\n'],
    ['#### a', '<h2>a</h2>\n'],
    ['###### a\n\n# b', '<h6>a</h6>\n<h2>b</h2>\n'],
    ['<h1>a</h1>\n\n## b', '<h2>a</h2>\n<h3>b</h3>\n'],
  ])('sets headings below the page’s own: %j', (text, html) => {
    expect(make(text).html).toBe(html);
  });
});
