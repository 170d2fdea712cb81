// Stories by number, for tests that need many: the same number gives the same story on every machine.
// They are made so that no check has anything to say of them: every title, text and name is clearly its own.

const SECTIONS = ['Harbour', 'Parish', 'Letters', 'Sport', 'Markets'];
const PEOPLE = ['Ann Lee', 'Bogdan Chernov', 'Cecilia Dyer', 'Dagny Quist', 'Emeka Obi', 'Fatima Noor', 'Gwen Thomas'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SUBJECTS = [
  'The council',
  'A trawler',
  'The choir',
  'The mill',
  'A lighthouse',
  'The ferry',
  'The school',
  'A storm',
];
const VERBS = ['opens', 'closes', 'returns', 'is sold', 'is found', 'wins', 'waits', 'is painted'];

export interface SeedStory {
  /** From the archive's folder: `"seeds/1994/s7.txt"`. */
  readonly path: string;
  readonly text: string;
}

/** @param n from 0. @param said a sentence of its own, when an edit is to be made. */
export function story(n: number, said = ''): SeedStory {
  const year = 1990 + (n % 9);
  const title = `${pick(SUBJECTS, n)} ${pick(VERBS, n * 3 + Math.floor(n / 8))}, number ${n}`;
  const byline = n % 4 === 0 ? `${pick(PEOPLE, n)} and ${pick(PEOPLE, n + 1)}` : pick(PEOPLE, n);
  const head = [
    title,
    `- by ${byline}`,
    `- in ${pick(SECTIONS, n)}`,
    `- — ${pick(MONTHS, n * 5)} ${1 + (n % 28)}, ${year}`,
  ];
  const body = Array.from(
    { length: 2 + (n % 3) },
    (_, i) => `This is sentence ${i + 1} of story ${n}, and it has "quotes" & marks.`,
  );
  return { path: `seeds/${year}/s${n}.txt`, text: `${[...head, ...body, said].join('\n').trimEnd()}\n` };
}

/** Stories 0 to `count` - 1, as files of an archive. */
export function stories(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => story(n)).map(({ path, text }) => [path, text]));
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}
