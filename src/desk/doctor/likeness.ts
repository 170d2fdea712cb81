// Finds texts that are nearly the same without comparing each with each: every text leaves a fingerprint of 64 numbers
// (one-permutation MinHash of runs of five words), and only those whose fingerprints agree in part are compared.
// https://en.wikipedia.org/wiki/MinHash. A fingerprint takes 256 bytes; the texts are not kept.

const BINS = 64;
const ROWS = 4;
const WORDS = 5;
/** Shorter texts are alike too easily: notices, scores, the weather. */
const LONG_ENOUGH = 40;
/** Texts that share part of a fingerprint with more than this many others are compared with the first of them only. */
const CROWD = 40;
const EMPTY = 0xffffffff;

/** Two texts, by the numbers they were shown under, and how much of them is the same: 0 to 1. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

export interface Likeness {
  see(id: number, paragraphs: readonly string[]): void;
  /** Pairs that share at least this much, each text with the first it is like; the most alike first. */
  pairs(least: number): Pair[];
}

export function likeness(): Likeness {
  const prints = new Map<number, Uint32Array>();
  return {
    see(id, paragraphs) {
      const print = fingerprint(paragraphs);
      if (print !== undefined) prints.set(id, print);
    },
    pairs(least) {
      const shelves = new Map<string, number[]>();
      const found: Pair[] = [];
      for (const [id, print] of prints) {
        const like = mostLike(print, candidates(print, id, shelves), prints);
        if (like !== undefined && like.alike >= least) found.push({ a: like.id, b: id, alike: like.alike });
      }
      return found.sort((x, y) => y.alike - x.alike || x.b - y.b);
    },
  };
}

/** The texts seen before that share a part of this fingerprint; puts this one on the same shelves. */
function candidates(print: Uint32Array, id: number, shelves: Map<string, number[]>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let band = 0; band < BINS; band += ROWS) {
    const part = print.subarray(band, band + ROWS);
    if (part.includes(EMPTY)) continue;
    const key = `${band}:${part.join()}`;
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, [id]);
    else {
      for (const other of shelf) found.add(other);
      if (shelf.length < CROWD) shelf.push(id);
    }
  }
  return found;
}

function mostLike(print: Uint32Array, others: ReadonlySet<number>, prints: ReadonlyMap<number, Uint32Array>) {
  let best: { readonly id: number; readonly alike: number } | undefined;
  for (const id of others) {
    const alike = sharedPart(print, prints.get(id) as Uint32Array);
    if (best === undefined || alike > best.alike || (alike === best.alike && id < best.id)) best = { id, alike };
  }
  return best;
}

/** The share of bins that agree, of those that either text fills: an estimate of the share of runs they have in common. */
function sharedPart(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  let filled = 0;
  for (let i = 0; i < BINS; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    filled++;
    if (a[i] === b[i]) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

function fingerprint(paragraphs: readonly string[]): Uint32Array | undefined {
  const words = wordsOf(paragraphs.join(' ').toLowerCase()).map(hashOf);
  if (words.length < LONG_ENOUGH) return undefined;
  const print = new Uint32Array(BINS).fill(EMPTY);
  for (let i = 0; i + WORDS <= words.length; i++) {
    let run = 0;
    for (let j = 0; j < WORDS; j++) run = mixed(run ^ (words[i + j] as number));
    const bin = run & (BINS - 1);
    const value = run >>> 6;
    if (value < (print[bin] as number)) print[bin] = value;
  }
  return print;
}

/** Words; in scripts that write none apart, pairs of characters do as well. */
function wordsOf(text: string): readonly string[] {
  return (
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: spreads the bits so that the least of many is any of them. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
