// What is found in ready-made HTML.
import { describe, expect, it } from 'vitest';
import { linksOut } from '../../../src/lib/html.ts';

describe('the links of a text to other sites', () => {
  it('are found in their order, without the escapes of HTML', () => {
    const html =
      '<p><a href="https://a.example/?b=1&#x26;c=&#x22;2&#x22;">a</a> <a href="../b/">b</a> <a href="http://c.example" title="">c</a></p>';
    expect(linksOut(html)).toEqual(['https://a.example/?b=1&c="2"', 'http://c.example']);
  });

  it('are none in a text that has none, or only speaks of them', () => {
    expect(linksOut('<p>&#x3C;a href="https://a.example">, <a href="mailto:a@a.example">a</a></p>')).toEqual([]);
  });
});
