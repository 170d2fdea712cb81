// Which stories are about the same thing: those that share a topic, or words of their titles and leads that few others have.
// A shared word counts as much as it is rare (TF-IDF in whole bits), one of both titles half as much again.
//
// A new story must change the pages of the few it is like, and of no others. So rarity is counted in steps of two (a word in
// fifteen stories weighs what one in nine does), so is the size of the archive, and equals are told apart by nearness in time. Common words say nothing and
// are passed over, which also bounds the work: a story is held against some hundreds of others at most.
import { dayNumber } from '../lib/week.ts';
import type { Position, Story } from '../model/site.ts';
import { indexWords, type KnownWords, reindexed, type WordIndex } from './words.ts';

/** As many as a page shows at most. */
const MOST = 4;
/** A word of more stories than this, or a topic of more than twice as many, says too little for what it costs. */
const COMMON = 64;

/** How rare is rare, in an archive of this size. Weights are in half bits, so that half as much again is a whole number. */
interface Measure {
  /** The archive's size as a power of two. */
  readonly size: number;
  readonly commonWord: number;
  readonly commonTopic: number;
  /** What two stories must share to be alike: more in a large archive, where chance has more tries. A topic is enough by itself. */
  readonly enough: number;
}

function measureFor(count: number): Measure {
  const size = Math.floor(Math.log2(Math.max(count, 4)));
  return {
    size,
    commonWord: Math.min(COMMON, Math.max(2, 2 ** (size - 3))),
    commonTopic: Math.min(2 * COMMON, Math.max(3, 2 ** (size - 2))),
    enough: Math.floor(4.5 * size) + 6,
  };
}

/**
 * For each story the positions of those it is like, the most alike first; none where nothing is. Left out are those its page has
 * beside it anyway, its neighbours and its day, and copies of itself.
 */
export function relate(stories: readonly Story[]): Position[][] {
  const { alike } = relater(stories);
  return stories.map((_, i) => alike(i));
}

/** The same, asked for one story at a time. */
export interface Relater {
  alike(position: Position): Position[];
  /** For the same stories but for one, which says something else and stands in the same lists. */
  amended(stories: readonly Story[], position: Position): Relater;
}

/** @param known words of stories that were asked about before. */
export function relater(stories: readonly Story[], known?: KnownWords): Relater {
  const cards = stories.map(({ card }) => card);
  const index = indexWords(cards, known);
  const days = Int32Array.from(cards, ({ date }) => dayNumber(date.iso));
  return relaterOf(stories, { index, topics: topicLists(stories), days });
}

/** What stories share, by which they are found alike. */
interface Grounds {
  readonly index: WordIndex;
  readonly topics: ReadonlyMap<string, readonly Position[]>;
  readonly days: Int32Array;
}

function relaterOf(stories: readonly Story[], grounds: Grounds): Relater {
  const { index, topics, days } = grounds;
  const measure = measureFor(stories.length);
  const scores = new Int32Array(stories.length);
  return {
    alike(i) {
      const story = stories[i] as Story;
      const touched = wordScores(i, index, measure, scores);
      for (const { url } of story.topics) {
        const list = topics.get(url) as readonly Position[];
        if (list.length <= measure.commonTopic) for (const j of list) raise(j, measure.enough, scores, touched);
      }
      const alike = touched.filter((j) => (scores[j] as number) >= measure.enough && isElsewhere(j, i, stories));
      const best = nearestOf(alike, i, scores, days);
      for (const j of touched) scores[j] = 0;
      return best;
    },
    amended(others, at) {
      const { card } = others[at] as Story;
      return relaterOf(others, { ...grounds, index: reindexed(index, at, card) });
    },
  };
}

/** Adds up what story i shares with each other story by words; gives those that share anything. */
function wordScores(
  i: Position,
  { ofStory, words, ofWord, stories }: WordIndex,
  { size, commonWord }: Measure,
  scores: Int32Array,
): Position[] {
  const touched: Position[] = [];
  const end = ofStory[i + 1] as number;
  for (let k = ofStory[i] as number; k < end; k++) {
    const each = words[k] as number;
    const from = ofWord[each >> 1] as number;
    const to = ofWord[(each >> 1) + 1] as number;
    if (to - from < 2 || to - from > commonWord) continue;
    const bits = size - (31 - Math.clz32(to - from));
    for (let at = from; at < to; at++) {
      const other = stories[at] as number;
      raise(other >> 1, (other & each & 1) === 1 ? 3 * bits : 2 * bits, scores, touched);
    }
  }
  return touched;
}

function raise(j: Position, weight: number, scores: Int32Array, touched: Position[]): void {
  const score = scores[j] as number;
  if (score === 0) touched.push(j);
  scores[j] = score + weight;
}

function topicLists(stories: readonly Story[]): Map<string, Position[]> {
  const lists = new Map<string, Position[]>();
  stories.forEach(({ topics }, i) => {
    for (const { url } of topics) {
      const list = lists.get(url);
      if (list) list.push(i);
      else lists.set(url, [i]);
    }
  });
  return lists;
}

function isElsewhere(j: Position, i: Position, stories: readonly Story[]): boolean {
  const [story, other] = [stories[i], stories[j]] as [Story, Story];
  if (j === i || j === story.before || j === story.after) return false;
  const { iso } = story.card.date;
  return !(iso.length === 10 && iso === other.card.date.iso) && story.trace.text !== other.trace.text;
}

/** By score, then by nearness in time; of two as near, the earlier. */
function nearestOf(alike: Position[], i: Position, scores: Int32Array, days: Int32Array): Position[] {
  const day = days[i] as number;
  const far = (j: Position) => Math.abs((days[j] as number) - day);
  return alike.sort((a, b) => (scores[b] as number) - (scores[a] as number) || far(a) - far(b) || a - b).slice(0, MOST);
}
