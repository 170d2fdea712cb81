// Reads single values of front matter: a text, a list of words, names, yes or no, a picture. Each reader says undefined for
// a value it can make nothing of, and never throws.
import type { Person, Picture } from '../model/article.ts';
import { splitByline } from './byline.ts';

type Group = Readonly<Record<string, unknown>>;

/** A text on one line; numbers and true or false are the text they were written as. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return (/\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ') : value).trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** One text or a list of texts. */
export function textsOf(value: unknown): readonly string[] | undefined {
  const texts = complete((Array.isArray(value) ? value : [value]).map(textOf));
  return texts?.filter((text) => text !== '');
}

/** A list, or words with commas between them: `"police, courts"`. */
export function wordsOf(value: unknown): readonly string[] | undefined {
  return textsOf(typeof value === 'string' ? value.split(',') : value);
}

/** A byline in words, a list of names, or a list of groups with a `name`. */
export function peopleOf(value: unknown, lang: string): readonly Person[] | undefined {
  if (typeof value === 'string') return splitByline(value, lang).map((name) => ({ name }));
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = complete(people.map((each) => textOf(isGroup(each) ? each.name : each)));
  return names && [...new Set(names)].filter((name) => name !== '').map((name) => ({ name: name.normalize('NFC') }));
}

/** A page of the printed paper; null for anything that is no such number, since "page" may mean many things. */
export function printPageOf(value: unknown): string | null {
  const text = textOf(value) ?? '';
  return /^[A-Z]{0,3}[ -]?\d{1,4}[A-Z]?(?:[-–,] ?[A-Z]{0,3}\d{1,4})?$/i.test(text) ? text : null;
}

/** True or false, in the words that YAML once had for them too. */
export function flagOf(value: unknown): boolean | undefined {
  const word = textOf(value)?.toLowerCase() ?? '';
  if (/^(?:true|yes|on|1)$/.test(word)) return true;
  return /^(?:false|no|off|0)$/.test(word) ? false : undefined;
}

/** The address of a picture, or a group of `src` (`url`, `path`), `alt`, `caption` and `credit`; of a list, the first. */
export function pictureOf(value: unknown): Picture | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isGroup(first)) {
    const src = textOf(first);
    return src ? { src } : undefined;
  }
  const src = textOf(first.src ?? first.url ?? first.path);
  if (!src) return undefined;
  const picture: Record<string, string> = { src };
  for (const part of ['alt', 'caption', 'credit']) {
    const text = textOf(first[part]);
    if (text !== undefined) picture[part] = text;
  }
  return picture as unknown as Picture;
}

/** A correction in words, a group of `text` and `date`, or a list of either. */
export function correctionsOf(
  value: unknown,
): readonly { readonly text: string; readonly date?: string; readonly top?: true }[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = all.map((each) => {
    const text = textOf(isGroup(each) ? (each.text ?? each.note) : each);
    const date = isGroup(each) ? textOf(each.date) : undefined;
    const top = isGroup(each) && flagOf(each.top) === true;
    return text ? { text, ...(date && { date }), ...(top && { top: true as const }) } : undefined;
  });
  return complete(read);
}

/** An address on the web. */
export function webAddressOf(value: unknown): string | undefined {
  const address = textOf(value) ?? '';
  return /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : undefined;
}

/** A language as BCP 47 writes it: `"de_de"` → `"de-DE"`. Names of languages are not known. */
export function languageOf(value: unknown): string | undefined {
  const tag = textOf(value)?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** True for a group of named values, as `{ name: Ann Lee }`. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list, when there is something to say of every member. */
function complete<T>(list: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = list.filter((each) => each !== undefined);
  return known.length === list.length ? known : undefined;
}
