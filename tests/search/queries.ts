// What readers ask, and what they must find. To add a question, add a line.
import { has, type Planted } from './corpus.ts';

/** Of the 2,000 planted stories: exactly those that `finds` says, in the order of their dates. */
export interface Question {
  readonly ask: string;
  readonly finds: (story: Planted) => boolean;
  readonly order?: 'newest' | 'oldest' | 'best';
}

const plain = ({ lang }: Planted): boolean => lang === undefined;
const planted = (what: keyof typeof has) => (story: Planted) => has[what](story.n) && plain(story);
const foreign = (lang: string) => (story: Planted) => story.lang === lang;

export const QUESTIONS: readonly Question[] = [
  // Recall: every story that has the word, and no other.
  { ask: '?q=quillion', finds: planted('quillion') },
  { ask: '?q=QUILLION', finds: planted('quillion') },
  { ask: '?q=quilli', finds: planted('quillion') },
  { ask: '?q=zyzzogeton', finds: planted('zyzzogeton') },
  { ask: '?q=zyzzogetonia', finds: () => false },
  { ask: '?q=quillion+nowhereatall', finds: () => false },
  { ask: '?q=weathervane', finds: ({ n }) => n % 97 === 0 },
  { ask: '?q=quillion+flood', finds: (story) => planted('quillion')(story) && planted('flooding')(story) },
  // Phrases are the words together; words are the words anywhere.
  { ask: '?q="copper+lantern+society"', finds: planted('phrase') },
  { ask: '?q=“copper+lantern+society”', finds: planted('phrase') },
  { ask: '?q=copper+lantern+society', finds: (story) => planted('phrase')(story) || planted('scattered')(story) },
  { ask: '?q="society+lantern+copper"', finds: () => false },
  { ask: '?q="copper+lantern+nowhereatall"', finds: () => false },
  { ask: '?q="copper+lantern"+parish', finds: () => false },
  { ask: '?q="copper+lantern"+quillion', finds: (story) => planted('phrase')(story) && planted('quillion')(story) },
  // Other forms of a word.
  { ask: '?q=flood', finds: planted('flooding') },
  { ask: '?q=flooding', finds: planted('flooding') },
  { ask: '?q=cafe', finds: planted('cafe') },
  { ask: '?q=CAFÉ', finds: planted('cafe') },
  { ask: "?q=O'Malley's", finds: planted('ofTheMill') },
  { ask: '?q=O’Malley', finds: planted('ofTheMill') },
  { ask: '?q=F-16', finds: planted('plane') },
  { ask: '?q=f16', finds: planted('plane') },
  { ask: '?q=mother-in-law', finds: planted('inLaw') },
  { ask: '?q=in-law', finds: planted('inLaw') },
  { ask: '?q=mother+in+law', finds: planted('inLaw') },
  // Filters, by name in any case; with a question and without.
  { ask: '?q=quillion&section=Harbour', finds: (s) => planted('quillion')(s) && s.section === 'Harbour' },
  { ask: '?q=quillion&section=harbour', finds: (s) => planted('quillion')(s) && s.section === 'Harbour' },
  { ask: '?q=quillion&byline=Ann+Lee', finds: (s) => planted('quillion')(s) && s.byline === 'Ann Lee' },
  {
    ask: "?byline=sean+o'brien&section=Sport&from=1990&to=1991",
    finds: (s) => s.byline === 'Seán O’Brien' && s.section === 'Sport' && s.date < '1992',
  },
  { ask: '?q=quillion&section=Nothing', finds: () => false },
  // Years.
  { ask: '?q=quillion&from=1995&to=1999', finds: (s) => planted('quillion')(s) && s.date >= '1995' && s.date < '2000' },
  { ask: '?q=quillion&from=2007', finds: (s) => planted('quillion')(s) && s.date >= '2007' },
  { ask: '?q=quillion&to=1992', finds: (s) => planted('quillion')(s) && s.date < '1993' },
  // Order.
  { ask: '?q=quillion&sort=oldest', finds: planted('quillion'), order: 'oldest' },
  { ask: '?q=quillion&sort=best', finds: planted('quillion'), order: 'best' },
  { ask: '?q="copper+lantern+society"&sort=oldest', finds: planted('phrase'), order: 'oldest' },
  // Languages other than the page's.
  { ask: '?q=图书馆', finds: foreign('zh') },
  { ask: '?q=政府', finds: foreign('zh') },
  { ask: '?q=北京 河边', finds: foreign('zh') },
  { ask: '?q=府政', finds: () => false },
  { ask: '?q=図書館', finds: foreign('ja') },
  { ask: '?q=図', finds: foreign('ja') },
  { ask: '?q=開館する', finds: foreign('ja') },
  { ask: '?q=도서관', finds: foreign('ko') },
  { ask: '?q=서울시의회', finds: foreign('ko') },
  { ask: '?q=المكتبة', finds: foreign('ar') },
  { ask: '?q=مكتبة', finds: foreign('ar') },
  { ask: '?q=библиотеки', finds: foreign('ru') },
  { ask: '?q=東京 図書館&sort=oldest', finds: foreign('ja'), order: 'oldest' },
];

/** Of the sample archive: how many stories, and some that must be among the first ten. */
export const COURIER: readonly { readonly ask: string; readonly n: number; readonly among: readonly string[] }[] = [
  { ask: '?q="iron+bridge"', n: 24, among: ['2009/12/18/a-last-correction/', '2008/06/06/the-bridge-opens/'] },
  {
    ask: '?q=flood&section=harbour&from=2004&to=2005',
    n: 1,
    among: ['2005/11/11/struck-by-a-barge-at-a-quarter-past-one-the-bridge-stands/'],
  },
  { ask: '?q=Edith+Quarrie', n: 26, among: ['2009/12/18/the-last-courier/'] },
  { ask: '?q=seal', n: 2, among: ['2009/08/28/seal-takes-the-9-40/'] },
];
