// The fast road through `archive.yml`: most say no more than `key: value`, and loading what reads and judges all of YAML takes as
// long as reading a thousand stories. It gives up (undefined) at anything else, and at whatever is wrong; a law holds it to schema.ts.
import { readSimple } from '../lib/frontmatter/simple.ts';
import { CHOICES } from './keys.ts';
import { ITEMS, isLanguage, type RawSettings, YEARS } from './schema.ts';
import { siteUrl, wrongInPermalink } from './values.ts';

/** Gives the value as it is kept, undefined when it is not surely right. */
type Rule = (value: unknown) => unknown;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : undefined);
const name = (value: unknown) => text(value) || undefined;
const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const such = (is: (value: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && is(value) ? value : undefined;
const number = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value) ? Number(value) : undefined;
const oneOf = (words: readonly string[] | undefined) => such((value) => words?.includes(value) ?? false);
const group = (rules: Readonly<Record<string, Rule>>) => (value: unknown) =>
  typeof value === 'object' && !Array.isArray(value) ? judged(value as Group, rules) : undefined;

type Group = Readonly<Record<string, unknown>>;

/** Settings that are a value each, or a group of such on one line; in the order of the schema. */
const RULES: Readonly<Record<string, Rule>> = {
  title: name,
  tagline: text,
  description: text,
  url: such((url) => siteUrl(url) !== undefined),
  lang: such(isLanguage),
  status: oneOf(CHOICES.status),
  date_order: oneOf(CHOICES.date_order),
  permalink: such((pattern) => wrongInPermalink(pattern) === undefined),
  seeds: name,
  out: name,
  templates: name,
  host: oneOf(CHOICES.host),
  strict: flag,
  publisher: text,
  rights: text,
  contact: text,
  license: text,
  feeds: group({
    content: oneOf(['full', 'summary']),
    items: number(ITEMS),
    sections: flag,
    people: flag,
    topics: flag,
  }),
  robots: oneOf(CHOICES.robots),
  corrections_policy: text,
  how_made: text,
  age_note_years: number(YEARS),
  data: group({ citations: flag, twins: flag, files: flag }),
  search: flag,
};

/** What a settings file says, when it is simple and sound. */
export function readQuickly(file: string): RawSettings | undefined {
  const groups: Record<string, unknown> = {};
  let isSimple = true;
  const rest = file.replace(GROUP, (_, key: string, inside: string) => {
    const lines = inside.trim().split(/ *, */);
    const fields = lines.includes('') ? undefined : readSimple(lines.join('\n'))?.data;
    if (fields === undefined || Object.hasOwn(groups, key)) isSimple = false;
    groups[key] = fields;
    return '';
  });
  const fields = isSimple ? readSimple(rest)?.data : undefined;
  if (fields === undefined || Object.keys(groups).some((key) => Object.hasOwn(fields, key))) return undefined;
  return judged({ ...fields, ...groups }, RULES);
}

/** `data: { citations: false, twins: false }` */
const GROUP = /^([a-z]+): +\{([^{}[\]"'#?\n\t]*)\} *$/gm;

function judged(fields: Group, rules: Readonly<Record<string, Rule>>): Group | undefined {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(rules)) {
    if (!Object.hasOwn(fields, key)) continue;
    const value = fields[key] === null ? null : rules[key]?.(fields[key]);
    if (value === undefined) return undefined;
    kept[key] = value;
  }
  return Object.keys(fields).every((key) => Object.hasOwn(rules, key)) ? kept : undefined;
}
