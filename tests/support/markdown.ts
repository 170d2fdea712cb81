// Markdown for the laws: the slow road written out, texts of every kind that CommonMark speaks of, and makers of hostile ones.
import fc from 'fast-check';
import { htmlOf, parseMarkdownText } from '../../src/lib/markdown.ts';
import { slot } from '../../src/lib/slots.ts';
import type { Article, Body, BodyImage, BodyLink } from '../../src/model/article.ts';
import type { Digest, SeedPath } from '../../src/model/names.ts';
import { bodyOf } from '../../src/parse/body.ts';
import { parseBody } from '../../src/parse/plain.ts';

const SITE = 'https://courier.example/';
const settings = { lang: 'en', seeds: 'seeds', url: SITE };

/** The body as the program makes it, by whatever road it chooses. */
export function ours(text: string): Body | undefined {
  const article: Article = {
    path: 'a.md' as SeedPath,
    digest: '' as Digest,
    format: 'markdown',
    title: 'A',
    byline: [],
    date: { iso: '2021' },
    topics: [],
    aliases: [],
    draft: false,
    corrections: [],
    extra: {},
    body: parseBody(text, 1),
    paragraphs: [],
    lines: {},
  };
  return bodyOf(article, settings).value;
}

/** The body as remark makes it of the whole text, with nothing of ours in between but the slots. */
export function remarks(text: string): Body {
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const pointers = {
    link: (link: BodyLink) => slot(links.push(link) - 1),
    image: (image: BodyImage) => slot(1_000_000 + images.push(image) - 1),
  };
  const { html } = htmlOf(parseMarkdownText(text), { site: SITE, pointers, shift: undefined });
  const numbered = html.replace(/\u0001(\d{7,})\u0001/g, (_, n) => slot(links.length + Number(n) - 1_000_000));
  return { html: numbered, links, images };
}

/** Pieces that mean something in Markdown, and pieces that nearly do. */
const PIECES = [
  'word', 'Two words', 'a', 'é', '東京', '😀', '12', '1998. ', '1. ', '2) ', '- ', '+ ', '* ', '-', '*', '**', '***', '_', '__',
  '~', '~~', '`', '``', '```', '~~~', '# ', '## ', '###### ', '#', '####### ', ' #', '> ', '>', '---', '***', '* * *', '===', '=',
  '|', '| a | b |', '|---|---|', ':-', '[', ']', '(', ')', '[x] ', '- [ ] ', '![', '](', '[word](https://example.org/a)',
  '[word](/2021/a/)', '[word](other.md#p2)', '[word](https://courier.example/x)', '[word](<a b>)', '[a]: /url', '[a]', '[sic]',
  '[^1]', '[^1]: note', '*word*', '**word**', '*two words*', '**a**b', '"*quoted*"', '(*in*)', '_word_', 'www.', 'www.example.org',
  'https://example.org/?a=b&c=d', 'http://', '://', 'a@example.org', '@', '@home', '&', '&amp;', '&copy;', '&#35;', '& ', 'AT&T', '&x',
  '<', '< ', '<b>', '</b>', '<!-- c -->', '<div>', '<https://example.org>', '<3', '\\', '\\*', '\\\n', '  \n', '\n', '\n\n', '\n\n\n',
  '\n    ', '\n  ', ' ', '  ', '    ', '\t', '.', ',', '!', '?', ':', ': ', ';', '“', '”', '—', '–', '…', '\u00a0', "'", '"', '%', '$',
  '^', '=', '{', '}', '/', '//', '\u2028', '\u3000',
] as const; // biome-ignore format: a table of words

const piece = fc.constantFrom(...PIECES);

/** Texts in which anything may stand next to anything. */
export const hostile: fc.Arbitrary<string> = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** Blocks that look like a newspaper's, each of them plain or nearly so, with blank lines between. */
const sentence = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom('word', 'Two', 'three,', '“Four', 'five”', 'six.') }, piece),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const line = sentence.map((words) => words.join(' ').replace(/\n/g, ' '));
const block = fc
  .tuple(
    fc.constantFrom('', '', '', '', '## ', '# ', '### ', '- ', '* ', '> ', '1. '),
    fc.array(line, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([mark, lines, all]) => lines.map((each, index) => (index === 0 || all ? mark : '') + each).join('\n'));
export const newspaper: fc.Arbitrary<string> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'))
  .chain((text) => fc.constantFrom(text, `${text}\n`, `\n${text}\n\n`));
