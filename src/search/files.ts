// Where the files of an index go. The engine puts into every index the scripts that read it and pages to search with; we have our
// own page, and one copy of the scripts for all years, so that a reader loads them once:
//
//   pagefind/pagefind.js      the engine in the browser          pagefind/2003/…       the index of a year
//   pagefind/en.pagefind      its WebAssembly, by language       pagefind/years.json   which indexes there are
import { digestOf } from '../lib/digest.ts';
import type { IndexFile } from './engine.ts';
import { ENGINE_VERSION } from './engine.ts';
import type { Shard } from './shards.ts';
import { steady } from './steady.ts';

/** Where all of the search lies. */
export const FOLDER = 'pagefind/';

export interface ShardFiles {
  /** The index alone. */
  readonly own: readonly IndexFile[];
  /** The scripts that read it, the same for all indexes of its language. */
  readonly common: readonly IndexFile[];
  readonly about: ShardAbout;
}

/** What the search page must know of an index. */
export interface ShardAbout {
  /** Which WebAssembly reads it: `"en"`, `"unknown"`. */
  readonly wasm: string;
  /** About how many bytes a browser loads to look for one word in it. */
  readonly cost: number;
  /** Names its bytes, so that a browser may keep an index until it changes. */
  readonly tag: string;
}

/** Where a shard's files lie: `"pagefind/2003/"`. */
export const folderOf = ({ name }: Pick<Shard, 'name'>): string => `${FOLDER}${name}/`;

/** The scripts an index needs beside itself. */
export const commonFiles = ({ wasm }: Pick<ShardAbout, 'wasm'>): string[] => [
  `${FOLDER}pagefind.js`,
  `${FOLDER}${wasm}.pagefind`,
];

const OF_INDEX = /^(?:pagefind\.[^/]+\.pf_meta|(?:index|fragment|filter)\/.+)$/;
const ENTRY = 'pagefind-entry.json';

/** @param made as the engine gave them, of an index in one language. @throws when they are not what this version gives. */
export function sortFiles(shard: Shard, made: readonly IndexFile[]): ShardFiles {
  const files = steady(made);
  const content = (path: string): Uint8Array => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`the search engine made no ${path}`);
    return file.content;
  };
  const { languages, ...entry } = JSON.parse(new TextDecoder().decode(content(ENTRY))) as Entry;
  const [[lang, found] = [], ...others] = Object.entries(languages);
  if (lang === undefined || found === undefined || others.length > 0) {
    throw new Error(`the search engine made ${others.length + (found ? 1 : 0)} indexes and not one`);
  }
  const wasm = found.wasm ?? 'unknown';
  // The engine asks the index's folder for "wasm.<this>.pagefind"; on the way the browser takes the steps up.
  const shared = { ...entry, languages: { [lang]: { ...found, wasm: `/../../${wasm}` } } };
  const [script, module] = commonFiles({ wasm }) as [string, string];
  const own = [
    ...files.filter(({ path }) => OF_INDEX.test(path)),
    { path: ENTRY, content: Buffer.from(JSON.stringify(shared)) },
  ];
  return {
    own: own.map((file) => ({ ...file, path: folderOf(shard) + file.path })),
    common: [
      { path: script, content: content('pagefind.js') },
      { path: module, content: content(`wasm.${wasm}.pagefind`) },
    ],
    about: { wasm, cost: costOf(files), tag: tagOf(own) },
  };
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** The engine gives its files in no certain order. */
const tagOf = (files: readonly IndexFile[]): string => {
  const lines = files.map(({ path, content }) => `${path} ${digestOf(content)}`);
  return digestOf(lines.sort().join()).slice(0, 8);
};

/** What every search in it loads, and one chunk of its words. */
function costOf(files: readonly IndexFile[]): number {
  const bytes = (pattern: RegExp) =>
    files.filter(({ path }) => pattern.test(path)).map(({ content }) => content.length);
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const chunks = bytes(/^index\//);
  return Math.round(sum(bytes(/^filter\/|\.pf_meta$/)) + sum(chunks) / Math.max(1, chunks.length));
}

/** One line of `years.json`, as `templates/search.js` reads it. */
export interface ShardLine extends ShardAbout {
  readonly shard: Shard;
}

/** `pagefind/years.json`: the indexes in the order of time. */
export function listOf(lines: readonly ShardLine[]): IndexFile {
  const shards = lines.map(({ shard: { name, year, stories }, wasm, cost, tag }) => ({
    name,
    year,
    count: stories.length,
    wasm,
    cost,
    tag,
  }));
  return {
    path: `${FOLDER}years.json`,
    content: Buffer.from(`${JSON.stringify({ engine: ENGINE_VERSION, shards })}\n`),
  };
}
