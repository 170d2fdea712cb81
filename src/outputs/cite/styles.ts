// A story's citation in the styles people are asked for, as HTML: APA 7, MLA 9, Chicago 18 (bibliography) and Wikipedia's template.
// Their words and months are English in every archive, as the manuals are. Titles stand as printed: nobody's capitals are changed.
// The day of reading is the reader's own: MLA leaves a place for it, Wikipedia an empty parameter; the others want none.
import { escapeHtml } from '../../lib/html.ts';
import type { Facts } from './facts.ts';
import { type CitedName, familyOf, turned } from './names.ts';

// biome-ignore format: a list
const MONTHS = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
// biome-ignore format: a list
const MLA_MONTHS = ['', 'Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `Lee, A., & Chan, B. (2003, May 1). Ferry returns. <i>The Courier</i>. https://…` */
export function apa(facts: Facts): string {
  const { names, title, month, year, made } = facts;
  const date = month === 0 ? `(${year}).` : `(${year}, ${monthDay(facts)}).`;
  const headline = plain(stopped(title), facts);
  made.names.apa ??= plain(stopped(apaNames(names)), facts);
  made.paper.apa ??= italic(facts.paper, facts) + stopFor(facts.paper);
  const head = names.length === 0 ? `${headline} ${date}` : `${made.names.apa} ${date} ${headline}`;
  const url = urlOf(facts);
  return `${head} ${made.paper.apa}${url === undefined ? '' : ` ${url}`}`;
}

/** `Lee, Ann, and Bo Chan. “Ferry Returns.” <i>The Courier</i>, 1 May 2003, courier.example/…. Accessed [day month year].` */
export function mla(facts: Facts): string {
  const { names, paper, made } = facts;
  made.names.mla ??= opening(mlaNames(names), facts);
  made.paper.italic ??= italic(paper, facts);
  const url = urlOf(facts);
  const place = url === undefined ? '.' : `, ${url.slice(url.indexOf('//') + 2)}. Accessed [day month year].`;
  return `${made.names.mla}${quoted(facts)} ${made.paper.italic}, ${dayMonth(facts, MLA_MONTHS)}${place}`;
}

/** `Lee, Ann, and Bo Chan. “Ferry Returns.” <i>Courier</i>, May 1, 2003. https://….` Without a byline the paper comes first. */
export function chicago(facts: Facts): string {
  const { names, month, year, made } = facts;
  made.names.chicago ??= opening(chicagoNames(names), facts);
  made.paper.chicago ??= italic(facts.paper.replace(/^The\s+(?=\S)/, ''), facts);
  const paper = made.paper.chicago;
  const day = month === 0 ? year : `${monthDay(facts)}${facts.day === 0 ? '' : ','} ${year}`;
  const url = urlOf(facts);
  const rest = `${day}.${url === undefined ? '' : ` ${url}.`}`;
  if (names.length === 0) return `${paper}${stopFor(facts.paper)} ${quoted(facts)} ${rest}`;
  return `${made.names.chicago}${quoted(facts)} ${paper}, ${rest}`;
}

/** `{{cite news |last=Lee |first=Ann |date=1 May 2003 |title=Ferry returns |newspaper=The Courier |url=https://… |access-date=}}` */
export function wikipedia(facts: Facts): string {
  const { names, title, paper, lang, made } = facts;
  made.names.wikipedia ??= escapeHtml(
    names.map((name, i) => wikiName(name, names.length === 1 ? '' : String(i + 1))).join(''),
  );
  made.paper.wikipedia ??= escapeHtml(
    ` |newspaper=${wikiText(paper)}${/^en\b/.test(lang) ? '' : ` |language=${lang}`}`,
  );
  const url = urlOf(facts);
  const place = url === undefined ? '' : ` |url=${url.replaceAll('&#39;', '%27')} |access-date=`;
  const date = `date=${dayMonth(facts, MONTHS)}`;
  return `{{cite news |${made.names.wikipedia}${date} |title=${escapeHtml(wikiText(title))}${made.paper.wikipedia}${place}}}`;
}

/** The whole address as HTML. */
function urlOf({ url, made: { story } }: Facts): string | undefined {
  if (url !== undefined) story.url ??= escapeHtml(url);
  return story.url;
}

/** Text as HTML; held apart where it runs from right to left, or it would take the date after it along. */
const plain = (text: string, { rtl }: Facts): string => (rtl ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text));

const italic = (text: string, facts: Facts): string => `<i>${plain(text, facts)}</i>`;

/** A full stop, unless the text ends in a mark of its own. */
const stopFor = (text: string): string => (ENDED.has(text.at(-1) ?? '') ? '' : '.');
const ENDED = new Set('.?!…。？！؟۔');

const stopped = (text: string): string => text + stopFor(text);

/** The title in quotation marks, the stop inside them and its own turned to single ones: `He said "no"` → `“He said ‘no.’”` */
function quoted(facts: Facts): string {
  const { title, made } = facts;
  if (made.story.quoted !== undefined) return made.story.quoted;
  const inner = /["“”]/.test(title) ? singleQuotes(title) : title;
  const closing = /[’'»」]+$/.exec(inner)?.[0] ?? '';
  const text = inner.slice(0, inner.length - closing.length);
  made.story.quoted = plain(`“${stopped(text)}${closing}”`, facts);
  return made.story.quoted;
}

const singleQuotes = (title: string): string =>
  title
    .replace(/(^|[\s([{—–-])["“]/g, '$1‘')
    .replaceAll('“', '‘')
    .replace(/["”]/g, '’');

/** What stands before the title; nothing for a story without a byline. */
const opening = (names: string, facts: Facts): string => (names === '' ? '' : `${plain(stopped(names), facts)} `);

const monthDay = ({ month, day }: Facts): string => (day === 0 ? (MONTHS[month] ?? '') : `${MONTHS[month]} ${day}`);

/** `"1 May 2003"`, `"May 2003"`, `"2003"` */
function dayMonth({ year, month, day }: Facts, months: readonly string[]): string {
  if (month === 0) return year;
  return day === 0 ? `${months[month]} ${year}` : `${day} ${months[month]} ${year}`;
}

/** Up to twenty are named; of more, the first nineteen and the last. */
function apaNames(names: readonly CitedName[]): string {
  const all = names.map(apaName);
  const last = all.at(-1) ?? '';
  if (all.length === 1) return last;
  if (all.length > 20) return `${all.slice(0, 19).join(', ')}, . . . ${last}`;
  return `${all.slice(0, -1).join(', ')}, & ${last}`;
}

function apaName(name: CitedName): string {
  if (name.family === undefined) return name.printed;
  return `${familyOf(name)}, ${name.initials}${name.suffix === undefined ? '' : `, ${name.suffix}`}`;
}

function mlaNames(names: readonly CitedName[]): string {
  const [first, second] = names;
  if (first === undefined) return '';
  if (names.length > 2) return `${turned(first)}, et al.`;
  return second === undefined ? turned(first) : `${turned(first)}, and ${second.printed}`;
}

/** Up to six are named; of more, the first three. */
function chicagoNames([first, ...rest]: readonly CitedName[]): string {
  if (first === undefined) return '';
  const printed = rest.map((name) => name.printed);
  if (rest.length === 0) return turned(first);
  if (rest.length > 5) return `${turned(first)}, ${printed.slice(0, 2).join(', ')}, et al.`;
  return `${[turned(first), ...printed.slice(0, -1)].join(', ')}, and ${printed.at(-1)}`;
}

/** With what parts it from the next parameter. */
function wikiName(name: CitedName, n: string): string {
  if (name.family === undefined) return `author${n}=${wikiText(name.printed)} |`;
  const given = name.suffix === undefined ? name.given : `${name.given} ${name.suffix}`;
  return `last${n}=${wikiText(familyOf(name))} |first${n}=${wikiText(given ?? '')} |`;
}

// biome-ignore format: a table
const WIKI: Readonly<Record<string, string>> = { '|': '{{!}}', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;' };

/** What would end a parameter or begin a link or template is written so that it does not. */
const wikiText = (text: string): string =>
  /[|[\]{}]/.test(text) ? text.replace(/[|[\]{}]/g, (c) => WIKI[c] ?? c) : text;
