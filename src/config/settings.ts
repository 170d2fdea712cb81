// The archive's settings: `archive.yml` checked, the command line's wishes laid over it, every default filled in.
// Without a file everything has a sensible default. It reads; it never writes.
import type { Checked, Problem } from '../model/problem.ts';
import type { FeedSettings, GroupSettings, Settings, Theme } from '../model/settings.ts';
import type { Judged, SettingsFile } from './file.ts';
import { readSettingsFile } from './file.ts';
import { clash, seedsOf, tidyFolder } from './folders.ts';
import type { RawGroups, RawSettings } from './schema.ts';
import { siteUrl, tidyPermalink } from './values.ts';

/** What a caller may say instead of the file; `out` is relative to the archive's folder, or absolute. */
export interface Overrides {
  readonly out?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly search?: boolean | undefined;
}

/** Reads the settings of the archive in the folder `root`. The value is undefined when anything in them is wrong. */
export function readSettings(root: string, overrides: Overrides = {}, judged?: Judged): Checked<Settings> {
  const file = readSettingsFile(root, judged);
  if (file.raw === undefined) return { value: undefined, problems: file.problems };
  const settings = cleaned(file.raw, overrides, root);
  const problems = [...wrongUrl(overrides.baseUrl), ...wrongFolders(root, settings, overrides, file)];
  return { value: problems.length === 0 ? settings : undefined, problems };
}

function cleaned(raw: RawSettings, { out, baseUrl, strict, search }: Overrides, root: string): Settings {
  const url = siteUrl(baseUrl ?? raw.url ?? '');
  const { tagline, description, publisher, rights, contact, license } = raw;
  return {
    title: raw.title ?? 'News Archive',
    ...given({
      tagline,
      description,
      url,
      dateOrder: raw.date_order,
      publisher,
      rights,
      contact,
      license,
      host: raw.host,
    }),
    lang: Intl.getCanonicalLocales(raw.lang ?? 'en')[0] ?? 'en',
    status: raw.status ?? 'closed',
    permalink: tidyPermalink(raw.permalink ?? '/{year}/{month}/{day}/{slug}/'),
    seeds: tidyFolder(root, raw.seeds ?? seedsOf(root)),
    out: tidyFolder(root, out ?? raw.out ?? 'public'),
    templates: tidyFolder(root, raw.templates ?? 'templates'),
    strict: strict ?? raw.strict ?? false,
    ...given({ correctionsPolicy: raw.corrections_policy, howMade: raw.how_made }),
    ageNoteYears: raw.age_note_years ?? (raw.status === 'live' ? LIVE_AGE : 0),
    front: { ...given({ lead: raw.front?.lead }), picks: raw.front?.picks ?? [] },
    sections: groupsOf(raw.sections),
    authors: groupsOf(raw.authors),
    topics: groupsOf(raw.topics),
    theme: themeOf(raw),
    feeds: feedsOf(raw),
    pages: { days: raw.pages?.days ?? true, onThisDay: raw.pages?.on_this_day ?? true },
    data: {
      citations: raw.data?.citations ?? true,
      twins: raw.data?.twins ?? true,
      files: raw.data?.files ?? true,
    },
    robots: raw.robots ?? 'open',
    search: search ?? raw.search ?? true,
    extra: raw.extra ?? {},
  };
}

/** In a paper that is still published, readers expect new stories to be true today. */
const LIVE_AGE = 5;

function themeOf({ theme }: RawSettings): Theme {
  const fonts = given({ text: theme?.fonts?.text, furniture: theme?.fonts?.furniture });
  return given({ accent: theme?.accent, logo: theme?.logo, ...(Object.keys(fonts).length > 0 && { fonts }) });
}

function groupsOf(groups: RawGroups): Record<string, GroupSettings> {
  return Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, about]) => [name, given({ description: about?.description })]),
  );
}

function feedsOf({ feeds }: RawSettings): FeedSettings {
  return {
    content: feeds?.content ?? 'summary',
    items: feeds?.items ?? 20,
    sections: feeds?.sections ?? true,
    people: feeds?.people ?? true,
    topics: feeds?.topics ?? true,
    history: feeds?.history ?? true,
    ...given({ tag: feeds?.tag }),
  };
}

/** Without the keys that say nothing. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(said) as { [K in keyof T]?: NonNullable<T[K]> };
}

function wrongUrl(baseUrl: string | undefined): Problem[] {
  if (baseUrl === undefined || siteUrl(baseUrl) !== undefined) return [];
  const message = `The site’s address is "${baseUrl}", but it can only be one that begins with \`https://\` or \`http://\`.`;
  return [
    {
      file: '--base-url',
      rule: 'broken-settings',
      level: 'error',
      message,
      hint: 'Write, for example, `--base-url https://courier.example/`.',
    },
  ];
}

function wrongFolders(root: string, settings: Settings, overrides: Overrides, file: SettingsFile): Problem[] {
  const why = clash(root, settings);
  if (why === undefined) return [];
  const message = `The site cannot be written to \`${settings.out}\`: ${why}. Building replaces and removes files there.`;
  const hint = 'Choose a folder of its own for the site, such as `public`.';
  if (overrides.out === undefined) return [file.problemAt('out', message, hint)];
  return [{ file: '--out', rule: 'broken-settings', level: 'error', message, hint }];
}
