// Whether a page shows a thing at all, by the words of its template and of those that it takes in: what no template names need not be worked out.
import { openShelf, type Shelf } from './shelf.ts';

/** Data a story's page may have, that are costly to find for every story. */
const BESIDE = /\b(?:also|more|related)\b/;

/** Whether stories' pages show what stands beside them: others of the day, of the author, and those like them. @param userDir the user's templates. */
export function showsBeside(userDir: string): boolean {
  return mayShow(openShelf(userDir), 'story.html', BESIDE);
}

/** True where it cannot be told, too: where a template takes in another by a name worked out, or looks through its data without naming them. */
function mayShow(shelf: Shelf, first: string, words: RegExp): boolean {
  const names = [first];
  for (const name of names) {
    const id = shelf.find(name);
    const code = id === undefined ? '' : codeIn(shelf.read(id));
    if (words.test(code) || UNTOLD.test(code)) return true;
    for (const [, , taken] of code.matchAll(TAKEN)) {
      if (taken === undefined) return true;
      if (!names.includes(taken)) names.push(taken);
    }
  }
  return false;
}

/** What runs in a template; the words around it are only words. */
const codeIn = (text: string): string => [...text.matchAll(/<%([\s\S]*?)%>/g)].map(([, code]) => code).join('\n');

/** Its name when that is written there. */
const TAKEN = /\b(?:include|layout)\(\s*(?:(['"])([^'"]+)\1|.)/g;
/** The data as a whole, by another name, or a part of them by a name worked out. */
const UNTOLD =
  /\bpage\s*\[|\.\.\.\s*(?:it\.)?page\b|[(,:]\s*(?:it\.)?page\s*[,)}]|\b(?:in|of)\s+(?:it\.)?page\b(?![.?])|(?<!(?:\bpage|\})\s*)=\s*it\.page\b(?![.?])/;
