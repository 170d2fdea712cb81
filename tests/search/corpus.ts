// 2,000 stories of twenty years with words planted in them, so that what a search must find is known: story n has a word when a
// rule about n says so. Nothing but the rules decides; the same number gives the same story on every machine.

export interface Planted {
  readonly n: number;
  readonly path: string;
  readonly url: string;
  readonly date: string;
  readonly section: string;
  readonly byline: string;
  readonly lang: string | undefined;
  readonly text: string;
}

const COUNT = 2_000;
const FIRST = 1990;
const PER_YEAR = 100;
const SECTIONS = ['Harbour', 'Parish', 'Letters', 'Sport', 'Markets'];
const PEOPLE = ['Ann Lee', 'Bogdan Chernov', 'Cecilia Dyer', 'Dagny Quist', 'Fatima Noor', 'Seán O’Brien'];
const FILLER =
  'the river ran high under stone arches while traders counted barrels and children watched from doorways as evening came over the quay with rain and a smell of tar and bread'.split(
    ' ',
  );

/** Which stories have what; `tests/search/queries.ts` asks for it. */
export const has = {
  /** A word of its own, once. */
  quillion: (n: number) => n % 53 === 7,
  /** A word that only one story has. */
  zyzzogeton: (n: number) => n === 1_234,
  /** Three words together; the same three apart. */
  phrase: (n: number) => n % 41 === 3,
  scattered: (n: number) => n % 41 === 20,
  flooding: (n: number) => n % 67 === 11,
  cafe: (n: number) => n % 71 === 5,
  ofTheMill: (n: number) => n % 73 === 9,
  plane: (n: number) => n % 79 === 13,
  inLaw: (n: number) => n % 83 === 17,
  chinese: (n: number) => n % 211 === 30,
  japanese: (n: number) => n % 223 === 31,
  korean: (n: number) => n % 227 === 32,
  arabic: (n: number) => n % 229 === 33,
  russian: (n: number) => n % 233 === 34,
} as const;

const is = (n: number, what: keyof typeof has): boolean => has[what](n);

function planted(n: number): Planted {
  const year = FIRST + Math.floor(n / PER_YEAR);
  const day = Math.floor(((n % PER_YEAR) * 336) / PER_YEAR);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year}-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}`;
  const [lang, foreign] = foreignOf(n);
  return {
    n,
    path: `seeds/${year}/s${n}.md`,
    url: `${date.replaceAll('-', '/')}/s${n}/`,
    date,
    section: SECTIONS[n % 5] ?? '',
    byline: PEOPLE[n % 6] ?? '',
    lang,
    text: `${foreign ?? sentences(n)}\n\n(${n})`,
  };
}

export const corpus: readonly Planted[] = Array.from({ length: COUNT }, (_, n) => planted(n));

export function asFile({ n, date, section, byline, lang, text }: Planted): string {
  const head = [
    `title: ${n % 97 === 0 ? 'Weathervane' : 'Report'} ${n}`,
    `date: ${date}`,
    `section: ${section}`,
    `author: ${byline}`,
    `slug: s${n}`,
  ];
  return `---\n${[...head, ...(lang ? [`lang: ${lang}`] : [])].join('\n')}\n---\n\n${text}\n`;
}

function sentences(n: number): string {
  const words = Array.from({ length: 60 }, (_, i) => FILLER[(n * 7 + i * 11) % FILLER.length] ?? '');
  const put = (at: number, ...added: string[]) => words.splice((n * 13 + at) % 55, 0, ...added);
  if (is(n, 'quillion')) put(3, 'quillion');
  if (is(n, 'zyzzogeton')) put(5, 'zyzzogeton');
  if (is(n, 'phrase')) put(9, 'copper', 'lantern', 'society');
  if (is(n, 'scattered')) for (const [i, word] of ['society', 'copper', 'lantern'].entries()) put(i * 17, word);
  if (is(n, 'flooding')) put(15, 'Floodings');
  if (is(n, 'cafe')) put(21, 'Café');
  if (is(n, 'ofTheMill')) put(27, 'O’Malley’s');
  if (is(n, 'plane')) put(33, 'an', 'F-16');
  if (is(n, 'inLaw')) put(39, 'mother-in-law');
  return `${words.slice(0, 40).join(' ')}.\n\n${words.slice(40).join(' ')}.`;
}

function foreignOf(n: number): [lang: string, text: string] | [] {
  if (is(n, 'chinese')) return ['zh', '北京市政府公布新的图书馆计划，市民可以在河边借书。'];
  if (is(n, 'japanese')) return ['ja', '東京の新しい図書館は来年の春に開館する予定です。'];
  if (is(n, 'korean')) return ['ko', '서울시의회는 강가에 도서관을 새로 짓기로 했다.'];
  if (is(n, 'arabic')) return ['ar', 'وافق مجلس المدينة على بناء المكتبة الجديدة قرب النهر.'];
  if (is(n, 'russian')) return ['ru', 'Городская библиотека открылась после ремонта у реки.'];
  return [];
}
