// What the settings of another generator, or the folder's own name, say about the paper: its title, address and language.
// Such files are only read; what cannot be understood is passed over, for it is nobody's mistake here.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseToml } from '../../lib/toml.ts';
import { parseYaml } from '../../lib/yaml.ts';

export interface Known {
  readonly title?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly tagline?: string;
}

/** The settings files of Jekyll, Hugo, Zola, Hexo and Pelican's kin that are plain data. */
const FILES = ['_config.yml', '_config.yaml', 'hugo.toml', 'hugo.yaml', 'config.toml', 'config.yaml', 'config.yml'];

/** Folder names that say nothing of the paper. */
const NO_NAME =
  /^(?:articles?|archives?|backup|blog|content|data|docs|export|files|news|pages|posts?|public|seeds|site|src|stories|temp|test|texts?|tmp|untitled.*|www)$/i;

/** Names that a program gave: `backfile-xK3f9Q`, `20210226120000`. */
const MADE_UP = /\d{5,}|[a-z][A-Z0-9]\w*[A-Z0-9]|^(?:backfile|tmp)[-.]/;

export function knownOf(root: string): Known {
  const told = FILES.map((name) => read(join(root, name))).find((known) => known.title !== undefined) ?? {};
  const title = told.title ?? titleOfFolder(basename(root));
  return { ...told, ...(title !== undefined && { title }) };
}

/** `"harbour-courier_2003"` → `"Harbour Courier 2003"`. */
function titleOfFolder(name: string): string | undefined {
  const words = name.split(/[-_.\s]+/).filter((word) => word !== '');
  if (NO_NAME.test(name) || !/\p{L}{2}/u.test(name) || MADE_UP.test(name)) return undefined;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function read(file: string): Known {
  try {
    const text = readFileSync(file, 'utf8');
    const reading = file.endsWith('.toml') ? parseToml(text) : parseYaml(text);
    const data = 'value' in reading && typeof reading.value === 'object' ? reading.value : {};
    const said = (data ?? {}) as Readonly<Record<string, unknown>>;
    return only({
      title: said.title,
      url: said.url ?? said.baseURL ?? said.base_url,
      lang: said.lang ?? said.languageCode ?? said.language ?? said.default_language,
      tagline: said.tagline ?? said.subtitle,
    });
  } catch {
    return {};
  }
}

/** Of these, what is a text that says something. */
function only(values: Readonly<Record<keyof Known, unknown>>): Known {
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return Object.fromEntries(texts) as Known;
}
