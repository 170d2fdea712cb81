// A Markdown story as it was written, for others to read: its text as it stands in the file, under front matter made anew of what
// the page shows. The file's own front matter may hold notes that were never meant to be published, and so may comments.
import type { Json, Shared } from '../../model/job.ts';
import { type StoryRecord, whole } from './record.ts';

/** Not in front matter: what only data has. */
const LEFT_OUT = new Set(['words', 'path', 'sha256']);

/** @param text the whole file. @param line where its text begins, counted from 1; undefined when it has none. */
export function markdownText(record: StoryRecord, text: string, line: number | undefined, shared: Shared): string {
  const body =
    line === undefined
      ? ''
      : text
          .split('\n')
          .slice(line - 1)
          .join('\n');
  return `${frontMatter(record, shared)}\n${withoutComments(body).trim()}\n`;
}

/**
 * Every value as JSON, which is YAML too, so that no title can be misread. `permalink` is the address from the site's root, by which
 * this and other generators put the story where it was.
 */
function frontMatter(record: StoryRecord, shared: Shared): string {
  const { id, url, ...rest } = whole(record, shared);
  const lines = Object.entries({ id, url, permalink: record.url, ...rest } as Record<string, Json>).filter(
    ([name, value]) => !LEFT_OUT.has(name) && isSaid(value),
  );
  return `---\n${lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n`;
}

const isSaid = (value: Json): boolean => !Array.isArray(value) || value.length > 0;

/** Comments never show on the page. In code they do, and there the text is left as it is. */
function withoutComments(body: string): string {
  if (!body.includes('<!--') || /```|~~~|`[^`\n]*<!--/.test(body)) return body;
  return body.replace(/<!--[\s\S]*?-->\n?/g, '');
}

/** A plain text as Markdown: paragraphs in which no character means anything. */
export function markdownOfPlain(record: StoryRecord, paragraphs: readonly string[], shared: Shared): string {
  return `${frontMatter(record, shared)}\n${paragraphs.map((text) => `${escaped(text)}\n`).join('\n')}`;
}

/** Backslashes before what Markdown would take for a mark of its own, anywhere or at a line's beginning. */
function escaped(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[#>+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
