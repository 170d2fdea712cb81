// Which words stand in which stories' titles and leads, packed into a few arrays: 10,000 stories cost a few megabytes and no objects.
// Words are runs of letters, three or more; scripts written without spaces give pairs of neighbouring letters instead.

/** Words are numbers from 0. Everything about word w, or story i, is what lies between `[w]` and `[w + 1]`. */
export interface WordIndex {
  /** By story, into `words`. */
  readonly ofStory: Int32Array;
  /** Word × 2, and 1 when it stands in the title. */
  readonly words: Int32Array;
  /** By word, into `stories`. */
  readonly ofWord: Int32Array;
  /** Position × 2, and 1 when the title has the word. */
  readonly stories: Int32Array;
  readonly numbers: Numbers;
}

/** Gives each hash a number, 0 for the first. */
interface Numbers {
  of(hash: number): number;
  count(): number;
}

export interface Text {
  readonly title: string;
  readonly lead: string;
}

/** Hashes of the words of texts that were indexed before, those of the titles first. */
export type KnownWords = WeakMap<Text, { readonly title: readonly number[]; readonly lead: readonly number[] }>;

/** @param known for whoever indexes nearly the same texts again and again: then only what is new is looked through. */
export function indexWords(texts: readonly Text[], known?: KnownWords): WordIndex {
  const numbers = numbering();
  const seenIn: number[] = [];
  const words: number[] = [];
  const ofStory = new Int32Array(texts.length + 1);
  let story = 0;
  let flag = 1;
  const note = (hash: number): void => {
    const number = numbers.of(hash);
    if (seenIn[number] === story) return;
    seenIn[number] = story;
    words.push(number * 2 + flag);
  };
  for (; story < texts.length; story++) {
    const text = texts[story] as Text;
    const hashes = known && hashesOf(text, known);
    flag = 1;
    if (hashes) hashes.title.forEach(note);
    else eachWord(text.title, note);
    flag = 0;
    if (hashes) hashes.lead.forEach(note);
    else eachWord(text.lead, note);
    ofStory[story + 1] = words.length;
  }
  return indexOf(ofStory, Int32Array.from(words), numbers);
}

/** The index where one story says something else: the others are not looked through again. */
export function reindexed({ ofStory, words, numbers }: WordIndex, story: number, { title, lead }: Text): WordIndex {
  const flags = new Map(wordsOf(lead).map((hash) => [numbers.of(hash), 0]));
  for (const hash of wordsOf(title)) flags.set(numbers.of(hash), 1);
  const own = Array.from(flags, ([number, flag]) => number * 2 + flag);
  const from = ofStory[story] as number;
  const to = ofStory[story + 1] as number;
  const more = own.length - (to - from);
  const now = new Int32Array(words.length + more);
  now.set(words.subarray(0, from));
  now.set(own, from);
  now.set(words.subarray(to), from + own.length);
  return indexOf(
    ofStory.map((at, i) => (i > story ? at + more : at)),
    now,
    numbers,
  );
}

function hashesOf(text: Text, known: KnownWords) {
  const hashes = known.get(text) ?? { title: wordsOf(text.title), lead: wordsOf(text.lead) };
  known.set(text, hashes);
  return hashes;
}

function wordsOf(text: string): number[] {
  const hashes: number[] = [];
  eachWord(text, (hash) => hashes.push(hash));
  return hashes;
}

/** A table of its own, because a Map takes three times as long. */
function numbering(): Numbers {
  let keys = new Int32Array(1 << 16);
  let numbers = new Int32Array(1 << 16);
  let count = 0;
  const find = (hash: number): number => {
    const mask = keys.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (numbers[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Int32Array(oldKeys.length * 4);
    numbers = new Int32Array(keys.length);
    oldKeys.forEach((key, i) => {
      if (oldNumbers[i] === 0) return;
      const at = find(key);
      keys[at] = key;
      numbers[at] = oldNumbers[i] as number;
    });
  };
  return {
    of(hash) {
      const at = find(hash);
      if (numbers[at] !== 0) return (numbers[at] as number) - 1;
      keys[at] = hash;
      numbers[at] = ++count;
      if (count * 2 > keys.length) grow();
      return count - 1;
    },
    count: () => count,
  };
}

/** @param words of each story, as `ofStory` says. */
function indexOf(ofStory: Int32Array, words: Int32Array, numbers: Numbers): WordIndex {
  const ofWord = new Int32Array(numbers.count() + 1);
  for (let k = 0; k < words.length; k++) {
    const after = ((words[k] as number) >> 1) + 1;
    ofWord[after] = (ofWord[after] as number) + 1;
  }
  for (let word = 1; word < ofWord.length; word++) {
    ofWord[word] = (ofWord[word] as number) + (ofWord[word - 1] as number);
  }
  const next = ofWord.slice();
  const stories = new Int32Array(words.length);
  for (let i = 0; i + 1 < ofStory.length; i++) {
    for (let k = ofStory[i] as number; k < (ofStory[i + 1] as number); k++) {
      const each = words[k] as number;
      const at = next[each >> 1] as number;
      stories[at] = i * 2 + (each & 1);
      next[each >> 1] = at + 1;
    }
  }
  return { ofStory, words, ofWord, stories, numbers };
}

/** Shorter ones are articles and prepositions more often than not. */
const SHORTEST = 3;

/**
 * Calls `visit` with the hash (32 bits, FNV-1a) of each word of a text in small letters. That two of an archive's words have the same
 * one happens hardly ever, and does no harm.
 */
function eachWord(text: string, visit: (hash: number) => void): void {
  const small = isAscii(text) ? text : text.normalize('NFC').toLowerCase();
  let length = 0;
  let hash = SEED;
  let last = 0;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 1) {
      hash = Math.imul(hash ^ (code < 128 ? code | 32 : code), PRIME);
      length++;
    } else if (length > 0) {
      if (length >= SHORTEST) visit(hash);
      hash = SEED;
      length = 0;
    }
    if (kind === 2 && last > 0) visit(Math.imul(Math.imul(SEED ^ last, PRIME) ^ code, PRIME));
    last = kind === 2 ? code : 0;
  }
  if (length >= SHORTEST) visit(hash);
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** 1 a letter, 2 a letter of a script without spaces, 0 anything else. */
function kindOf(code: number): number {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0;
  table ??= new Uint8Array(65_536);
  const known = table[code] as number;
  if (known > 0) return known - 1;
  const letter = String.fromCharCode(code);
  const kind = UNSPACED.test(letter) ? 2 : /[\p{L}\p{M}]/u.test(letter) ? 1 : 0;
  table[code] = kind + 1;
  return kind;
}

/** By UTF-16 unit, one more than the kind; 0 where nobody has asked yet. */
let table: Uint8Array | undefined;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
