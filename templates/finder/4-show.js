// A found story as it stands in the list: its date, its headline and a few of its words, those that were looked for marked.
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const plain = (text) => text.replace(/\u200a/g, '');
const inner = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

// What src/search/record.ts put behind a story's address.
const told = ({ raw_url: all }) => {
  const [url, date, when, lang] = all.split('\t');
  return { url, date, when, lang };
};

// A word marked, the signs around it not.
const marked = (run) => {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(run);
  return [plain(before), make('mark', { textContent: plain(word) }), plain(after)];
};

const AROUND = 30;

// Where most of the places lie close together.
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

// The words as they stand in the story: its page marks them, and shows the first.
const marksOf = ({ story, places }, parts) => {
  const words = story.raw_content.split(/\s+/);
  const exact = parts.filter((part) => part.exact).map(({ text }) => plain(text.replace(new RegExp(`(${SPACELESS}) `, 'gu'), '$1')));
  const inPhrase = new Set(exact.flatMap((text) => spaced(text).split(/\s+/).map(fold)));
  const single = places.map((place) => inner(words[place] ?? '')).filter((word) => word && !inPhrase.has(fold(word)));
  return [...new Map([...exact, ...single].map((text) => [text.toLowerCase(), text])).values()].slice(0, 6);
};

// Words of the headline that the question has, or that begin with one of its words.
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
