// A story's citation for reference managers: RIS, BibTeX and CSL-JSON, each a small file's whole text.
import { type Facts, keyOf } from './facts.ts';
import { type CitedName, familyOf, turned } from './names.ts';

/** RIS, whose lines end in CR LF: `TY  - NEWS` to `ER  - `. */
export function ris(facts: Facts): string {
  const { names, title, paper, section, lang, url } = facts;
  const lines = [
    'TY  - NEWS',
    ...names.map((name) => `AU  - ${turned(name)}`),
    `TI  - ${title}`,
    `T2  - ${paper}`,
    ...(section === undefined ? [] : [`SE  - ${section}`]),
    `PY  - ${facts.year}`,
    `DA  - ${[facts.year, two(facts.month), two(facts.day)].join('/')}/`,
    `LA  - ${lang}`,
    ...(url === undefined ? [] : [`UR  - ${url}`]),
    'ER  - ',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

const two = (n: number): string => (n === 0 ? '' : String(n).padStart(2, '0'));

const BIBTEX_MONTHS = ' jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX: an `@article` in the paper. Titles and organisations are held in a second pair of braces, so that no style changes them. */
export function bibtex(facts: Facts): string {
  const { names, title, paper, month, day, lang, url } = facts;
  const fields = [
    ...(names.length === 0 ? [] : [`author = {${names.map(bibtexName).join(' and ')}}`]),
    `title = {{${tex(title)}}}`,
    `journal = {${tex(paper)}}`,
    `year = {${facts.year}}`,
    ...(month === 0 ? [] : [`month = ${BIBTEX_MONTHS[month]}`]),
    ...(day === 0 ? [] : [`day = {${day}}`]),
    `language = {${lang}}`,
    ...(url === undefined ? [] : [`url = {${url}}`]),
  ];
  return `@article{${keyOf(facts)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

function bibtexName(name: CitedName): string {
  if (name.family === undefined) return `{${tex(name.printed)}}`;
  const parts = [familyOf(name), ...(name.suffix === undefined ? [] : [name.suffix]), name.given ?? ''];
  return parts.map(tex).join(', ');
}

// Braces are counted even after a backslash, so they come as commands.
// biome-ignore format: a table
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_',
};

const tex = (text: string): string =>
  /[\\{}~^$&#%_]/.test(text) ? text.replace(/[\\{}~^$&#%_]/g, (c) => TEX[c] ?? c) : text;

/** CSL-JSON, read by Zotero, Pandoc and citation processors: a list of one item. */
export function csl(facts: Facts): string {
  const { names, title, paper, year, month, day, section, lang, url } = facts;
  const item = {
    id: keyOf(facts),
    type: 'article-newspaper',
    ...(names.length > 0 && { author: names.map(cslName) }),
    title,
    'container-title': paper,
    ...(section !== undefined && { section }),
    issued: { 'date-parts': [[Number(year), month, day].filter((part) => part !== 0)] },
    language: lang,
    ...(url !== undefined && { URL: url }),
  };
  return `${JSON.stringify([item])}\n`;
}

function cslName({ printed, family, given, particle, suffix }: CitedName) {
  if (family === undefined) return { literal: printed };
  return {
    family,
    given,
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}
