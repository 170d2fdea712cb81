// The law of an archive held open: whatever was edited, each of its pages has the bytes that a build would write, and its problems are
// those that the build would tell.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { build } from '../../src/build.ts';
import { siteOf, temporary } from '../support/archive.ts';
import { stories, story } from '../support/stories.ts';
import { differences, writeInto } from '../support/trees.ts';

/** An index is no page: it is left out. */
const SETTINGS = 'title: The Lighthouse\nurl: https://lighthouse.example/\nsearch: false\n';
const TODAY = '2026-01-01';
type Files = Readonly<Record<string, string>>;

const markdown = (n: number) =>
  `---\ntitle: Notes, number ${n}\ndate: 1994-0${1 + (n % 9)}-11\nsection: Parish\ntags: [tides, lamps ${n % 3}]\n---\nThe *first* of ${n}, see [the other](../1990/s0.txt) and ![a lamp](lamp.svg).\n\nThe second.\n`;
const LAMP = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
/** Words that only stories have that are like each other. */
const RARE = 'copper telescope brass sextant octant chronometer';
const FIRST: Files = {
  'archive.yml': SETTINGS,
  'seeds/notes/lamp.svg': LAMP,
  'seeds/notes/a.md': markdown(1),
  'seeds/notes/b.md': markdown(2),
  ...stories(14),
  'seeds/rare.txt': `A find\n- — Mar 3, 1993\nThe ${RARE}.\n`,
};

/** What an editor may do; the number chooses among the files that stand. */
const edits: Readonly<Record<string, (files: Files, n: number) => Files>> = {
  reword: (files, n) => onText(files, n, (text) => `${text.trimEnd()}\nA sentence was added, ${n}.\n`),
  retitle: (files, n) => onText(files, n, (text) => text.replace(/^(?:---\ntitle: )?/, `$&Corrected ${n} `)),
  recase: (files, n) => onText(files, n, (text) => text.replace('number', 'Number')),
  relead: (files, n) => onText(files, n, (text) => text.replace(/first|sentence 1/, RARE)),
  copy: (files, n) => ({ ...files, [`seeds/copy-${n}.txt`]: files[textOf(files, n)] ?? '' }),
  redate: (files, n) => onText(files, n, (text) => text.replace(/199\d/, String(1990 + (n % 10)))),
  sign: (files, n) => onText(files, n, (text) => text.replace(/by .*/, `by Ann Lee and Somebody ${n % 3}`)),
  link: (files, n) =>
    onText(files, n, (text) => text.replace('s0.txt', 's1.txt').replace('../1990/s1', `../1991/s${n}`)),
  picture: (files, n) => ({ ...files, 'seeds/notes/lamp.svg': LAMP.replace('40', String(n + 1)) }),
  nothing: (files) => files,
  add: (files, n) => ({ ...files, [story(100 + n).path]: story(100 + n).text }),
  remove: (files, n) => without(files, textOf(files, n)),
  move: (files, n) => ({ ...without(files, textOf(files, n)), [`seeds/m/${n}.txt`]: files[textOf(files, n)] ?? '' }),
  settings: (files, n) => ({
    ...files,
    'archive.yml': `${SETTINGS}tagline: Number ${n}\ntheme: { accent: "#${100 + n}" }\n`,
  }),
  language: (files) => ({ ...files, 'archive.yml': `${SETTINGS}lang: de\ndata: { citations: false }\n` }),
  template: (files, n) => ({ ...files, 'templates/parts/footer.html': `<footer>Footer ${n}</footer>` }),
  style: (files, n) => ({ ...files, 'templates/styles/own.css': `p { margin: ${n}px }` }),
  script: (files, n) => ({ ...files, 'templates/scripts/own.js': `void ${n};` }),
  inline: (files) => ({ ...files, 'templates/parts/head.html': '<style><%~ styles() %></style>' }),
};

const edit = fc.record({ verb: fc.constantFrom(...Object.keys(edits)), n: fc.nat(40) });

describe('an archive held open', () => {
  it('has the pages that a build would write, whatever was edited', async () => {
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rounds, async (days) => {
        const root = temporary();
        let files = FIRST;
        lay(root, {}, files);
        const held = await openArchive({ root, today: TODAY });
        for (const day of [[], ...days]) {
          const after = day.reduce((now: Files, { verb, n }) => edits[verb]?.(now, n) ?? now, files);
          await held.refresh(lay(root, files, after));
          files = after;
          const report = await build({ root, today: TODAY, search: false });
          const site = new Map([...siteOf(root)].filter(([path]) => path !== 'manifest-sha256.txt'));
          const pages = new Map<string, Buffer>();
          for (const path of site.keys()) {
            const { value } = await held.page(`/${path}`);
            if (value) pages.set(path, Buffer.from(value.bytes));
          }
          expect(differences(site, pages)).toBe('');
          expect(held.problems).toEqual(report.problems);
          expect(held.counts.published).toBe(report.published.length);
        }
        held.close();
        rmSync(root, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });
});

function onText(files: Files, n: number, change: (text: string) => string): Files {
  const path = textOf(files, n);
  return { ...files, [path]: change(files[path] ?? '') };
}

function textOf(files: Files, n: number): string {
  const texts = Object.keys(files).filter((path) => /\.(?:txt|md)$/.test(path));
  return texts[n % texts.length] ?? '';
}

function without(files: Files, path: string): Files {
  const { [path]: _, ...others } = files;
  return others;
}

/** Brings the folder from one state to another; gives the paths that changed. */
function lay(root: string, before: Files, after: Files): string[] {
  const gone = Object.keys(before).filter((path) => !(path in after));
  const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
  for (const path of gone) rmSync(`${root}/${path}`);
  for (const path of changed) writeInto(root, path, after[path] ?? '');
  return [...gone, ...changed];
}
