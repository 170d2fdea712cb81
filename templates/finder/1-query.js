// What is asked, as it stands in the address: ?q=flood&section=Harbour&from=2003&to=2005&sort=newest. And what the reader typed,
// taken apart: words, and "exact phrases".
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

// The address of another question; empty values are left out.
const addressOf = ({ q, filters, from, to, sort }) => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, ...filters, from, to, sort: sort === 'newest' ? '' : sort })) {
    if (value) given.set(name, value);
  }
  const query = given.toString();
  return query === '' ? location.pathname : `?${query}`;
};

// Two words are the same when their letters are: case, accents, apostrophes and hyphens do not count.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

// As src/search/text.ts does: scripts without spaces are searched character by character.
const SPACELESS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}]';
const AFTER = new RegExp(`(${SPACELESS}\\p{M}*)(?=[\\p{L}\\p{N}])`, 'gu');
const BEFORE = new RegExp(`([\\p{L}\\p{N}]\\p{M}*)(?=${SPACELESS})`, 'gu');
const spaced = (text) => text.replace(AFTER, '$1 ').replace(BEFORE, '$1 ');
const THIN = /\u200a/g;

// Parts are `{ text, exact }`. A word with a sign inside, such as F-16, is one word.
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
