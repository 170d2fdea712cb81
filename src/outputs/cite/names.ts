// Takes a name apart for lists of works: "Ann Lee" is found under Lee. Bylines are kept as printed, so this is a guess, and a careful
// one: a name that may be an organisation's, or is written in a script where names are not turned round, stays as it was printed.
//
// The family name is the last word ("Ann Lee" → Lee), with the small words before it ("Ludwig van Beethoven" → van Beethoven) and what
// "y" joins ("José Ortega y Gasset"). In Spanish stories it is two words where a third stands before them; in Hungarian and Vietnamese
// ones the first word. Titles ("Dr.") and degrees ("PhD") are left out, "Jr." and "III" kept.

export interface CitedName {
  /** As printed, without titles and degrees. */
  readonly printed: string;
  /** The rest is absent when the name is not to be turned round. */
  readonly family?: string;
  readonly given?: string;
  /** Of `given`: `"A. M."` */
  readonly initials?: string;
  /** The small words in front of `family`, e.g. `"van der"`. */
  readonly particle?: string;
  /** `"Jr."`, `"III"` */
  readonly suffix?: string;
}

/** Scripts in which lists of works turn names round. Not Chinese, Japanese, Korean; not Arabic, Hebrew or Indian ones, where usage differs. */
const TURNED = /^(?:[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\s.,'’ʼ‘‐–-]|\p{Mn})+$/u;
/** Languages whose names may come family first even in Latin letters, so that nobody can tell. */
const UNTOLD = /^(?:zh|ja|ko)\b/;
const FAMILY_FIRST = /^(?:hu|vi)\b/;
const TWO_FAMILY_NAMES = /^(?:es|gl|ca)\b/;

const ORGANISATION = new RegExp(
  String.raw`^the\s|(?<![\p{L}])(?:${[
    'agency|agencies|associated|association|board|bureau|club|commission|committee|company|contributors?|correspondents?|council',
    'courier|daily|department|desk|editors?|editorial|foundation|gazette|group|herald|inc|institute|journal|library|ltd|magazine|media',
    'ministry|museum|network|news|newspapers?|newsroom|office|press|readers|reporters?|review|school|service|services|society|staff',
    'students|team|times|tribune|union|university|weekly|wire|wires|writers?',
    'agence|agencia|agentur|agenzia|diario|nachrichten|presse|prensa|redaktion|redacción|redacció|redazione|rédaction|zeitung',
    'агентство|новости|редакция|газета|of|for|and|und|et|für|pour|para',
  ].join('|')})(?![\p{L}])`,
  'iu',
);
const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lady|lord|rev|fr|herr|frau|sra?|srta|mme|mlle|don|doña)\.?$/iu;
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLES = new Set(
  'af al am auf da das de dei del della dem den der di do dos du el la las le les lo los ní nic ó ten ter uí van vom von zu zum zur bin ibn'.split(
    ' ',
  ),
);
/** Second given names so common in Spanish that the word after them is the only family name: "José María Aznar". */
const SECOND_GIVEN = new Set(
  'alberto andrés ángel antonio carlos carmen eduardo elena enrique fernando francisco ignacio isabel javier jesús josé juan luis luisa manuel maría miguel pablo pilar ramón teresa'.split(
    ' ',
  ),
);

const known = new Map<string, CitedName>();

/** @param lang of the story the name stands over. Names repeat, so each is taken apart once. */
export function citedName(name: string, lang: string): CitedName {
  const key = `${lang} ${name}`;
  const found = known.get(key) ?? takeApart(name, lang);
  known.set(key, found);
  return found;
}

function takeApart(name: string, lang: string): CitedName {
  const [head = '', ...after] = name.split(/\s*,\s*/);
  const tail = after.find((part) => GENERATION.test(part));
  const [second] = after;
  if (second !== undefined && after.length === 1 && tail === undefined && !isCredential(second) && canTurn(name, lang))
    return { printed: `${second} ${head}`, family: head, given: second, initials: initialsOf(second) }; // it was printed turned round already
  const words = withoutHonorific(head.split(/\s+/));
  const last = words.at(-1) ?? '';
  const suffix = tail ?? (words.length > 2 && GENERATION.test(last) ? last : undefined);
  if (tail === undefined && suffix !== undefined) words.pop();
  const plain = words.join(' ');
  const printed = suffix === undefined ? plain : `${plain}${tail === undefined ? ' ' : ', '}${suffix}`;
  if (words.length < 2 || !canTurn(head, lang)) return { printed };
  const parts = split(words, lang);
  return { printed, ...parts, initials: initialsOf(parts.given), ...(suffix !== undefined && { suffix }) };
}

/** "PhD", "M.D.", "QC": two capitals or more, or small letters between them. */
const isCredential = (part: string): boolean => /^(?:\p{Lu}\p{Ll}{0,2}\.?){2,6}$/u.test(part) || /^esq\b/i.test(part);

const canTurn = (name: string, lang: string): boolean =>
  TURNED.test(name) && !UNTOLD.test(lang) && !ORGANISATION.test(name);

function withoutHonorific(words: readonly string[]): string[] {
  return words.length > 2 && HONORIFIC.test(words[0] ?? '') ? words.slice(1) : [...words];
}

function split(
  words: readonly string[],
  lang: string,
): Pick<CitedName, 'family' | 'particle'> & { readonly given: string } {
  if (FAMILY_FIRST.test(lang)) return { family: words[0] ?? '', given: words.slice(1).join(' ') };
  const name = familyStart(words, lang);
  let start = name;
  while (start > 1 && isParticle(words[start - 1])) start--;
  // A particle with a capital is part of the name: Le Guin, De Niro.
  let small = start;
  while (small < name && words[small] === words[small]?.toLowerCase()) small++;
  return {
    family: words.slice(small).join(' '),
    given: words.slice(0, start).join(' '),
    ...(small > start && { particle: words.slice(start, small).join(' ') }),
  };
}

/** Where the family name begins, its particles not counted. */
function familyStart(words: readonly string[], lang: string): number {
  const last = words.length - 1;
  if (last >= 3 && /^(?:y|e|i)$/.test(words[last - 1] ?? '')) return last - 2;
  if (!TWO_FAMILY_NAMES.test(lang) || last < 2 || isParticle(words[last - 1])) return last;
  return last === 2 && SECOND_GIVEN.has((words[1] ?? '').toLowerCase()) ? last : last - 1;
}

const isParticle = (word: string | undefined): boolean => PARTICLES.has((word ?? '').toLowerCase());

/** `"Ann Marie"` → `"A. M."`, `"Jean-Paul"` → `"J.-P."`, `"J.R."` → `"J. R."`; small words stay: `"María del Carmen"` → `"M. del C."`. */
function initialsOf(given: string): string {
  return given
    .replaceAll('.', '. ')
    .trim()
    .split(/\s+/)
    .map((word) => (isParticle(word) && word === word.toLowerCase() ? word : initialOf(word)))
    .join(' ');
}

const initialOf = (word: string): string =>
  word
    .split('-')
    .map((part) => (/\p{L}\p{M}*/u.exec(part)?.[0] ?? '').toUpperCase())
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('-');

/** The family name with its particle: `"van Beethoven"`. */
export const familyOf = ({ family = '', particle }: CitedName): string =>
  particle === undefined ? family : `${particle} ${family}`;

/** `"Lee, Ann"`, `"King, Martin Luther, Jr."`; as printed where it is not turned round. */
export function turned(name: CitedName): string {
  if (name.family === undefined) return name.printed;
  return `${familyOf(name)}, ${name.given}${name.suffix === undefined ? '' : `, ${name.suffix}`}`;
}
