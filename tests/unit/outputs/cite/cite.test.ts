// Citations in every style and file, by the manuals: APA 7 (10.16, newspaper article), MLA 9 (news article on a website), Chicago 18
// (bibliography, newspapers), Wikipedia's Template:Cite news; RIS, BibTeX, CSL-JSON.
import { describe, expect, it } from 'vitest';
import { citer } from '../../../../src/outputs/cite/cite.ts';
import type { CitedPage } from '../../../../src/outputs/cite/facts.ts';

const shared = { title: 'The Innis Courier', url: 'https://courier.example/', lang: 'en' };
const URL = 'https://courier.example/2003/05/01/ferry/';

function page(names: readonly string[], given: Partial<CitedPage> = {}): CitedPage {
  const byline = names.map((name) => ({ name }));
  return { title: 'Ferry returns', url: '/2003/05/01/ferry/', date: { iso: '2003-05-01' }, byline, ...given };
}
const cite = (story: CitedPage, form: Parameters<ReturnType<typeof citer>>[1], common = shared) =>
  citer(common)(story, form);
const said = (story: CitedPage, form: 'APA' | 'MLA' | 'Chicago' | 'Wikipedia') =>
  cite(story, form).replaceAll('&amp;', '&');

const NAMES = 'Ann Lee,Bo Chan,Cy Dee,Di Eck,Ed Fox,Fay Gray,Gus Hill'.split(',');
const first = (n: number) => NAMES.slice(0, n);
const many = Array.from({ length: 22 }, (_, i) => `Ann ${String.fromCharCode(65 + i)}ox`);

describe('APA', () => {
  it.each([
    [page([]), `Ferry returns. (2003, May 1). <i>The Innis Courier</i>. ${URL}`],
    [page(first(1)), `Lee, A. (2003, May 1). Ferry returns. <i>The Innis Courier</i>. ${URL}`],
    [page(first(2)), `Lee, A., & Chan, B. (2003, May 1). Ferry returns. <i>The Innis Courier</i>. ${URL}`],
    [page(first(3)), `Lee, A., Chan, B., & Dee, C. (2003, May 1). Ferry returns. <i>The Innis Courier</i>. ${URL}`],
    [page(['Associated Press']), `Associated Press. (2003, May 1). Ferry returns. <i>The Innis Courier</i>. ${URL}`],
    [
      page(['Martin Luther King, Jr.']),
      `King, M. L., Jr. (2003, May 1). Ferry returns. <i>The Innis Courier</i>. ${URL}`,
    ],
    [
      page(first(1), { date: { iso: '2003-05' } }),
      `Lee, A. (2003, May). Ferry returns. <i>The Innis Courier</i>. ${URL}`,
    ],
    [page(first(1), { date: { iso: '2003' } }), `Lee, A. (2003). Ferry returns. <i>The Innis Courier</i>. ${URL}`],
    [page(first(1), { title: 'Who pays?' }), `Lee, A. (2003, May 1). Who pays? <i>The Innis Courier</i>. ${URL}`],
  ])('case %#', (story, expected) => expect(said(story, 'APA')).toBe(expected));

  it('names nineteen of more than twenty, and the last', () => {
    expect(said(page(many), 'APA')).toMatch(/^Aox, A\., Box, A\., .*Sox, A\., \. \. \. Vox, A\. \(2003/);
    expect(said(page(many.slice(0, 20)), 'APA')).toContain('Sox, A., & Tox, A. (2003');
  });
});

describe('MLA', () => {
  const rest = '<i>The Innis Courier</i>, 1 May 2003, courier.example/2003/05/01/ferry/. Accessed [day month year].';
  it.each([
    [page([]), `“Ferry returns.” ${rest}`],
    [page(first(1)), `Lee, Ann. “Ferry returns.” ${rest}`],
    [page(first(2)), `Lee, Ann, and Bo Chan. “Ferry returns.” ${rest}`],
    [page(first(3)), `Lee, Ann, et al. “Ferry returns.” ${rest}`],
    [page(['Ursula K. Le Guin']), `Le Guin, Ursula K. “Ferry returns.” ${rest}`],
    [page([], { title: 'Who pays?' }), `“Who pays?” ${rest}`],
    [page([], { title: 'Mayor says “no”' }), `“Mayor says ‘no.’” ${rest}`],
    [
      page([], { title: '&quot;Who pays?&quot; asks council'.replaceAll('&quot;', '"') }),
      `“‘Who pays?’ asks council.” ${rest}`,
    ],
    [page([], { title: 'Council asks "who pays?"' }), `“Council asks ‘who pays?’” ${rest}`],
    [page([], { date: { iso: '2003-09' } }), `“Ferry returns.” ${rest.replace('1 May', 'Sept.')}`],
    [page([], { date: { iso: '2003' } }), `“Ferry returns.” ${rest.replace('1 May ', '')}`],
  ])('case %#', (story, expected) => expect(said(story, 'MLA')).toBe(expected));
});

describe('Chicago', () => {
  const rest = `<i>Innis Courier</i>, May 1, 2003. ${URL}.`;
  it.each([
    [page([]), `<i>Innis Courier</i>. “Ferry returns.” May 1, 2003. ${URL}.`],
    [page(first(1)), `Lee, Ann. “Ferry returns.” ${rest}`],
    [page(first(2)), `Lee, Ann, and Bo Chan. “Ferry returns.” ${rest}`],
    [page(first(3)), `Lee, Ann, Bo Chan, and Cy Dee. “Ferry returns.” ${rest}`],
    [page(first(6)), `Lee, Ann, Bo Chan, Cy Dee, Di Eck, Ed Fox, and Fay Gray. “Ferry returns.” ${rest}`],
    [page(first(7)), `Lee, Ann, Bo Chan, Cy Dee, et al. “Ferry returns.” ${rest}`],
    [page(['山田 太郎']), `山田 太郎. “Ferry returns.” ${rest}`],
    [page(first(1), { date: { iso: '2003-05' } }), `Lee, Ann. “Ferry returns.” ${rest.replace('May 1,', 'May')}`],
    [page(first(1), { date: { iso: '2003' } }), `Lee, Ann. “Ferry returns.” ${rest.replace('May 1, ', '')}`],
  ])('case %#', (story, expected) => expect(said(story, 'Chicago')).toBe(expected));
});

describe('Wikipedia', () => {
  const rest = `|title=Ferry returns |newspaper=The Innis Courier |url=${URL} |access-date=}}`;
  it.each([
    [page([]), `{{cite news |date=1 May 2003 ${rest}`],
    [page(first(1)), `{{cite news |last=Lee |first=Ann |date=1 May 2003 ${rest}`],
    [page(first(2)), `{{cite news |last1=Lee |first1=Ann |last2=Chan |first2=Bo |date=1 May 2003 ${rest}`],
    [page(['Associated Press']), `{{cite news |author=Associated Press |date=1 May 2003 ${rest}`],
    [page([], { date: { iso: '2003-05' } }), `{{cite news |date=May 2003 ${rest}`],
    [
      page([], { title: 'A | B [sic] {x}', lang: 'ar' }),
      `{{cite news |date=1 May 2003 |title=A {{!}} B &#91;sic&#93; &#123;x&#125; |newspaper=The Innis Courier |language=ar |url=${URL} |access-date=}}`,
    ],
  ])('case %#', (story, expected) => expect(said(story, 'Wikipedia')).toBe(expected));
});

describe('every style', () => {
  const known = page(first(1), { title: 'Fish & <b>chips</b>' });
  const STYLES = ['APA', 'MLA', 'Chicago', 'Wikipedia'] as const;

  it.each(STYLES)('%s escapes what people wrote', (style) => {
    expect(cite(known, style)).toContain('Fish &amp; &lt;b&gt;chips&lt;/b&gt;');
    expect(cite(known, style, { ...shared, title: 'A & B' })).toContain('A &amp; B');
  });

  it.each(STYLES)('%s has no address, and no day of reading, while the site’s own is not known', (style) => {
    const text = citer({ title: 'The Innis Courier', lang: 'en' })(known, style);
    expect(text).not.toMatch(/ferry|https?:|courier\.example|Accessed|access-date|undefined/);
  });
});

describe('a story that runs from right to left', () => {
  it('has its parts held apart, so that the date stays where it is', () => {
    const story = page(['فاطمة نور'], { title: 'غرق العبّارة', lang: 'ar' });
    expect(said(story, 'MLA')).toMatch(
      /^<bdi>فاطمة نور\.<\/bdi> <bdi>“غرق العبّارة\.”<\/bdi> <i><bdi>The Innis Courier<\/bdi><\/i>, 1 May 2003, /,
    );
    expect(said(story, 'APA')).toContain('<bdi>فاطمة نور.</bdi> (2003, May 1). <bdi>غرق العبّارة.</bdi> <i>');
  });
});

describe('RIS', () => {
  const lines = (story: CitedPage) => cite(story, 'RIS').split('\r\n');
  it('is a newspaper article, each name a line', () => {
    expect(lines(page(['Ann Lee', 'Reuters'], { section: { name: 'Harbour' } }))).toEqual([
      'TY  - NEWS',
      'AU  - Lee, Ann',
      'AU  - Reuters',
      'TI  - Ferry returns',
      'T2  - The Innis Courier',
      'SE  - Harbour',
      'PY  - 2003',
      'DA  - 2003/05/01/',
      'LA  - en',
      `UR  - ${URL}`,
      'ER  - ',
      '',
    ]);
  });
  it.each([
    ['2003-05', 'DA  - 2003/05//'],
    ['2003', 'DA  - 2003///'],
  ])('says of %s what it says', (iso, line) => expect(lines(page([], { date: { iso } }))).toContain(line));
});

describe('BibTeX', () => {
  it('is an article in the paper', () => {
    expect(cite(page(['Ludwig van Dam', 'Associated Press', 'Martin Luther King, Jr.']), 'BibTeX')).toBe(
      `@article{2003-05-01-ferry,
  author = {van Dam, Ludwig and {Associated Press} and King, Jr., Martin Luther},
  title = {{Ferry returns}},
  journal = {The Innis Courier},
  year = {2003},
  month = may,
  day = {1},
  language = {en},
  url = {${URL}},
}
`,
    );
  });
  it('keeps TeX from reading a title as commands, and its braces even', () => {
    const text = cite(page([], { title: '50% of {A} & B_c cost $5 #1 ~ ^ \\' }), 'BibTeX');
    expect(text).toContain(
      'title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_c cost \\$5 \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}}',
    );
    expect(text.split('{').length).toBe(text.split('}').length);
  });
  it('says of a year what it says', () => {
    const text = cite(page([], { date: { iso: '2003' } }), 'BibTeX');
    expect(text).not.toMatch(/month|day|author/);
  });
});

describe('CSL-JSON', () => {
  const item = (story: CitedPage) => JSON.parse(cite(story, 'CSL-JSON'))[0];
  it('is a newspaper article', () => {
    expect(
      item(page(['Ludwig van Dam', 'Reuters', 'John D. Fox III'], { section: { name: 'Harbour' }, lang: 'nl' })),
    ).toEqual({
      id: '2003-05-01-ferry',
      type: 'article-newspaper',
      author: [
        { family: 'Dam', given: 'Ludwig', 'non-dropping-particle': 'van' },
        { literal: 'Reuters' },
        { family: 'Fox', given: 'John D.', suffix: 'III' },
      ],
      title: 'Ferry returns',
      'container-title': 'The Innis Courier',
      section: 'Harbour',
      issued: { 'date-parts': [[2003, 5, 1]] },
      language: 'nl',
      URL,
    });
  });
  it.each([
    ['2003-05', [2003, 5]],
    ['2003', [2003]],
  ])('says of %s what it says', (iso, parts) =>
    expect(item(page([], { date: { iso } })).issued).toEqual({ 'date-parts': [parts] }),
  );
});
