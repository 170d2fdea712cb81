// What of a story is searched: its text without markup, and scripts without spaces character by character.
import { describe, expect, it } from 'vitest';
import { spaced, textOf } from '../../../src/search/text.ts';

const shown = (text: string) => spaced(text).replaceAll('\u200a', '|');

describe('scripts without spaces', () => {
  it.each([
    ['北京 F-16', '北|京 F-16'],
    ['图书馆2003年', '图|书|馆|2003|年'],
    ['東京の図書館', '東|京|の|図|書|館'],
    ['がっこう', 'が|っ|こ|う'],
    ['in 北京, she said', 'in 北|京, she said'],
    ['도서관을', '도서관을'],
    ['المكتبة', 'المكتبة'],
    ['the mother-in-law’s café', 'the mother-in-law’s café'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('the text of ready HTML', () => {
  it.each([
    ['<p>One <em>w</em>ord.</p>\n<p>Two.</p>', 'One word. Two.'],
    ['<p>Tom &amp; Ann &lt;3, “so” &#39;it&#x27;s&nbsp;so</p>', "Tom & Ann <3, “so” 'it's so"],
    ['<p><a href="\u00010\u0001">the report</a></p>\u00011\u0001', 'the report'],
    ['<ul><li>a</li><li>b</li></ul>', 'a b'],
    ['<table><td>a</td><td>b</td></table>', 'a b'],
    ['', ''],
  ])('%j', (html, expected) => expect(textOf(html)).toBe(expected));
});
