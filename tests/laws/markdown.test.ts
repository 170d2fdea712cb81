// Whatever stands in a Markdown file: reading it does not throw, and what reaches the page can neither run nor load anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSlots } from '../../src/lib/slots.ts';
import type { Source } from '../../src/model/article.ts';
import { bodyOf } from '../../src/parse/body.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { hostile, ours } from '../support/markdown.ts';

const ATTACK = [
  '<script>alert(1)</script>', '<script', '</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><style>',
  '<a href="javascript:alert(1)">', '<a href=" jAva\nscript:alert(1)">', '<a href="&#106;avascript:alert(1)">', '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)', '[x](data:text/html,x)', '<iframe srcdoc="<script>">', '<math><mi><style>', '<p style="x" onclick=y>',
  '<form action=javascript:x>', '<object data=x>', '<embed src=x>', '<base href=x>', '<meta http-equiv=refresh>', '<link rel=stylesheet>',
  '<style>@import "x"</style>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<textarea>', '<title>', '<template>',
  '<a data-written="javascript:alert(1)" href="/x">', '<img data-written="javascript:x" src="/x">', '<img src="javascript:x">',
  '<details ontoggle=x open>', '<table background=x>', '<td onmouseover=x>', '<a id=x name=y>', '<!--', '-->', '<![CDATA[', ']]>', '"', "'", '>',
  '\n', '\n\n', '> ', '- ', '`', '*', '<b>', '</b>', '</p>', '<div>', '</div>', '<select><style>',
] as const; // biome-ignore format: a table of attacks

const attack = fc.array(fc.constantFrom(...ATTACK), { maxLength: 12 }).map((pieces) => pieces.join(''));

const SAFE_TAG =
  /^<\/?(?:a|abbr|address|aside|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|input|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)(?: [a-z-]+(?:="[^"]*")?)*>$/;

describe('the HTML of a story’s text', () => {
  it('has none but the elements of a text, no attribute that runs, and no address that does', () => {
    fc.assert(
      fc.property(fc.oneof(attack, hostile), (text) => {
        const { html, links } = ours(text) ?? { html: '', links: [] };
        for (const [tag] of html.matchAll(/<(?:[^>"]|"[^"]*")*>/g)) {
          expect(tag).toMatch(SAFE_TAG);
          expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(
            / (?:on\w+|style|src|srcset|srcdoc|action|background|data-written)[ =>]/i,
          );
          expect(tag).not.toMatch(/(?:href|cite)="[^":/?#]*(?:script|data|vbscript):/i);
        }
        for (const { href } of links)
          expect(href).not.toMatch(/^[\s\0-\x20]*[a-z][a-z0-9+.-]*:(?!\/\/courier\.example\/)/i);
      }),
      { numRuns: 1500 },
    );
  });

  it('has a slot for every link and image and no other', () => {
    fc.assert(
      fc.property(fc.oneof(attack, hostile), (text) => {
        const { html, links, images } = ours(text) ?? { html: '', links: [], images: [] };
        const slots = [...html.matchAll(/\u0001(\d+)\u0001/g)].map(([, n]) => Number(n));
        expect(slots.toSorted((a, b) => a - b)).toEqual([...links, ...images].map((_, index) => index));
        expect(
          fillSlots(
            html,
            [...links, ...images].map(() => ''),
          ),
        ).not.toContain('\u0001');
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same when it is made again', () => {
    const same = (text: string): void => {
      expect(ours(text)).toEqual(ours(text));
    };
    fc.assert(fc.property(fc.oneof(attack, hostile), same));
  });
});

describe('a Markdown file with anything in it', () => {
  it('is read without a throw, into plain data, with every problem on a line of the file', () => {
    const settings = { lang: 'en', seeds: 'seeds' };
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\n', '---\ntitle: A\ndate: 2021\n---\n'),
        fc.oneof(attack, hostile),
        (head, text) => {
          const source = { path: 'a.md', text: head + text, digest: '' } as unknown as Source;
          const { value, problems } = parseMarkdown(source, settings);
          const lines = source.text.split('\n').length;
          const lost = value ? bodyOf(value, settings, source).problems : [];
          for (const { line = 1, column = 1 } of [...problems, ...lost]) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThan(0);
          }
          expect(JSON.parse(JSON.stringify(value ?? null))).toEqual(value ?? null);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
