const words = {"searching":"Searching …","found":"Stories found: {n}","far":"Stories found so far: {n}, from {from} to {to}","all":"Search the other years, too","more":"Show more","nothing":"No story was found.","near":"Did you mean {word}?","without":"Search without {name}","anyYear":"Search all years","unquoted":"Search for the words, not the exact phrase","unasked":"not yet searched","failed":"The search does not work in this browser, or its files are not there. Every story can also be found by its date, section or author.","by":"By","title":"Search – The Lower Marsh Gazette"};
const root = new URL('..', import.meta.url);
const KEYS = ['section', 'byline', 'topic'];
const asked = () => {
const given = new URLSearchParams(location.search);
const value = (name) => (given.get(name) ?? '').trim();
const year = (name) => (/^\d{4}$/.test(value(name)) ? value(name) : '');
const filters = Object.fromEntries(KEYS.map((key) => [key, value(key)]).filter(([, chosen]) => chosen));
const sort = ['newest', 'oldest', 'best'].includes(value('sort')) ? value('sort') : 'newest';
return { q: value('q'), filters, from: year('from'), to: year('to'), sort };
};
const addressOf = ({ q, filters, from, to, sort }) => {
const given = new URLSearchParams();
for (const [name, value] of Object.entries({ q, ...filters, from, to, sort: sort === 'newest' ? '' : sort })) {
if (value) given.set(name, value);
}
const query = given.toString();
return query === '' ? location.pathname : `?${query}`;
};
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const SPACELESS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}]';
const AFTER = new RegExp(`(${SPACELESS}\\p{M}*)(?=[\\p{L}\\p{N}])`, 'gu');
const BEFORE = new RegExp(`([\\p{L}\\p{N}]\\p{M}*)(?=${SPACELESS})`, 'gu');
const spaced = (text) => text.replace(AFTER, '$1 ').replace(BEFORE, '$1 ');
const THIN = /\u200a/g;
const partsOf = (q) => {
const parts = [];
const rest = q.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]?/g, (_, phrase) => {
parts.push({ text: spaced(phrase).trim(), exact: true });
return ' ';
});
for (const word of rest.split(/\s+/)) {
const text = spaced(word).trim();
if (fold(text) !== '') parts.push({ text, exact: text.includes(' ') });
}
return parts.filter(({ text }) => fold(text) !== '');
};
const folder = new URL('pagefind/', root);
let catalog;
const shards = async () => {
catalog ??= fetch(new URL('years.json', folder)).then((answer) => answer.json());
return (await catalog).shards;
};
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
const valuesOf = (index) => {
index.values ??= index.instance.filters();
return index.values;
};
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
const countsOf = async (index, searches, key, { [key]: chosen, ...filters }, found) => {
const all = chosen === undefined ? found : await meet(index, searches, { filters });
if (all.filters) return all.filters[key] ?? {};
const counts = {};
for (const value of all.hits.length > 0 ? Object.keys((await valuesOf(index))[key] ?? {}) : []) {
counts[value] = (await meet(index, searches, { filters: { ...filters, [key]: value } })).hits.length;
}
return counts;
};
const PAGE = 10;
const FOR_COUNTS = 300_000;
const walkThrough = async (question) => {
const parts = partsOf(question.q);
const missing = new Set(parts.filter(({ exact }) => !exact).map(({ text }) => text));
const all = await shards();
const years = [...new Set(all.map(({ year }) => year))]
.filter((year) => (!question.from || year >= question.from) && (!question.to || year <= question.to))
.sort();
if (question.sort !== 'oldest') years.reverse();
const answers = new Map();
const asking = new Map();
const ask = (year) => {
if (!asking.has(year)) asking.set(year, answer(year));
return asking.get(year);
};
const answer = async (year) => {
const found = await Promise.all(all.filter((shard) => shard.year === year).map((shard) => find(shard, question, parts, missing)));
const counts = Object.fromEntries(KEYS.map((key) => [key, summed(found.map((each) => each.counts[key] ?? {}))]));
answers.set(year, { lists: found.map(({ hits }) => hits), n: found.reduce((sum, { hits }) => sum + hits.length, 0), counts });
return answers.get(year);
};
const waiting = () => years.filter((year) => !answers.has(year));
const cost = () => all.filter(({ year }) => waiting().includes(year)).reduce((sum, shard) => sum + shard.cost, 0);
const isCheap = () => cost() * Math.max(1, parts.length) <= FOR_COUNTS;
if (isCheap()) for (const year of years) ask(year).catch(() => {});
async function* hits() {
if (question.sort === 'best') {
await Promise.all(years.map(ask));
yield* years.flatMap((year) => answers.get(year).lists.flat()).sort((a, b) => b.score - a.score);
} else for (const year of years) yield* merged((await ask(year)).lists, question.sort);
}
const row = hits();
return {
parts,
missing,
years,
answers,
waiting,
ask,
async next() {
const page = [];
while (page.length < PAGE) {
const { value, done } = await row.next();
if (done) break;
page.push(value);
}
return Promise.all(page.map(async (hit) => ({ ...hit, story: await hit.result.data() })));
},
isCheap,
};
};
async function* merged(lists, sort) {
const full = lists.filter((list) => list.length > 0);
if (full.length < 2) return yield* full[0] ?? [];
const heads = full.map((list) => ({ list, at: 0 }));
const dateOf = async ({ list, at }) => told(await list[at].result.data()).date;
while (heads.length > 0) {
const dates = await Promise.all(heads.map(dateOf));
const best = dates.reduce((b, date, i) => ((sort === 'oldest' ? date < dates[b] : date > dates[b]) ? i : b), 0);
const head = heads[best];
yield head.list[head.at++];
if (head.at === head.list.length) heads.splice(best, 1);
}
}
const summed = (all) => {
const sums = {};
for (const counts of all) for (const [value, n] of Object.entries(counts)) sums[value] = (sums[value] ?? 0) + n;
return sums;
};
const make = (name, properties, ...children) => {
const element = Object.assign(document.createElement(name), properties);
element.append(...children);
return element;
};
const plain = (text) => text.replace(/\u200a/g, '');
const inner = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const told = ({ raw_url: all }) => {
const [url, date, when, lang] = all.split('\t');
return { url, date, when, lang };
};
const marked = (run) => {
const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(run);
return [plain(before), make('mark', { textContent: plain(word) }), plain(after)];
};
const AROUND = 30;
const startOf = (places, length) => {
let best = 0;
let most = 0;
for (const from of places) {
const near = places.filter((place) => place >= from && place < from + AROUND).length;
if (near > most) [best, most] = [from, near];
}
return Math.max(0, Math.min(best - 6, length - AROUND));
};
const snippetOf = ({ story, places }) => {
const words = story.raw_content.replace(/&lt;/g, '<').replace(/&gt;/g, '>').split(/(?<=\s)/);
const sorted = [...new Set(places)].sort((a, b) => a - b);
const from = startOf(sorted, words.length);
const to = Math.min(words.length, from + AROUND);
const pieces = [from > 0 ? '… ' : ''];
for (let at = from; at < to; at++) {
if (!sorted.includes(at)) {
pieces.push(plain(words[at]));
continue;
}
let run = words[at];
while (/\u200a$/.test(run) && at + 1 < to && sorted.includes(at + 1)) run += words[++at];
pieces.push(...marked(run));
}
return [...pieces, to < words.length ? ' …' : ''];
};
const marksOf = ({ story, places }, parts) => {
const words = story.raw_content.split(/\s+/);
const exact = parts.filter((part) => part.exact).map(({ text }) => plain(text.replace(new RegExp(`(${SPACELESS}) `, 'gu'), '$1')));
const inPhrase = new Set(exact.flatMap((text) => spaced(text).split(/\s+/).map(fold)));
const single = places.map((place) => inner(words[place] ?? '')).filter((word) => word && !inPhrase.has(fold(word)));
return [...new Map([...exact, ...single].map((text) => [text.toLowerCase(), text])).values()].slice(0, 6);
};
const headline = (title, parts) => {
const wanted = parts.flatMap(({ text, exact }) => text.split(/[\s-]+/).map((word) => ({ word: fold(word), exact }))).filter(({ word }) => word);
return title.split(/(\s+)/).flatMap((word) => {
const bare = fold(word);
const isFound = bare && wanted.some(({ word: one, exact }) => (exact ? bare === one : bare.startsWith(one)));
return isFound ? marked(word) : [plain(word)];
});
};
const itemOf = (hit, parts) => {
const { meta, filters } = hit.story;
const { url, date, when, lang } = told(hit.story);
const to = new URL(url, root);
for (const mark of marksOf(hit, parts)) to.searchParams.append('hl', mark);
const by = [
...(filters.section ? [make('b', { textContent: filters.section[0] })] : []),
...(meta.byline ? [`${words.by} ${plain(meta.byline)}`] : []),
];
return make(
'li',
lang ? { lang } : {},
make('time', { dateTime: date, textContent: when, lang: document.documentElement.lang }),
make('a', { href: to.href, dir: 'auto' }, ...headline(meta.title, parts)),
make('p', { className: 'opening', dir: 'auto' }, ...snippetOf(hit)),
...(by.length > 0 ? [make('p', { className: 'meta' }, ...by)] : []),
);
};
const slips = (a, b, most) => {
if (Math.abs(a.length - b.length) > most) return most + 1;
let older = [];
let above = Array.from({ length: b.length + 1 }, (_, j) => j);
for (let i = 1; i <= a.length; i++) {
const row = [i];
for (let j = 1; j <= b.length; j++) {
let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
row.push(cost);
}
[older, above] = [above, row];
}
return above[b.length];
};
const nearTo = async (word) => {
const known = await fetch(new URL('words.json', folder)).then((answer) => answer.json());
const wanted = fold(word);
const most = Math.max(1, Math.floor(wanted.length / 3));
return known
.map((each) => ({ each, n: slips(wanted, fold(each), most) }))
.filter(({ n }) => n > 0 && n <= most)
.sort((a, b) => a.n - b.n)
.slice(0, 3)
.map(({ each }) => each);
};
const helpFor = async (question, walk) => {
const help = [];
for (const word of walk.missing) {
for (const near of await nearTo(word)) help.push({ text: words.near.replace('{word}', near), question: { ...question, q: question.q.replace(word, near) } });
}
for (const [key, value] of Object.entries(question.filters)) {
const { [key]: _, ...filters } = question.filters;
help.push({ text: words.without.replace('{name}', value), question: { ...question, filters } });
}
if (question.from || question.to) help.push({ text: words.anyYear, question: { ...question, from: '', to: '' } });
if (walk.parts.some(({ exact }) => exact) && /["“”„«»]/.test(question.q)) {
help.push({ text: words.unquoted, question: { ...question, q: question.q.replace(/["“”„«»]/g, '') } });
}
return help;
};
const at = (id) => document.getElementById(id);
const form = at('finder');
const field = form.elements.q;
const [tally, bars, list, further, help] = ['tally', 'bars', 'results', 'further', 'help'].map(at);
const years = [...form.elements.from.options].map(({ value }) => value).filter(Boolean);
let turn = 0;
const fill = (question) => {
field.value = question.q;
for (const name of ['from', 'to', 'sort']) form.elements[name].value = question[name];
for (const key of KEYS) {
const select = form.elements[key];
if (!select) continue;
const chosen = question.filters[key] ?? '';
const found = [...select.options].find(({ value }) => value !== '' && fold(value) === fold(chosen));
if (chosen && !found) select.append(make('option', { value: chosen, textContent: chosen }));
select.value = found?.value ?? chosen;
select.closest('label').hidden = select.options.length < 2;
}
};
const fromForm = () => {
const value = (name) => form.elements[name]?.value.trim() ?? '';
const filters = Object.fromEntries(KEYS.map((key) => [key, value(key)]).filter(([, chosen]) => chosen));
let [from, to] = [value('from'), value('to')];
if (from && to && from > to) [from, to] = [to, from];
return { q: value('q'), filters, from, to, sort: value('sort') };
};
const go = (question) => {
history.pushState(null, '', addressOf(question));
return run();
};
const link = (text, question, properties = {}) => {
const element = make('a', { ...properties, href: addressOf(question) }, ...[text].flat());
element.addEventListener('click', (event) => {
if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
event.preventDefault();
go(question);
});
return element;
};
const showBars = (question, walk) => {
const most = Math.max(1, ...[...walk.answers.values()].map(({ n }) => n));
const items = years.map((year) => {
const n = walk.answers.get(year)?.n;
const label = n === undefined ? words.unasked : words.found.replace('{n}', n);
const bar = link([year, ' ', make('span', { className: 'count', textContent: n ?? '?', title: label })], { ...question, from: year, to: year });
bar.setAttribute('aria-label', `${year}: ${label}`);
if (question.from === year && question.to === year) bar.setAttribute('aria-current', 'true');
return make('li', { className: n === undefined ? 'unasked' : `b${Math.ceil((n / most) * 12)}` }, bar);
});
const wider = question.from || question.to ? [make('p', { className: 'meta' }, link(words.anyYear, { ...question, from: '', to: '' }))] : [];
bars.replaceChildren(make('ol', {}, ...items), ...wider);
bars.hidden = years.length < 2 || (walk.waiting().length === 0 && [...walk.answers.values()].every(({ n }) => n === 0));
};
const showCounts = (question, walk) => {
for (const key of KEYS) {
const select = form.elements[key];
if (!select) continue;
const counts = Object.entries(summed([...walk.answers.values()].map(({ counts }) => counts[key])));
const chosen = question.filters[key];
const options = counts
.filter(([value, n]) => n > 0 || (chosen && fold(value) === fold(chosen)))
.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
.map(([value, n]) => make('option', { value, textContent: `${value} (${n})` }));
select.replaceChildren(select.options[0], ...options);
}
fill(question);
};
const showTally = (question, walk) => {
const n = [...walk.answers.values()].reduce((sum, answer) => sum + answer.n, 0);
const asked = [...walk.answers.keys()].sort();
const isWhole = walk.waiting().length === 0;
const text = isWhole ? words.found : words.far;
const said = text.replace('{n}', n).replace('{from}', asked[0]).replace('{to}', asked.at(-1));
if (tally.textContent !== said) tally.textContent = said;
const rest = make('button', { type: 'button', textContent: words.all });
rest.addEventListener('click', async () => {
rest.disabled = true;
await Promise.all(walk.waiting().map(walk.ask));
showAnswers(question, walk);
});
at('rest').replaceChildren(...(isWhole ? [] : [rest]));
};
const showAnswers = (question, walk) => {
showBars(question, walk);
showCounts(question, walk);
showTally(question, walk);
};
const showPage = async (question, walk, mine) => {
const page = await walk.next();
if (mine !== turn) return;
const items = page.map((hit) => itemOf(hit, walk.parts));
list.append(...items);
const more = make('button', { type: 'button', textContent: words.more });
more.addEventListener('click', async () => {
more.disabled = true;
const [first] = (await showPage(question, walk, mine)) ?? [];
first?.querySelector('a').focus();
showAnswers(question, walk);
});
further.replaceChildren(...(page.length === PAGE ? [more] : []));
return items;
};
async function run() {
const mine = ++turn;
const question = asked();
fill(question);
document.title = question.q ? `${question.q} – ${words.title}` : words.title;
for (const part of [list, further, help, bars, at('rest')]) part.replaceChildren();
bars.hidden = true;
const isEmpty = !question.q && Object.keys(question.filters).length === 0 && !question.from && !question.to;
tally.textContent = isEmpty ? '' : words.searching;
const done = () => {
if (mine === turn) form.dataset.done = mine;
};
if (isEmpty) return done();
try {
const walk = await walkThrough(question);
const items = await showPage(question, walk, mine);
if (mine !== turn) return;
showAnswers(question, walk);
if (items.length === 0) {
tally.textContent = words.nothing;
const ways = await helpFor(question, walk);
if (mine === turn) help.replaceChildren(...ways.map(({ text, question: other }) => make('li', {}, link(text, other))));
} else if (walk.waiting().length > 0 && walk.isCheap()) {
await Promise.all(walk.waiting().map(walk.ask));
if (mine === turn) showAnswers(question, walk);
}
} catch (error) {
console.warn(error);
if (mine === turn) tally.textContent = words.failed;
}
done();
}
form.addEventListener('submit', (event) => {
event.preventDefault();
go(fromForm());
});
form.addEventListener('change', ({ target }) => {
if (target !== field) go(fromForm());
});
addEventListener('popstate', run);
document.addEventListener('keydown', (event) => {
if (event.ctrlKey || event.metaKey || event.altKey) return;
const stops = [field, ...list.querySelectorAll('li > a')];
const here = stops.indexOf(document.activeElement);
if (here < 0) return;
if (event.key === 'Escape' && here > 0) field.focus();
const next = stops[here + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? Number.NaN)];
if (!next) return;
event.preventDefault();
next.focus();
});
form.hidden = false;
run();
