// The fast road from Markdown to its tree: a block of which every character can be accounted for is read here; any other goes
// to remark alone where its neighbours cannot matter, else the whole text does. A law holds the result to what remark makes.
import type { BlockContent, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { parseMarkdownText } from '../lib/markdown.ts';
import { type Inset, isUnmarked, readInline } from './inline.ts';

/** Lines that no blank line parts. */
export interface Block {
  readonly text: string;
  readonly line: number;
}

const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const HEADING = /^(#{1,6}) +(.*[^\s#])$/;
const TASK = /^[-+*] \[[xX ]\]/;
const MARKER = /(?:[-+*]|\d{1,9}[.)])(?: |\n|$)/y;
// What could make a line of a paragraph anything else: a quote, a list, a heading, a table, a line under a heading.
const ODD = /[#>=:+\s-]|\* |\d{1,9}[.)](?: |\n|$)/y;

/** Reads a body whose first line is line `firstLine` of its file. */
export function parseBody(text: string, firstLine: number): Root {
  const blocks = splitBlocks(text, firstLine);
  if (blocks === undefined) return parseMarkdownText(text, firstLine);
  const children: RootContent[] = [];
  for (const block of blocks) {
    const node = readBlock(block);
    if (node) children.push(node);
    else children.push(...parseMarkdownText(block.text, block.line).children);
  }
  return { type: 'root', children };
}

// Undefined: some block has a meaning for the next, and only the whole can be read.
export function splitBlocks(text: string, firstLine: number): Block[] | undefined {
  if (reaches(text)) return undefined;
  const blocks: Block[] = [];
  let start = -1;
  let line = firstLine;
  let first = firstLine;
  for (let at = 0; at <= text.length; line++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (isBlank(text, at, end)) {
      if (start >= 0) blocks.push({ text: text.slice(start, at - 1), line: first });
      start = -1;
    } else if (start < 0) {
      start = at;
      first = line;
    }
    at = end + 1;
  }
  if (start >= 0) blocks.push({ text: text.slice(start), line: first });
  return blocks.some(dependsOnLast) ? undefined : blocks;
}

// What can reach beyond its block: definitions, code, HTML; and what depends on where it stands: tabs, byte-order marks.
function reaches(text: string): boolean {
  if (text.includes(']:') || text.includes('```') || text.includes('~~~')) return true;
  if (text.includes('\n    ') || text.includes('\t') || text.includes('\ufeff')) return true;
  return text.includes('<') && /<[A-Za-z/!?]/.test(text);
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

// Indented text may be code or belong to the list above it, and two lists may be one.
function dependsOnLast({ text }: Block, index: number, blocks: readonly Block[]): boolean {
  if (text.charCodeAt(0) === 32) return true;
  const last = blocks[index - 1];
  return last !== undefined && someLine(text, MARKER) && someLine(last.text, MARKER);
}

/** True when some line begins as `pattern` says. A line that begins with a letter never does. */
function someLine(text: string, pattern: RegExp): boolean {
  for (let at = 0; ; ) {
    const code = text.charCodeAt(at) | 32;
    pattern.lastIndex = at;
    if ((code < 97 || code > 122) && pattern.test(text)) return true;
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return false;
  }
}

/** Without the spaces at its end. */
export const withoutSpaces = (text: string): string => (text.endsWith(' ') ? text.replace(/ +$/, '') : text);

/** Whether a block is a paragraph of nothing but text. It need not be decoded. */
export const isBare = (text: string): boolean => isParagraph(text) && isUnmarked(text);

export function readBlock({ text: untrimmed, line }: Block): BlockContent | undefined {
  const text = withoutSpaces(untrimmed);
  const inset = { line, indent: 0 };
  switch (text[0]) {
    case '#':
      return readHeading(text, inset);
    case '>':
      return readQuote(text, inset);
    case '_':
      return RULE.test(text) ? { type: 'thematicBreak' } : undefined;
    case '-':
    case '*':
      if (RULE.test(text)) return { type: 'thematicBreak' };
      return text[1] === ' ' ? readList(text, inset) : readParagraph(text, inset);
    default:
      return readParagraph(text, inset);
  }
}

function readParagraph(text: string, inset: Inset): Paragraph | undefined {
  const children = isParagraph(text) ? readInline(text, inset) : undefined;
  return children && { type: 'paragraph', children };
}

const isParagraph = (text: string): boolean => !someLine(text, ODD) && !text.includes(' \n');

function readHeading(text: string, { line }: Inset): BlockContent | undefined {
  const [, marks, title] = HEADING.exec(text) ?? [];
  if (marks === undefined || title === undefined) return undefined;
  const children = readInline(title, { line, indent: text.length - title.length });
  const start = { line, column: 1 };
  return children && { type: 'heading', depth: marks.length as 1, children, position: { start, end: start } };
}

// "> one line" or several, each with its mark.
function readQuote(text: string, { line }: Inset): BlockContent | undefined {
  const lines = text.split('\n');
  if (!lines.every((each) => /^> \S/.test(each))) return undefined;
  const paragraph = readParagraph(lines.map((each) => each.slice(2)).join('\n'), { line, indent: 2 });
  return paragraph && { type: 'blockquote', children: [paragraph] };
}

// A list of single lines, all with one mark and no blank line between them.
function readList(text: string, { line }: Inset): BlockContent | undefined {
  const mark = text.slice(0, 2);
  const children: ListItem[] = [];
  for (const [index, each] of text.split('\n').entries()) {
    if (!each.startsWith(mark) || TASK.test(each)) return undefined;
    const paragraph = readParagraph(each.slice(2).replace(/ +$/, ''), { line: line + index, indent: 2 });
    if (paragraph === undefined) return undefined;
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph] });
  }
  return { type: 'list', ordered: false, start: null, spread: false, children };
}
