// Begins a story: where its file goes and what stands in it. The file lies where the archive's other files lie, and is
// written the way most of them are.
import { slugOf } from '../../lib/slug.ts';

export interface Wish {
  readonly title: string;
  readonly section?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface Begun {
  /** Inside the seeds folder: `"2026/11/2026-11-26-bridge-opens.txt"`. */
  readonly path: string;
  readonly text: string;
}

/** How files are kept in an archive. */
interface Custom {
  readonly ending: '.txt' | '.md';
  /** The folder, with `{y}`, `{m}` and `{d}` where the date's parts stand. */
  readonly folder: string;
  /** Whether the name begins with the date. */
  readonly dated: boolean;
}

/** @param others the paths of the archive's articles. @param taken whether a path is there already. */
export function beginStory(wish: Wish, others: readonly string[], taken: (path: string) => boolean): Begun {
  const custom = customOf(others);
  const [y = '', m = '', d = ''] = wish.date.split('-');
  const folder = custom.folder.replace('{y}', y).replace('{m}', m).replace('{d}', d);
  const name = `${custom.dated ? `${wish.date}-` : ''}${slugOf(wish.title) || wish.date}`;
  const free = (n: number): string => {
    // Of two stories of one day and title the first by path has the plain address, and the older must keep it: "_" comes after ".".
    const path = `${folder}${name}${n === 1 ? '' : `_${n}`}${custom.ending}`;
    return taken(path) ? free(n + 1) : path;
  };
  return { path: free(1), text: custom.ending === '.md' ? markdown(wish) : plain(wish) };
}

function plain({ title, section, date }: Wish): string {
  const lines = [oneLine(title), '- by', ...(section === undefined ? [] : [`- in ${oneLine(section)}`]), `- ${date}`];
  return `${lines.join('\n')}\n\n`;
}

function markdown({ title, section, date }: Wish): string {
  const fields = [`title: ${JSON.stringify(oneLine(title))}`, `date: ${date}`, 'author:'];
  if (section !== undefined) fields.push(`section: ${JSON.stringify(oneLine(section))}`);
  return `---\n${fields.join('\n')}\n---\n\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The commonest ending, kind of folder and kind of name. An archive without stories has plain texts in folders by year. */
function customOf(paths: readonly string[]): Custom {
  if (paths.length === 0) return { ending: '.txt', folder: '{y}/', dated: true };
  const commonest = <T>(values: readonly T[]): T => {
    const counts = new Map<T, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  };
  const ending = commonest(paths.map((path) => (path.endsWith('.txt') ? '.txt' : '.md')));
  const same = paths.filter((path) => path.endsWith('.txt') === (ending === '.txt'));
  const folder = commonest(same.map(folderOf));
  return { ending, folder, dated: commonest(same.map((path) => /(?:^|\/)\d{4}-\d\d-\d\d-[^/]+$/.test(path))) };
}

/** `"2021/02/26/a.txt"` → `"{y}/{m}/{d}/"`, `"_posts/a.md"` → `"_posts/"`. */
function folderOf(path: string): string {
  return path
    .slice(0, path.lastIndexOf('/') + 1)
    .replace(/(^|\/)(?:1[5-9]|20)\d\d\/(?:(?:0[1-9]|1[0-2])\/(?:(?:0[1-9]|[12]\d|3[01])\/)?)?/, (found, slash) => {
      const parts = found.split('/').filter((part: string) => part !== '').length;
      return slash + ['{y}/', '{m}/', '{d}/'].slice(0, parts).join('');
    });
}
