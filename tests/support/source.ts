// Reads our own source as text, for the tests of the architecture: comments taken out, imports found, functions measured.
// It is no parser. It relies on the formatter: a block ends at the first line that closes at the indentation it opened with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the folder read, with forward slashes: `"parse/dates.ts"`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments; strings are left as they are. Lines keep their numbers. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `"./dates.ts"`, `"node:fs"`, `"zod"`. */
  readonly from: string;
  /** Only types come in, so nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

/** Every TypeScript file below a folder, by path. */
export function sourcesBelow(folder: string): SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(code) };
    });
}

/** The four things a slash or a quote can begin, tried in turn at each place. */
const TOKENS = [
  /\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
  /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y,
  /(?<=(?:^|[([{=,:;!&|?+>]|\breturn|=>)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y,
  /`(?:\\[\s\S]|\$\{(?:[^{}`]|\{[^{}]*\}|`(?:\\[\s\S]|[^`\\])*`)*\}|[^`\\])*`/y,
] as const;

/** Blanks out comments and nothing else: a `//` inside a string or a regular expression stays. */
export function withoutComments(text: string): string {
  let code = '';
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === undefined) code += text[at++];
    else {
      code += /^\/[/*]/.test(token) ? token.replace(/[^\n]/g, ' ') : token;
      at += token.length;
    }
  }
  return code;
}

function tokenAt(text: string, at: number): string | undefined {
  if (!'/\'"`'.includes(text[at] ?? '')) return undefined;
  for (const token of TOKENS) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every import and re-export, static or dynamic, and the import of a type inside a type. */
export function importsOf(code: string): Import[] {
  const found: Import[] = [];
  for (const [, clause = '', from = ''] of code.matchAll(/^(?:import|export)\b([^;'"]*?)\bfrom\s*['"]([^'"]+)['"]/gm)) {
    found.push({ from, typeOnly: /^\s*type\b/.test(clause) || onlyTypes(clause) });
  }
  for (const [, from = ''] of code.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) found.push({ from, typeOnly: false });
  for (const [, from = ''] of code.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from, typeOnly: false });
  for (const [, before = '', from = '', after = ''] of code.matchAll(
    /(\w+)?\s*\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z])?/g,
  )) {
    found.push({ from, typeOnly: before !== 'await' && after !== '' });
  }
  return found;
}

/** `import { type A, type B }` brings nothing in but types. */
function onlyTypes(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

export interface Measured {
  readonly name: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly lines: number;
}

/** Opens a function's block at the end of a line: a declaration, an arrow, or a method. */
const OPENS =
  /\bfunction\b.*\{$|=>\s*\{$|^\s+(?:(?:public|private|static|async|get|set|override)\s+)*[#\w]+(?:<.*>)?\(.*\).*\{$/;
const NOT_A_FUNCTION = /^\s*(?:\}\s*)?(?:if|else|for|while|switch|catch|do|try|with)\b/;

/** How long every function is, the lines of its head and its closing brace counted. */
export function functionsIn(code: string): Measured[] {
  const lines = code.split('\n');
  const found: Measured[] = [];
  lines.forEach((line, index) => {
    if (!OPENS.test(line) || (NOT_A_FUNCTION.test(line) && !/=>\s*\{$/.test(line))) return;
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const end = lines.findIndex((other, at) => at > index && other.startsWith(`${indent}}`));
    const name = /function\s*\*?\s*(\w+)|(?:const|let)\s+(\w+)|^\s*(?:\w+\s+)*([#\w]+)\(/.exec(line);
    if (end > 0)
      found.push({ name: name?.slice(1).find(Boolean) ?? 'a function', line: index + 1, lines: end - index + 1 });
  });
  return found;
}
