// Reads the commonest inline Markdown (*word*, **word**, [word](address)) without a Markdown parser, which costs a hundred
// times as much. It gives up (undefined) wherever a character could mean anything else; a law holds it to what remark makes.
import type { Link, PhrasingContent } from 'mdast';

/** Where the text stands in its file: the line of its first character, and what stands before it on each of its lines. */
export interface Inset {
  readonly line: number;
  /** Characters before the text on each line, e.g. 2 for `"> "`. */
  readonly indent: number;
}

/** 1 for characters that can begin inline markup, or an address that becomes a link by itself (":" and "."). */
const SPECIAL = new Uint8Array(128);
for (const char of '*_`[]<&\\~|@:.\t') SPECIAL[char.charCodeAt(0)] = 1;

/** Anything of that at all. Most text has none, and then a regular expression is twice as fast as looking at each character. */
const ANY = /[*_`[\]<&\\~|@:\t]|[wW]\./;

const WORD = String.raw`[\p{L}\p{N}](?:[^*_\x60[\]<&\\~|@:\t]*[\p{L}\p{N}])?`;
const EMPHASIS = new RegExp(String.raw`(\*\*?)(${WORD})\1(?=$|[\s.,;:!?)"'”’»—–…-])`, 'uy');
const BEFORE_EMPHASIS = /[\s("'“‘«—–-]/;
/** Addresses that need no escaping of any kind: with a host, or relative and without a colon. */
export const SAFE_ADDRESS = String.raw`(?:https?:\/\/|(?!\/\/|#))(?:[A-Za-z0-9._~\/?#=+,;!$-]|%[0-9A-Fa-f]{2})+`;
const LINK = new RegExp(String.raw`\[(${WORD})\]\((${SAFE_ADDRESS})\)`, 'uy');
/** A word in brackets, as editors add: no link, where nothing is defined and no address follows. */
const BRACKETS = new RegExp(String.raw`\[${WORD}[.,!?…]*\](?![[(:])`, 'uy');
const ENTITY = /&(?:#|[A-Za-z][A-Za-z0-9]*;)/y;

/** True for text in which nothing can begin markup, whether it is decoded or not. */
export const isUnmarked = (text: string): boolean => !ANY.test(text);

/** Reads the text of one block; its lines must begin and end with something other than a space. */
export function readInline(text: string, inset: Inset): PhrasingContent[] | undefined {
  if (isUnmarked(text)) return [{ type: 'text', value: text }];
  let at = nextMarkup(text, 0);
  if (at === text.length) return [{ type: 'text', value: text }];
  const nodes: PhrasingContent[] = [];
  let from = 0;
  while (at < text.length) {
    const found = markupAt(text, at, inset);
    if (found === undefined) return undefined;
    const { node, end } = found;
    if (node) {
      if (at > from) nodes.push({ type: 'text', value: text.slice(from, at) });
      nodes.push(node);
      from = end;
    }
    at = nextMarkup(text, end);
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}

/** The next character that could be markup, or the text's length. */
function nextMarkup(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || SPECIAL[code] === 0) continue;
    // A full stop and a colon are only of interest in "www." and "://".
    if (code === 46 && !isW(text.charCodeAt(at - 1))) continue;
    if (code === 58 && text.charCodeAt(at + 1) !== 47) continue;
    return at;
  }
  return text.length;
}

const isW = (code: number): boolean => code === 119 || code === 87;

interface Found {
  /** Absent for a character that turned out to mean nothing. */
  readonly node?: PhrasingContent;
  readonly end: number;
}

function markupAt(text: string, at: number, inset: Inset): Found | undefined {
  switch (text[at]) {
    case '&':
      return matchAt(ENTITY, text, at) ? undefined : { end: at + 1 };
    case '<':
      return /[\s\d=]/.test(text[at + 1] ?? ' ') ? { end: at + 1 } : undefined;
    case '*':
      return emphasisAt(text, at);
    case '[':
      return linkAt(text, at, inset);
    case '.':
      return /www$/i.test(text.slice(Math.max(at - 3, 0), at)) ? undefined : { end: at + 1 };
    case ':':
      return text[at + 2] === '/' ? undefined : { end: at + 1 };
    default:
      return undefined;
  }
}

function emphasisAt(text: string, at: number): Found | undefined {
  const [whole, stars, value] = matchAt(EMPHASIS, text, at) ?? [];
  if (whole === undefined || stars === undefined || value === undefined) return undefined;
  if (at > 0 && !BEFORE_EMPHASIS.test(text[at - 1] ?? '')) return undefined;
  if (nextMarkup(value, 0) < value.length) return undefined;
  const type = stars === '*' ? 'emphasis' : 'strong';
  return { node: { type, children: [{ type: 'text', value }] }, end: at + whole.length };
}

function linkAt(text: string, at: number, { line, indent }: Inset): Found | undefined {
  if (text[at - 1] === '!') return undefined;
  const [whole, value, url] = matchAt(LINK, text, at) ?? [];
  if (whole === undefined || value === undefined || url === undefined) {
    const plain = matchAt(BRACKETS, text, at)?.[0];
    return plain !== undefined && nextMarkup(plain, 1) === plain.length - 1 ? { end: at + plain.length } : undefined;
  }
  if (nextMarkup(value, 0) < value.length) return undefined;
  const before = text.slice(0, at).split('\n');
  const start = { line: line + before.length - 1, column: indent + (before.at(-1)?.length ?? 0) + 1 };
  const node: Link = {
    type: 'link',
    url,
    title: null,
    children: [{ type: 'text', value }],
    position: { start, end: start },
  };
  return { node, end: at + whole.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
