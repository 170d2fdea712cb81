// Where each template comes from, and copies that remember which version of ours they were made from. A copy's first line says
// so in a form that no page shows: a comment of the template engine, of CSS, or a word nobody asks for.
//
//   <%/* Based on Backfile's own story.html, version 0oQ2xv1pTnqL. */%>
import { lineDifference } from '../lib/difference.ts';
import { digestOf } from '../lib/digest.ts';
import { isYours, openShelf, type Shelf } from './shelf.ts';

export interface Origin {
  /** `"story.html"` */
  readonly name: string;
  /**
   * `ours`: the built-in one is used. `yours`: there is none of ours. `replaced`: yours stands in for ours, and nobody
   * knows what it was based on. `current` and `older`: yours was copied from ours of today, or from an earlier one.
   */
  readonly from: 'ours' | 'yours' | 'replaced' | 'current' | 'older';
}

const BASIS = /^.{0,12}Based on Backfile's own ([\w./-]+), version ([\w-]+)\..*\n?/;

/** Every template, by name. @param userDir the user's folder; it need not exist. */
export function originsIn(userDir: string): Origin[] {
  const shelf = openShelf(userDir);
  return shelf
    .list('')
    .map((name) => ({ name, from: originOf(name, shelf) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function originOf(name: string, shelf: Shelf): Origin['from'] {
  const id = shelf.find(name) ?? '';
  if (!isYours(id)) return 'ours';
  const ours = shelf.find(`ours/${name}`);
  if (ours === undefined) return 'yours';
  const based = BASIS.exec(shelf.read(id))?.[2];
  if (based === undefined) return 'replaced';
  return based === versionOf(shelf.read(ours)) ? 'current' : 'older';
}

/** What a person may call a template: with or without its ending. Undefined when we have none of that name. */
export function nameMeant(written: string, userDir: string): string | undefined {
  const shelf = openShelf(userDir);
  const plain = written.replace(/^templates\//, '');
  const names = shelf.list('').filter((name) => shelf.find(`ours/${name}`) !== undefined);
  return names.find((name) => name === plain) ?? names.find((name) => name.replace(/\.\w+$/, '') === plain);
}

/** Ours, with a first line that remembers which version it is. */
export function copyOf(name: string): string {
  const text = openShelf(undefined).read(`ours/${name}`);
  return name.endsWith('.json') ? text.replace(/^\{\s*/, `${basisLine(name)}\n  `) : `${basisLine(name)}\n${text}`;
}

/** The first line of a copy of ours as it is today. */
export function basisLine(name: string): string {
  const version = versionOf(openShelf(undefined).read(`ours/${name}`));
  const words = `Based on Backfile's own ${name}, version ${version}.`;
  if (name.endsWith('.json')) return `{ "//": "${words}",`;
  return isStyle(name) ? `/* ${words} */` : `<%/* ${words} */%>`;
}

/** How yours differs from ours of today: lines with `-` are yours, with `+` ours. */
export function differenceFrom(name: string, userDir: string): string[] {
  const shelf = openShelf(userDir);
  return lineDifference(withoutBasis(shelf.read(`yours/${name}`)), shelf.read(`ours/${name}`));
}

/** A file of the user's without the line that only remembers; a file of words has it in its first line, which is put back. */
export function withoutBasis(text: string): string {
  return text.replace(BASIS, (line) => (line.startsWith('{') ? '{\n' : ''));
}

/** Files that are joined as they are and never pass through the engine. */
const isStyle = (name: string): boolean => /^(?:styles|scripts)\//.test(name);

const versionOf = (text: string): string => digestOf(text.replace(/\r\n/g, '\n')).slice(0, 12);
