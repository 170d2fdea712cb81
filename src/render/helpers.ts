// What a template may call: the short list that templates/README.md documents. Made once per thread; what changes from page
// to page is only where the page lies.
import { encode, rootFrom } from '../lib/addresses.ts';
import { datesIn } from '../lib/calendar.ts';
import type { DateStyle } from '../lib/datestyles.ts';
import type { Job, Shared } from '../model/job.ts';
import { citer } from '../outputs/cite/cite.ts';
import type { Kind } from '../outputs/kind.ts';
import type { Words } from './words.ts';

export interface Helpers {
  /** A link to an address of the site, relative to this page; what is no such address is left as it is. */
  url(path: string): string;
  /** The whole address, with the host; undefined when the site's own is not known. */
  absolute(path: string): string | undefined;
  /** A date in words: see `lib/datestyles.ts`. */
  date(iso: string, style?: DateStyle): string;
  /** A number with its thousands apart. */
  number(n: number): string;
  /** A counted word: `plural(2, 'story')` → `"2 stories"`. */
  plural(n: number, word: string): string;
  /** A story's citation in a style (HTML) or the text of its citation file: `cite(page, 'APA')`; see `outputs/cite/cite.ts`. */
  cite: ReturnType<typeof citer>;
  /** What the page tells search engines of itself, ready for a `<script type="application/ld+json">`; nothing while the site's address is not known. */
  jsonld(): string;
  /** A word of the interface: `t('notfound.title')`, `t('nav.of', { name: 'Money' })`. */
  t(word: string, gaps?: Readonly<Record<string, string | number>>): string;
}

/** The page being made: the only thing that changes between calls. */
export interface Here {
  /** Of what it is made, should a template ask what it tells machines of itself. No function is kept here: each would keep the one before. */
  job?: Job;
  kind?: Kind;
  /** How its links begin: `"../../"`, or an absolute path for a page that may be shown at any address. */
  root: string;
  /** The same without its last slash, ready to print: what stands before an address in a link. */
  link: string;
}

export function helpersFor(here: Pick<Here, 'root' | 'job' | 'kind'>, shared: Shared, words: Words): Helpers {
  const lang = String(shared.lang ?? 'en');
  const home = typeof shared.url === 'string' ? shared.url : undefined;
  const rules = pluralRules(lang);
  const number = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, one(words, 'number.group'));
  const t: Helpers['t'] = (word, gaps) => {
    const found = one(words, word);
    return gaps === undefined ? found : found.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
  };
  return {
    url: (path) => (path.startsWith('/') ? here.root + encoded(path).slice(1) : path),
    absolute: (path) => (home === undefined ? undefined : home + encoded(path).slice(1)),
    date: datesIn(lang),
    number,
    cite: citer(shared),
    jsonld() {
      const { job, kind } = here;
      const described = home === undefined || !job ? undefined : kind?.describe?.(job.data, shared, t);
      return described ? inScript(described) : '';
    },
    plural: remembered((n: number, word: string) => {
      const forms = words[word];
      if (typeof forms !== 'object') throw new Error(`there is no counted word "${word}" in the files of words`);
      return (forms[rules.select(n)] ?? forms.other ?? '{n}').replace('{n}', number(n));
    }),
    t,
  };
}

/** JSON as it may stand in a `<script>`: nothing in it can end the element or begin another. */
const inScript = (json: string): string => (json.includes('<') ? json.replaceAll('<', '\\u003c') : json);

/** Small counts come again and again; larger ones are not worth the room. */
const SMALL = 100;

function remembered(plural: Helpers['plural']): Helpers['plural'] {
  const known = new Map<string, string[]>();
  return (n, word) => {
    if (n > SMALL) return plural(n, word);
    const counts = known.get(word);
    if (counts === undefined) {
      known.set(word, []);
      return plural(n, word);
    }
    counts[n] ??= plural(n, word);
    return counts[n];
  };
}

/** Where links of a page begin. `base` is the path of the site on its host, e.g. `"/archive/"`. */
export function rootOf(path: string, rooted: boolean, base: string): string {
  return rooted ? base : rootFrom(`/${path}`);
}

function one(words: Words, word: string): string {
  const found = words[word];
  if (typeof found !== 'string') throw new Error(`there is no word "${word}" in the files of words`);
  return found;
}

function pluralRules(lang: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(lang);
  } catch {
    return new Intl.PluralRules('en');
  }
}

/** An address of the site that can stand in a link as it is; nearly every one, and looking is cheaper than encoding. */
export const PLAIN = /^\/[\w/.-]*$/;

const encoded = (path: string): string => (PLAIN.test(path) ? path : encode(path));
