// What `archive.yml` may say, key by key. Door of `valibot`, which is loaded only when a settings file is to be judged.
// It judges single values; what they mean together (folders inside folders) is for `folders.ts`.
//
// A message here is what follows "`lang` is "english", but it ": it says what the value may be.
import { createRequire } from 'node:module';
import type * as Valibot from 'valibot';
import { HOST_NAMES } from '../hosts/limits.ts';
import { lazy } from '../lib/lazy.ts';
import type { DataSettings, FeedSettings, HostName } from '../model/settings.ts';
import { PERMALINK_TOKENS, siteUrl, wrongInPermalink } from './values.ts';

const require = createRequire(import.meta.url);

/** `archive.yml` as written and found to be sound, before defaults; `null` where a key has no value. */
export interface RawSettings {
  readonly title?: string | null | undefined;
  readonly tagline?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly status?: 'closed' | 'live' | null | undefined;
  readonly date_order?: 'day-first' | 'month-first' | null | undefined;
  readonly permalink?: string | null | undefined;
  readonly seeds?: string | null | undefined;
  readonly out?: string | null | undefined;
  readonly templates?: string | null | undefined;
  readonly host?: HostName | null | undefined;
  readonly strict?: boolean | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly rights?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly corrections_policy?: string | null | undefined;
  readonly how_made?: string | null | undefined;
  readonly age_note_years?: number | null | undefined;
  readonly front?:
    | { readonly lead?: string | null | undefined; readonly picks?: readonly string[] | null | undefined }
    | null
    | undefined;
  readonly license?: string | null | undefined;
  readonly sections?: RawGroups;
  readonly authors?: RawGroups;
  readonly topics?: RawGroups;
  readonly theme?: RawTheme | null | undefined;
  readonly feeds?: Raw<FeedSettings> | null | undefined;
  readonly pages?:
    | { readonly days?: boolean | null | undefined; readonly on_this_day?: boolean | null | undefined }
    | null
    | undefined;
  readonly data?: Raw<DataSettings> | null | undefined;
  readonly robots?: 'open' | 'no-training' | 'archive-only' | null | undefined;
  readonly search?: boolean | null | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A group of settings of which each may be left out. */
type Raw<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** What is said of sections, authors or topics, by their names. */
export type RawGroups =
  | Readonly<Record<string, { readonly description?: string | null | undefined } | null>>
  | null
  | undefined;

interface RawTheme {
  readonly accent?: string | null | undefined;
  readonly fonts?:
    | { readonly text?: string | null | undefined; readonly furniture?: string | null | undefined }
    | null
    | undefined;
  readonly logo?: string | null | undefined;
}

/** One thing wrong with the settings: where, by its key, and what. */
export type Fault =
  | { readonly kind: 'unknown'; readonly path: readonly string[] }
  | { readonly kind: 'wrong'; readonly path: readonly string[]; readonly mayBe: string };

export type Judgement = { readonly settings: RawSettings } | { readonly faults: readonly Fault[] };

/** Checks what a settings file holds; every fault is found, not only the first. */
export function judge(data: unknown): Judgement {
  const result = valibot().safeParse(settingsSchema(), data);
  return result.success ? { settings: result.output } : { faults: result.issues.map(faultOf) };
}

function faultOf({ type, path, message }: Valibot.BaseIssue<unknown>): Fault {
  const keys = (path ?? []).map(({ key }) => String(key));
  return type === 'never' ? { kind: 'unknown', path: keys } : { kind: 'wrong', path: keys, mayBe: message };
}

const valibot = lazy(() => require('valibot') as typeof Valibot);

type May<T> = Valibot.GenericSchema<unknown, T | null | undefined>;

/** The rules, as the plain data that valibot works with; `editors.ts` reads them, too. */
export const settingsSchema = lazy((): Valibot.GenericSchema<unknown, RawSettings> => {
  const v = valibot();
  const text = v.nullish(v.pipe(v.string('can only be a text'), v.trim()));
  const name = (mayBe: string) => v.nullish(v.pipe(v.string(mayBe), v.trim(), v.minLength(1, 'cannot be empty')));
  const folder = name('can only be a folder’s name');
  const flag = v.nullish(v.boolean('can only be `true` or `false`'));
  const groups = v.nullish(namesOf(v.nullable(group({ description: text }))));
  return group({
    title: name('can only be a text'),
    tagline: text,
    description: text,
    url: v.nullish(
      v.pipe(
        v.string(URL_MAY_BE),
        v.check((url) => siteUrl(url) !== undefined, URL_MAY_BE),
      ),
    ),
    lang: v.nullish(v.pipe(v.string(LANG_MAY_BE), v.check(isLanguage, LANG_MAY_BE))),
    status: oneOf('closed', 'live'),
    date_order: oneOf('day-first', 'month-first'),
    permalink: v.nullish(v.pipe(v.string(PERMALINK_MAY_BE), v.rawCheck(checkPermalink))),
    seeds: folder,
    out: folder,
    templates: folder,
    host: oneOf(...HOST_NAMES),
    strict: flag,
    publisher: text,
    rights: text,
    contact: text,
    license: text,
    feeds: feedsSchema(flag),
    robots: oneOf('open', 'no-training', 'archive-only'),
    corrections_policy: text,
    how_made: text,
    age_note_years: wholeNumber(/^\d{1,4}$/, YEARS_MAY_BE),
    front: v.nullish(group({ lead: text, picks: v.nullish(v.array(v.string(STORIES_MAY_BE), STORIES_MAY_BE)) })),
    sections: groups,
    authors: groups,
    topics: groups,
    theme: themeSchema(text),
    pages: v.nullish(group({ days: flag, on_this_day: flag })),
    data: v.nullish(group({ citations: flag, twins: flag, files: flag })),
    search: flag,
    extra: v.nullish(namesOf(v.unknown())),
  });
});

function feedsSchema(flag: May<boolean>) {
  const v = valibot();
  const content = oneOf('full', 'summary');
  const items = wholeNumber(ITEMS, ITEMS_MAY_BE);
  const tag = v.nullish(v.pipe(v.string(TAG_MAY_BE), v.trim(), v.regex(TAG, TAG_MAY_BE)));
  return v.nullish(group({ content, items, sections: flag, people: flag, topics: flag, history: flag, tag }));
}

/** What goes into the stylesheet as it is must be what it says it is, and nothing more. */
function themeSchema(text: May<string>) {
  const v = valibot();
  const colour = v.pipe(v.string(COLOUR_MAY_BE), v.trim(), v.regex(COLOUR, COLOUR_MAY_BE));
  const families = v.nullish(v.pipe(v.string(FONTS_MAY_BE), v.trim(), v.regex(FAMILIES, FONTS_MAY_BE)));
  const fonts = v.nullish(group({ text: families, furniture: families }));
  return v.nullish(group({ accent: v.nullish(colour), fonts, logo: text }));
}

/** Settings of certain names, and no other: each that is another is told, of which `strictObject` would tell the first. */
function group<const T extends Valibot.ObjectEntries>(settings: T) {
  const v = valibot();
  return v.pipe(v.custom<object>(isGroup, GROUP_MAY_BE), v.objectWithRest(settings, v.never()));
}

/** Anything of one sort, by names that a person chooses. */
function namesOf<T extends Valibot.GenericSchema>(each: T) {
  const v = valibot();
  return v.pipe(v.custom<Record<string, unknown>>(isGroup, GROUP_MAY_BE), v.record(v.string(), each));
}

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function oneOf<const T extends readonly string[]>(...words: T) {
  const v = valibot();
  return v.nullish(v.picklist(words, `can only be ${words.map((word) => `\`${word}\``).join(' or ')}`));
}

/** Settings come as texts: only what stands under `extra` is read for its numbers. */
function wholeNumber(digits: RegExp, mayBe: string) {
  const v = valibot();
  return v.nullish(v.pipe(v.string(mayBe), v.regex(digits, mayBe), v.transform(Number)));
}

const GROUP_MAY_BE = 'can only hold settings of its own, each on a line as `name: value`';
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z]+\([\w\s.,%/+-]+\))$/i;
const FAMILIES = /^(?:[\w -]+|"[\w -]+"|'[\w -]+')(?:\s*,\s*(?:[\w -]+|"[\w -]+"|'[\w -]+'))*$/;
const FONTS_MAY_BE = 'can only be families of type as CSS writes them, such as `Georgia, serif`';
const YEARS_MAY_BE = 'can only be a whole number of years, such as `5`';
const STORIES_MAY_BE = 'can only be a list of articles’ files or addresses';
const URL_MAY_BE = 'can only be an address that begins with `https://` or `http://`, without `?` and `#`';
const LANG_MAY_BE = 'can only be a language’s code, such as `en` or `pt-BR`';
const COLOUR_MAY_BE = 'can only be a colour as CSS writes it, such as `"#8a1c1c"` or `darkred`';
const ITEMS = /^(?:[1-9]\d?|[1-4]\d\d|500)$/;
const ITEMS_MAY_BE = 'can only be a whole number from 1 to 500';
/** RFC 4151: a host or an e-mail address, a comma, and a day, month or year. */
const TAG = /^(?:[\w.+-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*,\d{4}(?:-\d\d(?:-\d\d)?)?$/i;
const TAG_MAY_BE = 'can only be a host the paper had and the year it had it in, such as `courier.example,2003`';
const PERMALINK_MAY_BE = `can only be a pattern made of ${PERMALINK_TOKENS.join(', ')}`;

function checkPermalink({ dataset, addIssue }: Valibot.RawCheckContext<string>): void {
  const message = dataset.typed ? wrongInPermalink(dataset.value) : undefined;
  if (message !== undefined) addIssue({ message });
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
