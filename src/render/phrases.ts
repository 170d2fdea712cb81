// What templates say again and again, in code that costs less. Most of what stands around a text is links, words of the interface
// and parts, thousands of times the same; so what is known of them before any page is made is not asked for each page.
//
//   <%= t('skip') %>                     →   the words themselves, as text
//   <%= url('/years/') %>                →   where links begin, then text
//   <%= url(story.url) %>                →   __link(story.url), which looks at an address once, where url and escaping do each
//   include('parts/list.html', { a })    →   __with('parts/list.html',it,{ a })
//
// A template may have a variable of its own called `url`: then its name is its own, and nothing is written in short.

/** What a printed expression becomes: text between single quotes, code, or both: the code first. */
export interface Phrase {
  readonly code?: string;
  readonly text?: string;
}

export interface Phrases {
  /** For `<%= value %>`; undefined when it is to be printed like any other. */
  printed(value: string): Phrase | undefined;
  /** Code of a tag, with its includes in short. */
  said(code: string): string;
}

/** @param codes what stands in the template's tags. @param word a word of the interface, ready to print, if there is one of that name. */
export function phrasesOf(codes: readonly string[], word: (name: string) => string | undefined): Phrases {
  const all = codes.join('\n');
  const [url, t, include] = [isFree('url', all), isFree('t', all), isFree('include', all) && isFree('it', all)];
  return {
    printed(value) {
      const [, name] = (t && WORD.exec(value)) || [];
      const words = name === undefined ? undefined : word(name);
      if (words !== undefined) return { text: JSON.stringify(words).slice(1, -1) };
      const [, known, asked] = (url && LINK.exec(value)) || [];
      if (known !== undefined) return { code: '__here.link', text: known };
      return asked === undefined ? undefined : { code: `__link(${asked})` };
    },
    said: (code) =>
      include ? code.replace(INCLUDE, "__with('$1',it,{").replace(BARE_INCLUDE, "__part('$1',it)") : code,
  };
}

const WORD = /^t\('([\w.]+)'\)$/;
const LINK = /^url\((?:'(\/[\w/.-]*)'|([\w.]+))\)$/;
const INCLUDE = /\binclude\('([\w./-]+)', *\{/g;
const BARE_INCLUDE = /\binclude\('([\w./-]+)'\)/g;

/** Whether a name is nowhere declared: it stands only where it is called, looked into, or names a field. */
function isFree(name: string, code: string): boolean {
  return !new RegExp(String.raw`(?<![\w$]|(?<!\.\.)\.)${name}\b(?![(:.[]|\?\.)|\bfunction\s+${name}\b`).test(code);
}
