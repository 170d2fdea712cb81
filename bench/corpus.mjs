// Deterministic news corpus generator.
//   node corpus.mjs N OUTDIR text|markdown
// Article i is the same for every N and its words are the same in both formats,
// so a corpus of 1,000 is a subset of the one of 10,000.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SEED = 0x5eed1234;
export const SECTIONS = [
  'News',
  'Politics',
  'Business',
  'Sports',
  'Arts',
  'Opinion',
  'Science',
  'Technology',
  'Health',
  'Education',
  'Travel',
  'Food',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const AUTHORS = 200,
  VOCABULARY = 20000;
const FIRST_DAY = Date.UTC(2005, 0, 1),
  DAYS = 7305; // 2005-01-01 .. 2024-12-31

function rng(seed) {
  // sfc32, seeded by splitmix32
  let z = seed >>> 0;
  const next = () => {
    z = (z + 0x9e3779b9) | 0;
    let t = z ^ (z >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  let a = next(),
    b = next(),
    c = next(),
    d = 1;
  const f = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) f();
  return f;
}
const int = (r, lo, hi) => lo + Math.floor(r() * (hi - lo + 1));
const pick = (r, list) => list[Math.floor(r() * list.length)];
function zipf(n, offset, exponent) {
  // returns a sampler of ranks 0..n-1
  const cumulative = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += 1 / (i + 1 + offset) ** exponent;
    cumulative[i] = sum;
  }
  return (r) => {
    const x = r() * sum;
    let lo = 0,
      hi = n - 1;
    while (lo < hi) {
      const m = (lo + hi) >> 1;
      if (cumulative[m] < x) lo = m + 1;
      else hi = m;
    }
    return lo;
  };
}

const FUNCTION_WORDS = (
  'the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they ' +
  'which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them ' +
  'can only other new some could time these two may then do first any my now such like our over man me even most made after also did many ' +
  'before must through years where much your way well down should because each just those people'
).split(' ');
function vocabulary() {
  const r = rng(SEED ^ 0xabcdef);
  const onset = [
    'b',
    'c',
    'd',
    'f',
    'g',
    'h',
    'l',
    'm',
    'n',
    'p',
    'r',
    's',
    't',
    'v',
    'w',
    'st',
    'tr',
    'pr',
    'cl',
    'br',
    'ch',
    'sh',
    'th',
    'gr',
    'pl',
    'fr',
    'sp',
    'qu',
    '',
  ];
  const nucleus = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ea', 'ou', 'ai', 'io'];
  const coda = ['', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'nd', 'nt', 'ck', 'st', 'rt'];
  const ending = ['', '', '', '', 'ing', 'ed', 's', 'er', 'ion', 'ly', 'al', 'ment', 'ity', 'ous', 'es', 'able'];
  const words = [...FUNCTION_WORDS],
    seen = new Set(words);
  while (words.length < VOCABULARY) {
    const rank = words.length,
      syllables = rank < 600 ? int(r, 1, 2) : rank < 5000 ? int(r, 2, 3) : int(r, 2, 4);
    let word = '';
    for (let s = 0; s < syllables; s++)
      word += pick(r, onset) + pick(r, nucleus) + (s === syllables - 1 || r() < 0.3 ? pick(r, coda) : '');
    if (r() < 0.6) word += pick(r, ending);
    if (r() < 0.004) word = word.replace(/[aeo]/, (v) => ({ a: 'á', e: 'é', o: 'ö' })[v]);
    if (word.length < 3 || word.length > 15 || seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  return words;
}
const cap = (w) => w[0].toUpperCase() + w.slice(1);
const WORDS = vocabulary(),
  word = zipf(VOCABULARY, 2.7, 1.0);
const CONTENT = WORDS.slice(FUNCTION_WORDS.length),
  content = zipf(CONTENT.length, 20, 0.9);
const PEOPLE = (() => {
  const r = rng(SEED ^ 0x777),
    seen = new Set();
  while (seen.size < AUTHORS)
    seen.add(
      cap(CONTENT[int(r, 0, 800)]) +
        ' ' +
        (r() < 0.15 ? `${cap(CONTENT[int(r, 0, 300)])[0]}. ` : '') +
        cap(CONTENT[int(r, 800, 6000)]),
    );
  return [...seen];
})();
const person = zipf(AUTHORS, 3, 1.0);

function sentence(r) {
  const n = int(r, 7, 18),
    out = [];
  for (let i = 0; i < n; i++) {
    let w = WORDS[word(r)];
    if (i > 2 && i < n - 1 && r() < 0.05) w += ',';
    else if (r() < 0.03) w = cap(w);
    out.push(w);
  }
  out[0] = cap(out[0]);
  if (r() < 0.02) out.splice(int(r, 1, n - 1), 0, '&');
  return `${out.join(' ')}.`;
}
function paragraph(r) {
  const x = r(),
    n = x < 0.3 ? 1 : x < 0.75 ? 2 : 3,
    out = [];
  for (let i = 0; i < n; i++) out.push(sentence(r));
  if (r() < 0.12) out[0] = `“${out[0].slice(0, -1)},” said ${cap(CONTENT[content(r)])}.`;
  return out.join(' ');
}
/** Article number i: plain data; `paragraphs` without markup. */
export function article(i) {
  const r = rng(SEED + Math.imul(i + 1, 0x9e3779b1));
  const day = new Date(FIRST_DAY + Math.floor(r() * DAYS) * 86400000);
  const titleWords = [],
    n = int(r, 6, 12);
  for (let k = 0; k < n; k++)
    titleWords.push(k > 0 && r() < 0.3 ? FUNCTION_WORDS[int(r, 0, 40)] : cap(CONTENT[content(r)]));
  const paragraphs = [];
  for (let k = int(r, 6, 30); k > 0; k--) paragraphs.push(paragraph(r));
  const title = titleWords.join(' ');
  return {
    title,
    author: PEOPLE[person(r)],
    section: SECTIONS[Math.floor(r() ** 1.3 * 12)],
    date: day.toISOString().slice(0, 10),
    paragraphs,
    slug:
      title
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9 ]/g, '')
        .split(' ')
        .slice(0, 6)
        .join('-') +
      '-' +
      i,
  };
}
export const longDate = (d) => `${MONTHS[+d.slice(5, 7) - 1]} ${+d.slice(8, 10)}, ${d.slice(0, 4)}`;
export function asText(a) {
  return `${a.title}\n- by ${a.author}\n- in ${a.section}\n- — ${longDate(a.date)}\n${a.paragraphs.join('\n')}\n`;
}
export function markdownBody(a, i) {
  const r = rng(SEED ^ Math.imul(i + 7, 0x85ebca6b)),
    blocks = [];
  const items = () => Array.from({ length: int(r, 3, 5) }, () => `- ${sentence(r)}`).join('\n');
  const heading = r() < 0.15 ? int(r, 2, 5) : -1,
    list = r() < 0.08 ? int(r, 1, 5) : -1,
    quote = r() < 0.08 ? int(r, 1, 5) : -1;
  a.paragraphs.forEach((paragraph, k) => {
    let text = paragraph;
    if (k === heading) blocks.push(`## ${cap(CONTENT[content(r)])} ${CONTENT[content(r)]}`);
    if (k === list) blocks.push(items());
    if (k === quote) blocks.push(`> ${sentence(r)}`);
    if (r() < 0.1) {
      const w = text.split(' '),
        at = int(r, 1, Math.max(1, w.length - 4)),
        bare = w[at].replace(/[^\p{L}]/gu, '') || 'here';
      const kind = r();
      w[at] =
        kind < 0.35
          ? `*${bare}*`
          : kind < 0.6
            ? `**${bare}**`
            : kind < 0.85
              ? `[${bare}](https://example.org/${bare.normalize('NFD').replace(/[^A-Za-z]/g, '')})`
              : `"${bare}"`;
      text = w.join(' ');
    }
    blocks.push(text);
  });
  return `${blocks.join('\n\n')}\n`;
}
export function asMarkdown(a, i) {
  return `---\ntitle: ${JSON.stringify(a.title)}\nauthor: ${JSON.stringify(a.author)}\nsection: ${JSON.stringify(a.section)}\ndate: ${a.date}\n---\n\n${markdownBody(a, i)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , count, out, format] = process.argv;
  if (!count || !out || !['text', 'markdown'].includes(format)) {
    console.error('usage: node corpus.mjs N OUTDIR text|markdown');
    process.exit(2);
  }
  let bytes = 0,
    paragraphs = 0;
  const made = new Set(),
    authors = new Set();
  for (let i = 0; i < +count; i++) {
    const a = article(i),
      dir = path.join(out, a.date.slice(0, 4), a.date.slice(5, 7));
    if (!made.has(dir)) {
      fs.mkdirSync(dir, { recursive: true });
      made.add(dir);
    }
    const text = format === 'text' ? asText(a) : asMarkdown(a, i);
    bytes += Buffer.byteLength(text);
    paragraphs += a.paragraphs.length;
    authors.add(a.author);
    fs.writeFileSync(path.join(dir, a.slug + (format === 'text' ? '.txt' : '.md')), text);
  }
  console.log(
    JSON.stringify({
      articles: +count,
      format,
      bytes,
      average: Math.round(bytes / count),
      paragraphs,
      authors: authors.size,
      months: made.size,
    }),
  );
}
