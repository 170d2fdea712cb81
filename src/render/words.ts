// The words of the interface, from `templates/words/`: English beneath, the paper's language over it, the user's file last.
// A word is a sentence with {gaps}, or the forms of something counted: { "one": "{n} story", "other": "{n} stories" }.
import { TemplateFault } from './faults.ts';
import type { Shelf } from './shelf.ts';

export type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** @throws TemplateFault when the user's file cannot be read. */
export function readWords(shelf: Shelf, lang: string): Words {
  const files = [...new Set(['en', lang.split('-')[0] ?? 'en', lang])].map((code) => `words/${code}.json`);
  const found = files.flatMap((name) => [shelf.find(`ours/${name}`), shelf.find(name)]);
  const read = [...new Set(found)].filter((id) => id !== undefined).map((id) => parse(shelf, id));
  return Object.assign({}, ...read) as Words;
}

function parse(shelf: Shelf, id: string): Words {
  const text = shelf.read(id);
  try {
    const words: unknown = JSON.parse(text);
    if (typeof words === 'object' && words !== null && !Array.isArray(words)) return words as Words;
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    throw unreadable(id, text.slice(0, position).split('\n').length);
  }
  throw unreadable(id, 1);
}

/** Node's own words for it differ between its versions, so ours are said. */
function unreadable(id: string, line: number): TemplateFault {
  const fault = new TemplateFault('This file of words is not a JSON object.', { cause: new SyntaxError(id) });
  fault.frames.push({ file: id, line });
  return fault;
}
