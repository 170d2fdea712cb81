// What stories' pages show, by the words of their template and of those that it takes in: data that none of them names need not be made.
import type { Shows } from '../outputs/kind.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** @param userDir the user's templates. */
export function showsOf(userDir: string): Shows {
  const code = codeReached(openShelf(userDir), 'story.html');
  if (UNTOLD.test(code)) return () => true;
  const words = new Set(code.match(/\w+/g));
  return (field) => words.has(field);
}

/** What runs in a template and in all that it takes in. */
function codeReached(shelf: Shelf, first: string): string {
  const names = [first];
  let all = '';
  for (const name of names) {
    const id = shelf.find(name);
    const code = id === undefined ? '' : codeIn(shelf.read(id));
    for (const [, , taken] of code.matchAll(TAKEN)) if (taken && !names.includes(taken)) names.push(taken);
    all += `${code}\n`;
  }
  return all;
}

/** What runs in a template; the words around it are only words. */
const codeIn = (text: string): string => [...text.matchAll(/<%([\s\S]*?)%>/g)].map(([, code]) => code).join('\n');

/** Another template, by the name that is written there. */
const TAKEN = /\b(?:include|layout|once)\(\s*(['"])([^'"]+)\1/g;

/**
 * Where it cannot be told what is shown: templates taken in by names that are worked out; the data as a whole, as citations and the record
 * for search engines want them; the data by another name, or a part of them by a name worked out.
 */
const UNTOLD = new RegExp(
  [
    /\b(?:include|layout|once)\(\s*[^'"\s]/,
    /\b(?:jsonld|cite)\b/,
    /\bpage\s*\[/,
    /\.\.\.\s*(?:it\.)?page\b/,
    /[(,:]\s*(?:it\.)?page\s*[,)}]/,
    /\b(?:in|of)\s+(?:it\.)?page\b(?![.?])/,
    /(?<!(?:\bpage|\})\s*)=\s*it\.page\b(?![.?])/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
