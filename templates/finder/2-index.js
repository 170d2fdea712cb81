// The indexes: one for each year, opened when it is its turn. `pagefind` reads one; here is what it leaves to us:
// - A word that an index does not have is passed over by it, or taken for the nearest that begins alike. We ask first whether the
//   index has the word, or words that begin with it; when not, the year has no such story.
// - Phrases beside words. Each is searched alone, and a story must be in all.
const folder = new URL('pagefind/', root);
let catalog;
const shards = async () => {
  catalog ??= fetch(new URL('years.json', folder)).then((answer) => answer.json());
  return (await catalog).shards;
};

// Its WebAssembly knows the words of one language, so each language has an engine of its own.
const engineFor = async (wasm) => {
  const counts = new Map();
  for (const shard of await shards()) counts.set(shard.wasm, (counts.get(shard.wasm) ?? 0) + shard.count);
  const [[main]] = [...counts].sort(([, a], [, b]) => b - a);
  return import(`${folder.href}pagefind.js${wasm === main ? '' : `?${wasm}`}`);
};

const opened = new Map();
const open = (shard) => {
  if (!opened.has(shard.name)) opened.set(shard.name, opening(shard));
  return opened.get(shard.name);
};
// The first index of an engine brings its WebAssembly; were two to bring it at once, one would lose its memory to the other.
const leaders = new Map();
const opening = (shard) => {
  const ahead = leaders.get(shard.wasm);
  const index = ahead ? ahead.then(() => load(shard)) : load(shard);
  if (!ahead) leaders.set(shard.wasm, index);
  return index;
};
const load = async ({ name, wasm, tag }) => {
  const { createInstance } = await engineFor(wasm);
  const instance = createInstance({ basePath: `${folder.href}${name}/`, noWorker: true, metaCacheTag: tag });
  await instance.search(''); // nothing is looked for; it is ready then
  return { instance, known: new Map() };
};
// The values of its filters. A year that has no such story need not load them.
const valuesOf = (index) => {
  index.values ??= index.instance.filters();
  return index.values;
};

// How a word has to be searched in an index: itself, its parts, or not at all (undefined).
const knownAs = (index, word) => {
  if (!index.known.has(word)) index.known.set(word, lookUp(index, word));
  return index.known.get(word);
};
const lookUp = async (index, word) => {
  if (await has(index, word)) return [word];
  const parts = word.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  if (parts.length < 2) return undefined;
  for (const part of parts) if (!(await hasExactly(index, part))) return undefined;
  return parts;
};
const hasExactly = async ({ instance }, word) => (await instance.search(`"${word}"`)).results.length > 0;
const has = async (index, word) => {
  if (await hasExactly(index, word)) return true;
  const [first] = (await index.instance.search(word)).results;
  if (!first) return false;
  const { raw_content: content, meta } = await first.data();
  const words = content.split(/\s+/);
  const found = [...first.words.map((place) => words[place] ?? ''), ...Object.values(meta).flatMap((text) => text.split(/\s+/))];
  return found.some((each) => [each, ...each.split(/[^\p{L}\p{N}\p{M}]+/u)].some((one) => fold(one).startsWith(fold(word))));
};

// The searches that together are the question: words at once, each phrase alone. Undefined when a word is nowhere in this index.
const searchesFor = async (index, parts, missing) => {
  const words = [];
  let whole = true;
  for (const { text, exact } of parts) {
    const as = exact ? [] : await knownAs(index, text);
    if (as === undefined) {
      whole = false;
      continue;
    }
    words.push(...as);
    missing.delete(text);
  }
  if (!whole) return undefined;
  const phrases = parts.filter(({ exact }) => exact).map(({ text }) => `"${text}"`);
  return [...(words.length > 0 ? [words.join(' ')] : []), ...phrases];
};

// The stories in which all searches meet, in the order of the first.
const meet = async ({ instance }, searches, options) => {
  const answers = await Promise.all((searches.length > 0 ? searches : [null]).map((text) => instance.search(text, options)));
  const [first, ...others] = answers.map(({ results }) => results);
  const found = others.map((results) => new Map(results.map((result) => [result.id, result])));
  const hits = first.flatMap((result) => {
    const same = [result, ...found.map((results) => results.get(result.id))];
    if (!same.every(Boolean)) return [];
    return [{ result, score: same.reduce((sum, { score }) => sum + score, 0), places: same.flatMap(({ words }) => words) }];
  });
  return { hits, filters: answers.length === 1 ? answers[0].filters : undefined };
};

// What one index has to say: its stories in order, and how many there are for each value of each filter.
const find = async (shard, question, parts, missing) => {
  const index = await open(shard);
  const searches = await searchesFor(index, parts, missing);
  const nothing = { hits: [], counts: {} };
  if (searches === undefined) return nothing;
  const filters = {};
  const values = await valuesOf(index);
  for (const [key, wanted] of Object.entries(question.filters)) {
    const value = Object.keys(values[key] ?? {}).find((each) => fold(each) === fold(wanted));
    if (value === undefined) return nothing;
    filters[key] = value;
  }
  const sort = { newest: { date: 'desc' }, oldest: { date: 'asc' }, best: {} }[question.sort];
  const all = await meet(index, searches, { filters, sort });
  const { hits } = all;
  const counts = {};
  for (const key of KEYS) counts[key] = await countsOf(index, searches, key, filters, all);
  return { hits: hits.map((hit) => ({ ...hit, shard })), counts };
};

// A filter that is set must not hide its other values.
const countsOf = async (index, searches, key, { [key]: chosen, ...filters }, found) => {
  const all = chosen === undefined ? found : await meet(index, searches, { filters });
  if (all.filters) return all.filters[key] ?? {};
  const counts = {};
  for (const value of all.hits.length > 0 ? Object.keys((await valuesOf(index))[key] ?? {}) : []) {
    counts[value] = (await meet(index, searches, { filters: { ...filters, [key]: value } })).hits.length;
  }
  return counts;
};
