// What lies beside each story's page for programs: `index.json`, its record with its text, and `index.txt` or `index.md`, the
// story as it was written. For `/old/story.html` they are `/old/story.html.json` and so on.
import { lazy } from '../../lib/lazy.ts';
import { plainText } from '../../lib/plaintext.ts';
import type { Job, JobBody, Json } from '../../model/job.ts';
import type { Settings } from '../../model/settings.ts';
import type { Story } from '../../model/site.ts';
import { wholeBody, writtenRef } from '../body.ts';
import type { Kind, PageTexts, Texts } from '../kind.ts';
import { marked } from '../mark.ts';
import { pageFile, plainFile } from '../paths.ts';
import { VERSION } from './fields.ts';
import { markdownText } from './markdown.ts';
import { recordOf, type StoryRecord, whole } from './record.ts';

type Twin =
  | { readonly form: 'json'; readonly record: StoryRecord }
  | { readonly form: 'text' }
  | { readonly form: 'markdown'; readonly record: StoryRecord; readonly line?: number };

export const twin: Kind = {
  name: 'twin',
  template: null,
  make(data, texts, shared) {
    const made = data as unknown as Twin;
    if (made.form === 'text') return asWritten(texts);
    if (made.form === 'markdown') return markdownText(made.record, texts.body, made.line, shared);
    const record = whole(made.record, shared);
    return `${JSON.stringify({ version: VERSION, ...record, ...textsOf(texts, record) })}\n`;
  },
  /** They come right after their story's page, so that its text is read once for all three: see `pages/story.ts`. */
  *jobs() {},
};

/** The file's text, ended as a text should be. It has no slots, so bytes that were set aside need not be read as text. */
function asWritten({ html }: PageTexts): string | Uint8Array {
  if (typeof html === 'string') return html.endsWith('\n') ? html : `${html}\n`;
  return html.at(-1) === LINE_FEED ? html : Buffer.concat([html, Uint8Array.of(LINE_FEED)]);
}

const LINE_FEED = 10;

/** A link to a note below leads to the note on the page. */
const textsOf = ({ body }: Texts, { url }: StoryRecord) => ({
  text: plainText(body),
  html: body.replaceAll(' href="#', ` href="${url}#`),
});

/** The name of the text beside a story's page: `"index.txt"`, `"story.html.md"`. */
export function twinName({ card, url }: Story): string {
  const file = pageFile(url);
  const page = file.slice(file.lastIndexOf('/') + 1);
  return `${page === 'index.html' ? 'index' : page}.${card.format === 'text' ? 'txt' : 'md'}`;
}

/** @param mark the story's own. */
export function* twinsOf(story: Story, settings: Settings, mark: string): Iterable<Job> {
  const { card, trace, url } = story;
  const page = pageFile(url);
  const text = `/${page.slice(0, page.lastIndexOf('/') + 1)}${twinName(story)}`;
  const record = lazy(() => recordOf(story, settings));
  const make = (path: string, body: () => JobBody, data: () => Twin): Job =>
    marked({ kind: 'twin', path: plainFile(path), body }, mark + path, data as unknown as () => Json);
  const line = trace.lines.body === undefined ? {} : { line: trace.lines.body };
  const own = (): Twin => (card.format === 'text' ? { form: 'text' } : { form: 'markdown', record: record(), ...line });
  yield make(
    text.replace(/\w+$/, 'json'),
    () => wholeBody(story, settings.url ?? '/'),
    () => ({
      form: 'json',
      record: record(),
    }),
  );
  yield make(text, () => writtenRef(story), own);
}
