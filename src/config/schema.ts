// What `archive.yml` may say, key by key. Door of `zod`, which is loaded (80 ms) only when there is a settings file.
// It judges single values; what they mean together (folders inside folders) is for `folders.ts`.
//
// A message here is what follows "`lang` is "english", but it ": it says what the value may be.
import { createRequire } from 'node:module';
import type { z as Zod } from 'zod';
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
  const result = schema().safeParse(data);
  return result.success ? { settings: result.data } : { faults: result.error.issues.flatMap(faultsOf) };
}

/** The same rules as zod writes them in JSON Schema; `editors.ts` makes of it what is shipped. */
export function zodJsonSchema(): object {
  const { z } = require('zod') as { z: typeof Zod };
  return z.toJSONSchema(schema(), { target: 'draft-7', io: 'input' });
}

function faultsOf(issue: Zod.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key] }));
  return [{ kind: 'wrong', path, mayBe: issue.message }];
}

const schema = lazy(() => settingsSchema((require('zod') as { z: typeof Zod }).z));

function settingsSchema(z: typeof Zod): Zod.ZodType<RawSettings> {
  const mapping = { error: 'can only hold settings of its own, each on a line as `name: value`' };
  const text = z.string({ error: 'can only be a text' }).trim().nullish();
  const flag = z.boolean({ error: 'can only be `true` or `false`' }).nullish();
  const folder = z.string({ error: 'can only be a folder’s name' }).trim().min(1).nullish();
  const oneOf = <const T extends readonly string[]>(...words: T) =>
    z.enum(words, { error: `can only be ${words.map((word) => `\`${word}\``).join(' or ')}` }).nullish();
  const groups = z.record(z.string(), z.strictObject({ description: text }, mapping).nullable(), mapping).nullish();
  return z.strictObject(
    {
      title: z.string({ error: 'can only be a text' }).trim().min(1, 'cannot be empty').nullish(),
      tagline: text,
      description: text,
      url: z
        .string({ error: URL_MAY_BE })
        .refine((url) => siteUrl(url) !== undefined, URL_MAY_BE)
        .nullish(),
      lang: z.string({ error: LANG_MAY_BE }).refine(isLanguage, LANG_MAY_BE).nullish(),
      status: oneOf('closed', 'live'),
      date_order: oneOf('day-first', 'month-first'),
      permalink: z.string({ error: PERMALINK_MAY_BE }).check(checkPermalink).nullish(),
      seeds: folder,
      out: folder,
      templates: folder,
      host: oneOf(...HOST_NAMES),
      strict: flag,
      publisher: text,
      rights: text,
      contact: text,
      license: text,
      feeds: feedsSchema(z, mapping, flag),
      robots: oneOf('open', 'no-training', 'archive-only'),
      corrections_policy: text,
      how_made: text,
      age_note_years: z
        .string({ error: YEARS_MAY_BE })
        .regex(/^\d{1,4}$/, YEARS_MAY_BE)
        .transform(Number)
        .nullish(),
      front: z.strictObject({ lead: text, picks: z.array(z.string(STORIES), STORIES).nullish() }, mapping).nullish(),
      sections: groups,
      authors: groups,
      topics: groups,
      theme: themeSchema(z, mapping, text),
      pages: z.strictObject({ days: flag, on_this_day: flag }, mapping).nullish(),
      data: z.strictObject({ citations: flag, twins: flag, files: flag }, mapping).nullish(),
      search: flag,
      extra: z.record(z.string(), z.unknown(), mapping).nullish(),
    },
    mapping,
  );
}

function feedsSchema(
  z: typeof Zod,
  mapping: { readonly error: string },
  flag: Zod.ZodType<boolean | null | undefined>,
) {
  const content = z.enum(['full', 'summary'], { error: 'can only be `full` or `summary`' }).nullish();
  const items = z.string({ error: ITEMS_MAY_BE }).regex(ITEMS, ITEMS_MAY_BE).transform(Number).nullish();
  const tag = z.string({ error: TAG_MAY_BE }).trim().regex(TAG, TAG_MAY_BE).nullish();
  return z
    .strictObject({ content, items, sections: flag, people: flag, topics: flag, history: flag, tag }, mapping)
    .nullish();
}

/** What goes into the stylesheet as it is must be what it says it is, and nothing more. */
function themeSchema(z: typeof Zod, mapping: { readonly error: string }, text: Zod.ZodType<string | null | undefined>) {
  const colour = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z]+\([\w\s.,%/+-]+\))$/i;
  const families = z.string({ error: FONTS_MAY_BE }).trim().regex(FAMILIES, FONTS_MAY_BE).nullish();
  return z
    .strictObject(
      {
        accent: z.string({ error: COLOUR_MAY_BE }).trim().regex(colour, COLOUR_MAY_BE).nullish(),
        fonts: z.strictObject({ text: families, furniture: families }, mapping).nullish(),
        logo: text,
      },
      mapping,
    )
    .nullish();
}

const FAMILIES = /^(?:[\w -]+|"[\w -]+"|'[\w -]+')(?:\s*,\s*(?:[\w -]+|"[\w -]+"|'[\w -]+'))*$/;
const FONTS_MAY_BE = 'can only be families of type as CSS writes them, such as `Georgia, serif`';
const YEARS_MAY_BE = 'can only be a whole number of years, such as `5`';
const STORIES = { error: 'can only be a list of articles’ files or addresses' };
const URL_MAY_BE = 'can only be an address that begins with `https://` or `http://`, without `?` and `#`';
const LANG_MAY_BE = 'can only be a language’s code, such as `en` or `pt-BR`';
const COLOUR_MAY_BE = 'can only be a colour as CSS writes it, such as `"#8a1c1c"` or `darkred`';
/** Settings come as texts: only what stands under `extra` is read for its numbers. */
const ITEMS = /^(?:[1-9]\d?|[1-4]\d\d|500)$/;
const ITEMS_MAY_BE = 'can only be a whole number from 1 to 500';
/** RFC 4151: a host or an e-mail address, a comma, and a day, month or year. */
const TAG = /^(?:[\w.+-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*,\d{4}(?:-\d\d(?:-\d\d)?)?$/i;
const TAG_MAY_BE = 'can only be a host the paper had and the year it had it in, such as `courier.example,2003`';
const PERMALINK_MAY_BE = `can only be a pattern made of ${PERMALINK_TOKENS.join(', ')}`;

function checkPermalink(context: Zod.core.ParsePayload<string>): void {
  const message = wrongInPermalink(context.value);
  if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
