// A Markdown file as a story: where its title and date come from, what it lacks, and the words of its blocks.
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/article.ts';
import { parseMarkdown } from '../../../src/parse/markdown.ts';

const settings = { lang: 'en', seeds: 'seeds' };

function read(text: string, path = 'a.md') {
  const { value, problems } = parseMarkdown({ path, text, digest: '' } as unknown as Source, settings);
  return { article: value, problems, rules: problems.map(({ rule }) => rule) };
}

describe('parseMarkdown', () => {
  it('takes title and text from a heading, the date and slug from the file’s name', () => {
    const { article, problems } = read('\n# The *strike*\n\nText.\n', '2021/2021-02-26-the-strike.md');
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: 'The strike',
      date: { iso: '2021-02-26' },
      slug: 'the-strike',
      paragraphs: ['Text.'],
    });
    expect(article?.lines).toEqual({ title: 2, body: 2 });
  });

  it('prefers the fields, and drops a first heading that only repeats the title', () => {
    const { article } = read('---\ntitle: A\ndate: 2020\nslug: s\n---\n# A\n\n# B\n', '2021-02-26-x.md');
    expect(article).toMatchObject({ title: 'A', date: { iso: '2020' }, slug: 's', paragraphs: ['B'] });
  });

  it.each([
    ['an empty file', '', ['no-title']],
    ['only text', 'Text.', ['no-title', 'no-date']],
    ['a heading', '# A\n\nText.', ['no-date']],
    ['no text', '---\ntitle: A\ndate: 2021\n---\n', ['empty-body']],
    ['a wrong date', '---\ntitle: A\ndate: 2021-02-31\n---\nText.', ['impossible-date']],
    ['an ambiguous date', '---\ntitle: A\ndate: 03/04/2021\n---\nText.', ['ambiguous-date']],
    ['broken fields', '---\ntitle: [A\ndate: 2021\n---\nText.', ['broken-front-matter']],
    ['a program for fields', '---js\n{}\n---\nText.', ['code-front-matter']],
    ['a colon in the title', '---\ntitle: A: b\ndate: 2021\n---\nText.', ['yaml-colon']],
  ])('reports of %s what it should and no more', (_, text, rules) => {
    expect(read(text).rules).toEqual(rules);
  });

  it('does not look at the file’s name when the date in the fields is wrong', () => {
    expect(read('---\ntitle: A\ndate: soon\n---\nText.', '2021-02-26-a.md').article?.date).toEqual({ iso: '' });
  });

  it('points at a wrong date, in every format', () => {
    expect(read('---\ntitle: A\ndate: "2021-02-31"\n---\nText.').problems[0]).toMatchObject({ line: 3, column: 7 });
    expect(read('+++\ntitle = "A"\ndate = "2021-02-31"\n+++\nText.').problems[0]).toMatchObject({ line: 3, column: 8 });
  });

  it('gives the words of each block without their markup', () => {
    const blocks = [
      'One *two* **three** [four](/x) `five`',
      '- a\n- b',
      '> c',
      '## d',
      '|e|f|\n|-|-|\n|1|2|',
      '<figure><img src="x.jpg"><figcaption>g &amp; h</figcaption></figure>',
      'H<sub>2</sub>O',
      '<!-- i -->',
      '![j](k.jpg)',
      '```\nl\n```',
      'a<br>b  \nc',
    ];
    const { article } = read(`---\ntitle: T\ndate: 2021\n---\n${blocks.join('\n\n')}\n`);
    const want = ['One two three four five', 'a\nb', 'c', 'd', 'e f\n1 2', 'g & h', 'H2O', 'l', 'ab\nc'];
    expect(article?.paragraphs).toEqual(want);
  });
});
