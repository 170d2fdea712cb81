// What a citation says, taken from a page's data: the same for every style and file.
import { encode } from '../../lib/addresses.ts';
import type { Shared } from '../../model/job.ts';
import { directionOf } from '../language.ts';
import { type CitedName, citedName } from './names.ts';

/** What is read of a story page's data, or of the smaller data of its citation files. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  readonly byline: readonly { readonly name: string }[];
  readonly date: { readonly iso: string };
  readonly section?: { readonly name: string };
  readonly lang?: string;
}

export interface Facts {
  readonly title: string;
  readonly names: readonly CitedName[];
  readonly year: string;
  /** From 1; 0 where it is not known. */
  readonly month: number;
  readonly day: number;
  readonly paper: string;
  /** The whole address; absent while the site's own is not known. */
  readonly url?: string;
  /** Of the story, e.g. `"ar"`. */
  readonly lang: string;
  /** Whether its text runs from right to left. */
  readonly rtl: boolean;
  readonly section?: string;
  /** Its address inside the site. */
  readonly path: string;
  /** What styles have made of the story, and of its names and the paper, which come again with other stories. */
  readonly made: Readonly<Record<'story' | 'names' | 'paper', Made>>;
}

/** Ready text by what it is, e.g. the names as APA has them. */
export type Made = Partial<Record<'quoted' | 'url' | 'italic' | 'apa' | 'mla' | 'chicago' | 'wikipedia', string>>;

/** Bylines that are remembered; a paper with more has most of them once. */
const BYLINES = 5_000;

/** For the stories of one site. */
export function factsFor(shared: Shared): (page: CitedPage) => Facts {
  const languages = new Map<string, { readonly rtl: boolean; readonly paper: Made }>();
  const bylines = new Map<string, { readonly names: readonly CitedName[]; readonly made: Made }>();
  const languageOf = (lang: string) => {
    const language = { rtl: directionOf(lang) === 'rtl', paper: {} };
    languages.set(lang, language);
    return language;
  };
  const bylineOf = (page: CitedPage, key: string, lang: string) => {
    const byline = { names: page.byline.map(({ name }) => citedName(name, lang)), made: {} };
    if (bylines.size >= BYLINES) bylines.clear();
    bylines.set(key, byline);
    return byline;
  };
  return (page) => {
    const lang = page.lang ?? String(shared.lang ?? 'en');
    const { iso } = page.date;
    const { rtl, paper } = languages.get(lang) ?? languageOf(lang);
    let key = lang;
    for (const { name } of page.byline) key += `\n${name}`;
    const { names, made } = bylines.get(key) ?? bylineOf(page, key, lang);
    return {
      title: page.title,
      names,
      year: iso.slice(0, 4),
      month: Number(iso.slice(5, 7)),
      day: Number(iso.slice(8, 10)),
      paper: shared.title,
      ...(typeof shared.url === 'string' && { url: shared.url + encoded(page.url).slice(1) }),
      lang,
      rtl,
      ...(page.section && { section: page.section.name }),
      path: page.url,
      made: { story: {}, names: made, paper },
    };
  };
}

/** Most addresses are plain already, and looking is cheaper than encoding. */
const encoded = (path: string): string => (/^[\w/.-]*$/.test(path) ? path : encode(path));

/** A name for the entry in files, `"2003-05-01-ferry-returns"`. Letters, digits and hyphens alone, which every program takes. Its address is a story's own, so its key is. */
export function keyOf({ path }: Facts): string {
  return encoded(path)
    .replace(/\.html?$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
