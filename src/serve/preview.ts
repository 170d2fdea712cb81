// What `backfile dev` adds to a page on its way to the browser: one script of its own, which waits for changes and shows problems. It stands
// in files of their own, so that the strictest policy of a page lets it run. Nothing of it is ever in a built site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { HOME } from '../lib/home.ts';
import type { Problem } from '../model/problem.ts';

/** Where the preview's own files stand: no story can, since its name begins with a dot. */
export const OWN = '/.backfile/';

const FILES = join(HOME, 'preview');

/** The script and its styles by name; undefined for any other name. */
export function ownFile(name: string): Buffer | undefined {
  return /^(?:client\.js|panel\.css)$/.test(name) ? readFileSync(join(FILES, name)) : undefined;
}

/** Names the bytes of a page, so that a browser can say which it shows. */
export const nameOf = (bytes: Uint8Array | undefined): string => (bytes ? digestOf(bytes).slice(0, 16) : 'none');

/**
 * The page with the script, right before the end of its head or wherever else a script may stand.
 * @param shown what of the archive it shows: nothing, when it only stands in for a page.
 */
export function withScript(bytes: Uint8Array, shown: Uint8Array | undefined): Buffer {
  const html = Buffer.from(bytes);
  const tag = Buffer.from(`<script src="${OWN}client.js" data-shows="${nameOf(shown)}" defer></script>`);
  const at = [html.indexOf('</head>'), html.indexOf('<body')].find((place) => place >= 0) ?? html.length;
  return Buffer.concat([html.subarray(0, at), tag, html.subarray(at)]);
}

/** What stands in for a page that could never be made yet; the panel on it says why. */
export const stopgap = (title: string, sentence: string): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><p>${sentence}</p></body></html>\n`,
  );

/** More than these would fill the window; the terminal has them all. */
const MOST = 8;

/** The problems a page shows: errors, and warnings about files that were worked on. */
export function panelOf(problems: readonly Problem[], touched: ReadonlySet<string>) {
  const shown = problems.filter(({ level, file }) => level === 'error' || touched.has(file));
  return { problems: shown.slice(0, MOST), more: Math.max(0, shown.length - MOST) };
}
