// The small tools of the data formats: text out of HTML, rows, gzip, XML, licences.
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCensus } from '../../../src/lib/census.ts';
import { csvLine } from '../../../src/lib/csv.ts';
import { gzip } from '../../../src/lib/gzip.ts';
import { licenseAddress } from '../../../src/lib/license.ts';
import { plainText } from '../../../src/lib/plaintext.ts';
import { element, xmlText } from '../../../src/lib/xml.ts';
import { readXml } from '../../support/xml.ts';

describe('plainText', () => {
  it.each([
    ['paragraphs', '<p>One &amp; two.</p>\n<p>Three &lt;b&gt;.</p>\n', 'One & two.\n\nThree <b>.'],
    ['numbered paragraphs', '<p id="p1">One.</p>\n<p id="p12">Two.</p>\n', 'One.\n\nTwo.'],
    ['marks', '<p>A <em>b</em> <a href="x">c</a>&#x3C;d.</p>', 'A b c<d.'],
    ['a line break', '<p>One<br>\nTwo</p>\n<p>Three</p>', 'One\nTwo\n\nThree'],
    ['a list', '<p>So:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>End.</p>', 'So:\n\none\ntwo\n\nEnd.'],
    ['a table', '<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</table>', 'a\tb\nc'],
    ['a picture', '<figure><img src="a" alt="x > y"><figcaption>Below.</figcaption></figure>', 'Below.'],
    [
      'a note',
      '<p>See.</p><ol><li><p>Note. <a href="#r" data-footnote-backref="">↩</a></p></li></ol>',
      'See.\n\nNote.',
    ],
    ['what only looks like a mark', '<p>&amp;lt; &#38; &nope; &#x1F30A; &#1114112;</p>', '&lt; & &nope; 🌊 &#1114112;'],
    ['nothing', '', ''],
  ])('keeps the words of %s', (_, html, text) => expect(plainText(html)).toBe(text));
});

describe('csvLine', () => {
  it('quotes what must be quoted, ends in CR LF, and changes no value', () => {
    expect(csvLine(['a', 7, 'b,c', 'say "d"', 'two\nlines', ' e', '=1+1', ''])).toBe(
      'a,7,"b,c","say ""d""","two\nlines"," e",=1+1,\r\n',
    );
  });
});

describe('gzip', () => {
  it('gives back what went in, piece by piece, under a head without a time and with one system', () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `{"n":${n},"text":"The ferry is late é🌊."}\n`);
    const bytes = gzip(lines);
    expect(gunzipSync(bytes).toString()).toBe(lines.join(''));
    expect([...bytes.slice(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 3]);
    expect(gunzipSync(gzip([])).length).toBe(0);
  });
});

describe('XML', () => {
  it('holds no character it may not', () => {
    const odd = 'a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\udc00 \ud83c\udf0a <&>"\'';
    expect(readXml(`<a b="${xmlText(odd)}">${xmlText(odd)}</a>`)).toMatchObject({
      text: 'ab 🌊 <&>"\'',
      attributes: { b: 'ab 🌊 <&>"\'' },
    });
    expect([element('a', 'x'), element('a', undefined)]).toEqual(['<a>x</a>\n', '']);
  });
});

describe('licenseAddress', () => {
  it.each([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc-by-nc-sa-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
    ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['https://courier.example/terms', 'https://courier.example/terms'],
    ['All rights reserved', undefined],
  ])('of %s is %s', (name, address) => expect(licenseAddress(name)).toBe(address));
});

describe('the census', () => {
  it('tells files by their paths, the kinds with most files first', () => {
    const census = openCensus();
    const paths = [
      'index.html',
      '2021/a/index.html',
      '2021/a/index.json',
      '2021/a/index.txt',
      'old/b.html',
      'old/b.html.md',
    ];
    for (const path of [...paths, 'rss.xml', 'sections/a/feed.json', 'atom-2003-02.xml']) census.add(path, 10);
    for (const path of ['sitemap.xml', 'data/index.html', 'files/a.json', 'robots.txt', 'assets/style.css'])
      census.add(path, 5);
    census.add('files/a.jpg', 99);
    census.add('2021/02/26/index.html', 7);
    expect(census.sum()).toEqual({
      files: 16,
      bytes: 221,
      largest: { path: 'files/a.jpg', bytes: 99 },
      kinds: [
        { kind: 'pages', files: 4, bytes: 35 },
        { kind: 'feeds', files: 3, bytes: 30 },
        { kind: 'twins', files: 3, bytes: 30 },
        { kind: 'others', files: 2, bytes: 10 },
        { kind: 'pictures', files: 2, bytes: 104 },
        { kind: 'day pages', files: 1, bytes: 7 },
        { kind: 'sitemaps', files: 1, bytes: 5 },
      ],
    });
  });
});
