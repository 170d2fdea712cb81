// Makes pages of jobs with the templates: the door of Eta, whose parser cuts them into text and tags; code.ts makes functions of those.
// Templates are the user's own code and run as such. Values are escaped unless a template says otherwise (`<%~ %>`);
// what is missing prints as nothing.
import { Eta } from 'eta/core';
import { encode, pieceMark } from '../lib/encode.ts';
import { escapeHtml } from '../lib/html.ts';
import { lazy } from '../lib/lazy.ts';
import { fillSlots } from '../lib/slots.ts';
import type { Job, Output, Shared } from '../model/job.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Kind, PageTexts } from '../outputs/kind.ts';
import { kinds } from '../outputs/kinds.ts';
import { codeOf, type Part } from './code.ts';
import { problemOf, syntaxFault, TemplateFault } from './faults.ts';
import { type Helpers, type Here, helpersFor, PLAIN, rootOf } from './helpers.ts';
import { withoutBasis } from './origin.ts';
import { isYours, openShelf, type Shelf, type TemplateId } from './shelf.ts';
import { readWords, type Words } from './words.ts';

export interface Templates {
  /**
   * The job's file. Its bytes are good until the next call.
   * @throws only for our own mistakes, and for a job that copies a file and has no template.
   */
  render(job: Job, texts: PageTexts): Checked<Output>;
  /** Mistakes that show before any page is made: every file of the user's is compiled. */
  check(): readonly Problem[];
}

const kindOf: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]));
/**
 * @param userDir the user's templates; they win file by file.
 * @param shared what every page shows, as `outputs/shared.ts` made it. @param lang the language of the interface.
 * @param label how problems name the user's folder, when not by its own name.
 */
export function openTemplates(userDir: string | undefined, shared: Shared, lang: string, label?: string): Templates {
  const shelf = openShelf(userDir, label);
  const attempt = <T>(work: () => T): Checked<T> => {
    try {
      return { value: work(), problems: [] };
    } catch (error) {
      return { value: undefined, problems: [problemOf(error, shelf)] };
    }
  };
  const here: Here = { root: './', link: '.' };
  /** What the page is put together from: its text first, then the parts that are the same on many pages. */
  const pieces: (Uint8Array | string)[] = [];
  const printed = lazy(() => onlyPrintsBodies(shelf));
  const engine = attempt(() => openEngine(shelf, here, shared, lang, pieces));
  const base = String(shared.base ?? '/');
  return {
    render(job, texts) {
      const kind = kindOf.get(job.kind);
      if (kind?.make) return { value: made(job, kind.make(job.data, texts, shared)), problems: [] };
      const open = engine.value;
      if (open === undefined) return { value: undefined, problems: engine.problems };
      return attempt(() => {
        if (!kind?.template) throw new Error(`a job of kind "${job.kind}" has no template`);
        here.root = rootOf(job.path, isRooted(job), base);
        here.link = escapeHtml(here.root.slice(0, -1));
        const body = texts.html;
        const html = job.body?.slots || !printed() ? fillSlots(textOf(body), job.body?.slots ?? []) : body;
        pieces[0] = html;
        here.job = job;
        here.kind = kind;
        const given = { site: shared, page: job.data, body: printed() ? pieceMark(0) : html };
        return { path: job.path, bytes: encode(open.part(kind.template, given), pieces) };
      });
    },
    check() {
      const open = engine.value;
      if (open === undefined) return engine.problems;
      const yours = shelf
        .list('')
        .filter((name) => isYours(shelf.find(name) ?? '') && /\.(?:html|xml|txt|css|svg|js|ris|bib|json)$/.test(name));
      const compiled = yours.filter((name) => !/^(?:styles|scripts|finder|words)\//.test(name));
      return compiled.flatMap((name) => attempt(() => open.compile(`yours/${name}`)).problems);
    },
  };
}

const textOf = (body: string | Uint8Array): string => (typeof body === 'string' ? body : decoder.decode(body));
const decoder = new TextDecoder();

/** What was made without a template. */
function made({ path }: Job, bytes: string | Uint8Array): Output {
  return { path, bytes: typeof bytes === 'string' ? encode(bytes) : bytes };
}

function isRooted({ data }: Job): boolean {
  return typeof data === 'object' && data !== null && 'rooted' in data && data.rooted === true;
}

/** Fills templates in. Their code finds on it what it needs; see `code.ts`. */
interface Engine {
  readonly helpers: Helpers & Readonly<Record<string, unknown>>;
  readonly here: Here;
  readonly print: (value: unknown) => string;
  readonly raw: (value: unknown) => string;
  /** `url`, ready to print. */
  readonly link: (path: string) => string;
  /** A template by name, filled in. */
  readonly part: (name: string, data: object) => string;
  /** The same with more to show than what it is given anyway. */
  readonly with: (name: string, data: object, ...more: (object | undefined)[]) => string;
  /** @throws TemplateFault when the file is not well formed. */
  compile(id: TemplateId): Template;
  fault(error: unknown, line: number, file: TemplateId): never;
}

/** Fills in; compiled once for each thread. */
type Template = (it: object) => string;

function openEngine(shelf: Shelf, here: Here, shared: Shared, lang: string, pieces: (Uint8Array | string)[]): Engine {
  const parser = new Eta({ debug: true });
  const known = new Map<string, Template>();
  const find = finder(shelf);
  const words = readWords(shelf, lang);
  const helpers = helpersFor(here, shared, words);
  const compiled = (name: string): Template => {
    const template = engine.compile(find(name));
    known.set(name, template);
    return template;
  };
  const engine: Engine = {
    helpers: {
      ...helpers,
      once: renderedOnce((name) => engine.part(name, { site: shared }), here, pieces),
      styles: () => joined(shelf, 'styles/', '.css'),
      scripts: (folder = 'scripts') => joined(shelf, `${folder}/`, '.js'),
    },
    here,
    print,
    raw: (value) => (typeof value === 'string' ? value : nothing(value)),
    link: (path) => (PLAIN.test(path) ? here.link + path : print(helpers.url(path))),
    with: (name, ...data) => engine.part(name, Object.assign({}, ...data)), // spread, each would be of a shape of its own
    part: (name, data) => (known.get(name) ?? compiled(name))(data),
    compile(id) {
      let code = '';
      try {
        const parts = parser.parse.call(parser, tightened(id, shelf.read(id))) as Part[];
        code = codeOf(parts, Object.keys(engine.helpers), (name) => wordOf(words, name));
        return new Function('engine', 'file', code)(engine, id) as Template;
      } catch (error) {
        throw syntaxFault(error, code, id);
      }
    },
    fault(error, line, file) {
      throw TemplateFault.passing(error, file, line);
    },
  };
  return engine;
}

const print = (value: unknown): string => (typeof value === 'string' ? escapeHtml(value) : escapeHtml(nothing(value)));

/** A word of the interface as it is printed. */
function wordOf(words: Words, name: string): string | undefined {
  const word = words[name];
  return typeof word === 'string' ? escapeHtml(word) : undefined;
}

/** What is missing is printed as nothing, and so is a condition that does not hold. */
const nothing = (value: unknown): string =>
  value === undefined || value === null || value === false ? '' : String(value);

/** Where a name leads, looked up once. */
function finder(shelf: Shelf): (name: string) => TemplateId {
  const known = new Map<string, TemplateId>();
  return (name) => {
    const id = known.get(name) ?? shelf.find(name);
    if (id === undefined) throw new Error(`there is no template "${name}", neither in your folder nor in ours`);
    known.set(name, id);
    return id;
  };
}

/** Our own templates are indented for people; pages need no indentation. Theirs are left as they are. */
function tightened(id: TemplateId, text: string): string {
  return isYours(id) ? text : text.replace(/^[ \t]+/gm, '');
}

/** For parts that are the same on all pages of one depth, such as the masthead: made once for each, not once for each page. */
function renderedOnce(make: (name: string) => string, here: Here, pieces: (Uint8Array | string)[]) {
  const made = new Map<string, Map<string, string>>();
  return (name: string): string => {
    const byRoot = made.get(name) ?? new Map<string, string>();
    made.set(name, byRoot);
    const known = byRoot.get(here.root);
    if (known !== undefined) return known;
    const bytes = Buffer.from(make(name));
    const mark = pieceMark(Math.max(1, pieces.length));
    pieces[Math.max(1, pieces.length)] = bytes;
    byRoot.set(here.root, mark);
    return mark;
  };
}

/** Whether the user's templates print a story's text and do nothing else with it, so that a mark can stand in its place. */
function onlyPrintsBodies(shelf: Shelf): boolean {
  const yours = shelf.list('').filter((name) => isYours(shelf.find(name) ?? '') && name.endsWith('.html'));
  return yours.every((name) => !/\bbody\b/.test(shelf.read(`yours/${name}`).replace(PRINTED, '')));
}

const PRINTED = /<%~\s*it\.body\s*%>|<\/?body\b/g;

/** The stylesheet or the script: the files of a folder, ours in their order, then the user's own. */
function joined(shelf: Shelf, folder: string, ending: string): string {
  const files = shelf.list(folder).filter((name) => name.endsWith(ending));
  return files.map((name) => pieceOf(shelf, shelf.find(name) ?? '')).join('');
}

/** Our own files without their comments and indentation; a comment of a script has its lines for itself. */
function pieceOf(shelf: Shelf, id: TemplateId): string {
  const text = shelf.read(id);
  if (isYours(id)) return `${withoutBasis(text).trimEnd()}\n`;
  return text
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '');
}
