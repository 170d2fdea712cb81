// `/data/datapackage.json` (specs.frictionlessdata.io): what the data of the archive is, file by file, with sizes and digests.
// It is made last, when the files it tells of are there; their digests are in its job like anything else it shows.
import { licenseAddress } from '../../lib/license.ts';
import { slugOf } from '../../lib/slug.ts';
import type { Json } from '../../model/job.ts';
import type { Settings } from '../../model/settings.ts';
import type { Site } from '../../model/site.ts';
import type { Kind, MadeFiles } from '../kind.ts';
import { mayLead, plainFile } from '../paths.ts';
import { FIELDS, type Field, VERSION } from './fields.ts';
import { type Part, tableParts, textParts } from './parts.ts';
import { COLUMNS } from './table.ts';

/** A file of `/data/` as the page about it shows it. */
export type DataFile = {
  readonly file: string;
  readonly year?: string;
  readonly stories: number;
  readonly bytes: number;
  readonly sha256: string;
};

export function dataFiles(site: Site, made: MadeFiles): DataFile[] {
  return [...tableParts(site), ...textParts(site)].map((part) => fileOf(part, made));
}

function fileOf({ file, year, stories }: Part, made: MadeFiles): DataFile {
  const record = made(`data/${file}`);
  return {
    file,
    ...(year !== undefined && { year }),
    stories: stories.length,
    bytes: record?.size ?? 0,
    sha256: Buffer.from(record?.digest ?? '', 'base64url').toString('hex'),
  };
}

export const datapackage: Kind = {
  name: 'datapackage',
  template: null,
  last: true,
  make: (data) => `${JSON.stringify(data, null, 1)}\n`,
  *jobs(site, settings, { only, made = () => undefined } = {}) {
    if (!settings.data.files || !mayLead('/data/datapackage.json', only)) return;
    const data = packageOf(settings, dataFiles(site, made));
    yield { kind: 'datapackage', path: plainFile('/data/datapackage.json'), data };
  },
};

function packageOf(settings: Settings, files: readonly DataFile[]): Json {
  const { title, description, tagline, url, license, publisher, lang } = settings;
  const words = description ?? tagline;
  return {
    profile: 'data-package',
    name: slugOf(title) || 'news-archive',
    title,
    version: String(VERSION),
    ...(words !== undefined && { description: words }),
    ...(url !== undefined && { homepage: url }),
    ...(license !== undefined && { licenses: [licenseOf(license)] }),
    contributors: [{ title: publisher ?? title, role: 'publisher' }],
    languages: [lang],
    resources: files.map(resourceOf),
  };
}

/** The standard wants a name or an address; what has neither is its own title. */
function licenseOf(license: string): Json {
  const path = licenseAddress(license);
  const name = license.trim().replace(/\s+/g, '-');
  return {
    ...(/^[\w.-]+$/.test(name) ? { name } : { name: 'other' }),
    ...(path !== undefined && { path }),
    ...(path !== license && { title: license }),
  };
}

function resourceOf({ file, year, stories, bytes, sha256 }: DataFile): Json {
  const common = { path: file, bytes, hash: `sha256:${sha256}`, encoding: 'utf-8', stories };
  if (year === undefined) {
    const fields = COLUMNS.map(({ name, type, about }) => ({ name, type: columnType(type), description: about }));
    const names = { name: nameOf(file), title: 'Every story, without its text', profile: 'tabular-data-resource' };
    return { ...names, ...common, format: 'csv', mediatype: 'text/csv', schema: { fields, primaryKey: 'id' } };
  }
  const names = { name: nameOf(file), title: `The stories of ${year}, with their texts`, profile: 'data-resource' };
  return { ...names, ...common, format: 'jsonl', mediatype: 'application/jsonl', compression: 'gz' };
}

const columnType = (type: Field['type']): string => (type === 'integer' ? 'integer' : 'string');

/** `"stories-2003.jsonl.gz"` → `"stories-2003"` */
const nameOf = (file: string): string => file.replace(/\..*$/, '');

/** For the page about the data: the dictionary in words. */
export const dictionary = (): Json => FIELDS.map(({ name, type, about }) => ({ name, type, about }));
