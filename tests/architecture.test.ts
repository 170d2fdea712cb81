// The rules of the house, held by a test and not by review: who may import whom, one door for each outside package,
// where the disk, the clock and the end of the process may be touched, and how long things may grow.
// The plan itself is told in src/README.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFile } from './support/paths.ts';
import { functionsIn, importsOf, type SourceFile, sourcesBelow, withoutComments } from './support/source.ts';

const files = sourcesBelow(projectFile('src'));
const tests = sourcesBelow(projectFile('tests')).filter((file) => !/^(?:sites|mistakes)\//.test(file.path));

const GROUND = ['model', 'lib', 'hosts'];
const STAGES = ['config', 'read', 'parse', 'catalog', 'check', 'outputs', 'search', 'store', 'write'];
const BELOW_BUILD = [...GROUND, ...STAGES, 'plan', 'render'];

/** What each folder, or file at the top of src/, may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lib: [],
  hosts: ['model', 'lib'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND])),
  plan: [...GROUND, 'outputs'],
  render: [...GROUND, 'outputs', 'store'],
  crew: BELOW_BUILD,
  desk: [...GROUND, 'config', 'read', 'parse', 'catalog', 'check'],
  live: [...BELOW_BUILD, 'crew'],
  'build.ts': [...BELOW_BUILD, 'crew'],
  'archive.ts': [...BELOW_BUILD, 'crew', 'live'],
  'clean.ts': BELOW_BUILD,
  'export.ts': [...BELOW_BUILD, 'crew'],
  'index.ts': ['model', 'live', 'archive.ts', 'build.ts', 'clean.ts'],
  serve: [...BELOW_BUILD, 'archive.ts', 'build.ts'],
  cli: [...BELOW_BUILD, 'archive.ts', 'build.ts', 'clean.ts', 'export.ts', 'desk', 'serve'],
  'main.ts': [...BELOW_BUILD, 'build.ts', 'clean.ts', 'export.ts', 'serve', 'cli'],
};

/** Packages whose types describe a public standard, free to be named in any file. */
const TYPES_OF_STANDARDS = ['mdast', 'hast', 'unist', 'schema-dts'];

/** Files that may pass 250 lines and functions that may pass 60, each with the reason a reader would accept: `{ "parse/a.ts readAll": "why" }`. */
const LONG: Readonly<Record<string, string>> = {};

describe('the layers', () => {
  it('are made of the folders the plan names and no others', () => {
    const places = new Set(files.map(placeOf));
    expect([...places].filter((place) => !(place in MAY_IMPORT))).toEqual([]);
  });

  it.each(files.map((file) => [file.path, file] as const))(
    'src/%s imports only from the layers beneath it',
    (_, file) => {
      const place = placeOf(file);
      const strangers = ours(file).filter((path) => {
        const other = path.split('/')[0] ?? '';
        return other !== place && !(MAY_IMPORT[place] ?? []).includes(other);
      });
      expect(strangers).toEqual([]);
    },
  );

  it('have no ring of imports, not even of types', () => {
    expect(ringsOf(new Map(files.map((file) => [file.path, ours(file)])))).toEqual([]);
  });

  it('import our own files by their full name, ending in .ts', () => {
    const missing = files.flatMap((file) => ours(file).filter((path) => !files.some((other) => other.path === path)));
    expect(missing).toEqual([]);
  });
});

describe('outside packages', () => {
  const doors = new Map<string, string[]>();
  for (const file of files) {
    for (const { from, typeOnly } of file.imports) {
      if (from.startsWith('.') || from.startsWith('node:')) continue;
      const name = packageOf(from);
      if (typeOnly && TYPES_OF_STANDARDS.includes(name)) continue;
      doors.set(name, [...new Set([...(doors.get(name) ?? []), file.path])]);
    }
  }
  const { dependencies } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };

  it('come in by one door each', () => {
    expect([...doors].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('are declared as dependencies of the program, and each of those is used', () => {
    expect([...doors.keys()].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('are never named without "node:" when they belong to Node', () => {
    const builtIn =
      /^(?:assert|buffer|child_process|crypto|events|fs|os|path|process|stream|url|util|worker_threads|zlib)(?:\/|$)/;
    expect([...doors.keys()].filter((name) => builtIn.test(name))).toEqual([]);
  });
});

describe('the model', () => {
  const model = files.filter((file) => placeOf(file) === 'model');

  it('is plain data: it declares types and nothing that runs', () => {
    const runs = model.filter((file) =>
      /=>|^\s*(?:export\s+)?(?:declare\s+)?(?:const|let|var|function|class|enum)\b/m.test(file.code),
    );
    expect(runs.map((file) => file.path)).toEqual([]);
  });

  it('imports nothing but its own files and the types of the Markdown tree', () => {
    const strange = model.flatMap((file) =>
      file.imports.filter(({ from, typeOnly }) => !typeOnly || (!from.startsWith('./') && from !== 'mdast')),
    );
    expect(strange).toEqual([]);
  });
});

interface Confined {
  readonly what: string;
  /** Folders, files at the top of src/, or single files below it. */
  readonly where: readonly string[];
  /** Looked at only in files that import this. */
  readonly importing?: string;
  readonly code: RegExp;
}

/** What may be done only in certain places. */
const CONFINED: readonly Confined[] = [
  {
    what: 'write to the disk',
    where: ['write', 'store', 'cli'],
    importing: 'node:fs',
    code: /\b(?:(?:write|append|copy|truncate)File|mkdir|mkdtemp|rm|rmdir|unlink|rename|cp|symlink|link|chmod|utimes|createWriteStream)(?:Sync)?\(/,
  },
  { what: 'end the process', where: ['main.ts'], code: /\bprocess\s*\.\s*(?:exit|exitCode|abort)\b/ },
  {
    what: 'ask the clock',
    where: ['crew/account.ts', 'crew/today.ts', 'cli', 'main.ts', 'serve'],
    code: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bhrtime\b/,
  },
  { what: 'ask chance', where: [], code: /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/ },
  { what: 'read the environment', where: ['cli', 'main.ts'], code: /\bprocess\s*\.\s*env\b/ },
  { what: 'print', where: ['cli', 'main.ts', 'serve'], code: /\bconsole\.\w+\(|\bprocess\.std(?:out|err)\b/ },
  {
    what: 'depend on the machine’s time zone', // which decides what day is today, and nothing else
    where: ['crew/today.ts', 'main.ts'],
    code: /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|\.getTimezoneOffset\(/,
  },
  {
    what: 'depend on the machine’s language',
    where: [],
    code: /\.toLocale\w+\(|\.localeCompare\([^,()]*(?:\([^()]*\))?[^,()]*\)|\bnew Intl\.\w+\(\s*(?:undefined|\)|\[\])/,
  },
];

describe('nobody but those named may', () => {
  it.each(CONFINED)('$what', ({ where, importing, code }) => {
    const outside = files.filter((file) => {
      const imports = importing === undefined || file.imports.some(({ from }) => from.startsWith(importing));
      return imports && !where.includes(placeOf(file)) && !where.includes(file.path);
    });
    expect(outside.flatMap((file) => placesIn(file, code))).toEqual([]);
  });
});

describe('every file', () => {
  it('opens with a comment that says what it is for', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?(?:\/\/ ?|\/\*\*?\s)\s*\S.{15,}/.test(file.text));
    expect(silent.map((file) => file.path)).toEqual([]);
  });

  it('has at most 250 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 250 && !(file.path in LONG));
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('has functions of at most 60 lines', () => {
    const long = files.flatMap((file) =>
      functionsIn(file.code)
        .filter(({ name, lines }) => lines > 60 && !(`${file.path} ${name}` in LONG))
        .map(({ name, line, lines }) => `${file.path}:${line} ${name} has ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it('is excused from its length only by a reason, and only while it is long', () => {
    const longFiles = files.filter((file) => file.text.split('\n').length > 250).map((file) => file.path);
    const longFunctions = files.flatMap((file) =>
      functionsIn(file.code)
        .filter(({ lines }) => lines > 60)
        .map(({ name }) => `${file.path} ${name}`),
    );
    expect(Object.keys(LONG).filter((excused) => ![...longFiles, ...longFunctions].includes(excused))).toEqual([]);
  });

  it('exports by name, never by default', () => {
    expect(
      files.filter((file) => /^export default\b|\bas default\b/m.test(file.code)).map((file) => file.path),
    ).toEqual([]);
  });

  it('gives its own things: none only passes on those of others, but the entry of the package', () => {
    const barrels = files.filter((file) => file.path !== 'index.ts' && /^export\b[^;]*?\bfrom\s*['"]/m.test(file.code));
    expect(barrels.map((file) => file.path)).toEqual([]);
  });
});

describe('the tests', () => {
  it('have a folder in tests/mistakes for every rule, and no folder without a rule', () => {
    const text = withoutComments(readFileSync(projectFile('src/model/problem.ts'), 'utf8'));
    const union = /export type Rule =([^;]*);/.exec(text)?.[1] ?? '';
    const rules = [...union.matchAll(/'([a-z-]+)'/g)].map(([, rule]) => rule ?? '');
    expect(rules.length).toBeGreaterThan(20);
    const shown = readdirSync(projectFile('tests/mistakes')).map(
      (name) => name.replace(/^(?:only|skip)\./, '').split('--')[0] ?? '',
    );
    expect([...new Set(shown)].sort()).toEqual(rules.filter((rule) => !(rule in CANNOT_BE_A_FOLDER)).sort());
  });

  it('stand in tests/unit in the folder that src has them in', () => {
    const folders = tests
      .filter((file) => file.path.startsWith('unit/'))
      .map((file) => dirname(file.path.slice('unit/'.length)));
    expect([...new Set(folders)].filter((folder) => !existsSync(projectFile('src', folder)))).toEqual([]);
  });

  it('have none that is kept from running', () => {
    const asleep = tests.flatMap((file) =>
      placesIn(file, /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|todo|fails)\b|\bx(?:it|describe)\(/),
    );
    expect(asleep).toEqual([]);
  });

  it('measure a function from its head to its closing brace', () => {
    const body = '  work();\n'.repeat(61);
    const code = `function long(a: A): void {\n${body}}\nconst short = () => {\n  work();\n};\nif (a) {\n${body}}\n`;
    expect(functionsIn(code)).toEqual([
      { name: 'long', line: 1, lines: 63 },
      { name: 'short', line: 64, lines: 3 },
    ]);
  });

  it('know the import that a comment only talks about from one that is made', () => {
    const code = withoutComments(
      "// import { a } from 'b';\nimport type { C } from './c.ts';\nconst url = 'https://d'; const e = await import('e');",
    );
    expect(importsOf(code)).toEqual([
      { from: './c.ts', typeOnly: true },
      { from: 'e', typeOnly: false },
    ]);
  });
});

/** Rules whose mistake cannot be laid down in a folder; the test that shows each is named. */
const CANNOT_BE_A_FOLDER: Readonly<Record<string, string>> = {
  'cannot-write': 'the disk has to refuse: tests/disk.test.ts',
  'changed-while-building': 'a file has to change during the build: tests/disk.test.ts',
  'no-search': 'the search engine has to refuse: tests/search/index.test.ts',
  'unreadable-file': 'git keeps no permissions for reading: tests/disk.test.ts',
};

describe('nothing in the project', () => {
  const skipped = /^(?:node_modules|dist|\.git|\.backfile|\.actual)$/;
  const texts = textsBelow(projectFile('.'), skipped);

  it('names a folder of somebody’s own machine', () => {
    const own = new RegExp(
      [
        '/ho' + 'me/(?!me/)[a-z]',
        '/Us' + 'ers/[a-z]',
        '/ro' + 'ot/',
        '(?<![\\w.*])/wo' + 'rk/',
        'C:\\\\Us' + 'ers',
      ].join('|'),
    );
    expect(texts.filter(({ text }) => own.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names a package registry: a lock file holds none, as .npmrc asks, so that it serves whoever installs from anywhere', () => {
    const resolved = texts.filter(({ text }) => /"resolved":\s*"https?:/.test(text));
    expect(resolved.map(({ path }) => path)).toEqual([]);
    const registry = /^https?:\/\/([^/]+)/.exec(process.env.npm_config_registry ?? '')?.[1];
    const named = texts.filter(({ text }) => registry !== undefined && text.includes(registry));
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

/** The folder of src/ a file stands in, or its own name at the top: `"parse"`, `"build.ts"`. */
function placeOf(file: SourceFile): string {
  return file.path.split('/')[0] ?? '';
}

/** The files of ours that a file imports, as paths from src/. */
function ours(file: SourceFile): string[] {
  return file.imports
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from }) => posix.join(dirname(file.path), from));
}

/** `"@scope/name/part"` → `"@scope/name"`. */
function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/** Where in a file a pattern stands: `"parse/dates.ts:12 new Date()"`. */
function placesIn(file: SourceFile, pattern: RegExp): string[] {
  return file.code.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)?.[0];
    return found === undefined ? [] : [`${file.path}:${index + 1} ${found}`];
  });
}

/** Every ring of imports, as the path walked until it closes. */
function ringsOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const rings: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) rings.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return rings;
}

function textsBelow(folder: string, skipped: RegExp, inside = ''): { path: string; text: string }[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(inside, entry.name);
    if (skipped.test(entry.name)) return [];
    if (entry.isDirectory()) return textsBelow(folder, skipped, path);
    if (!entry.isFile() || /\.(?:png|jpe?g|gif|webp|ico|tgz)$/.test(entry.name)) return [];
    return [{ path, text: readFileSync(join(folder, path), 'latin1') }];
  });
}
