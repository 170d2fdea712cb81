// Reads the head of a Markdown file and tells what is wrong with it. What its fields mean is in fields.ts.
import { type FrontMatter, readFrontMatter } from '../lib/frontmatter.ts';
import type { Notes } from './notes.ts';

/** The fields and the body of a file; undefined when the fields cannot be read, which holds the story back. */
export function readHead(text: string, notes: Notes): FrontMatter | undefined {
  const read = readFrontMatter(text);
  if ('fault' in read) {
    const { kind, at, message, hint } = read.fault;
    notes.error(kind === 'code' ? 'code-front-matter' : 'broken-front-matter', at, message, hint);
    return undefined;
  }
  for (const { line, column, value } of read.assumed) {
    const message = `YAML gives a meaning to the punctuation in this value, so all of it was taken to be text: ${value}`;
    const hint = `Put it between quotes: ${JSON.stringify(value)}.`;
    notes.warn('yaml-colon', { line, column }, message, hint);
  }
  return read;
}
