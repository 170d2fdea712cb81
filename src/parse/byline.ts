// Takes a byline apart into names: "by Ann Lee, Bo Chan and Cy Dee". A paper or an agency in a byline is a name like any other.
// It does not decide whether a line is a byline; header.ts does.

const BY = String.raw`(?:(?:story|text|words|written|reported|reporting|report|posted|photos?|photographs?|pictures|illustrations?) )?by(?=[\s:]|$):? ?`;
const LEADING_BY = new RegExp(`^${BY}`, 'i');
const ADDRESS = /[<([]?(?:mailto:)?[^\s<>()[\],;|/@]{1,64}@[^\s<>()[\],;|/@]{1,255}\.[a-z]{2,}[>)\]]?/giu;
const HANDLE = /(?:^|\s)[([]?@\w+[)\]]?/gu;
const SEPARATOR = /\s*[;|]\s*|\s*\/\s*|\s*,\s*(?:(?:and|&|with)\s+)?|\s+(?:and|&|with)\s+/iu;
// What belongs to the name before a comma: "Martin Luther King, Jr."
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq|m\.?p|q\.?c|k\.?c|r\.?n|m\.?b\.?a|s\.?j|o\.?b\.?e|m\.?b\.?e|c\.?b\.?e)\.?$/i;
// What a person is, after their name: "Ann Lee, Staff Writer".
const ROLE = /\b(?:writer|reporter|editor|correspondent|columnist|photographer|contributor|critic)$/i;
// A full stop that ends the line rather than an initial or an abbreviation: after a word of three letters or more.
const FULL_STOP = /(?<=\p{L}{3})(?<!\b(?:Esq|Inc|Ltd|Corp|Bros))\.$/iu;

/** "And" in other languages, by language; used between full names only, for "José Ortega y Gasset" is one person. */
const AND: Readonly<Record<string, string>> = {
  ca: 'i',
  da: 'og',
  de: 'und',
  es: 'y|e',
  fi: 'ja',
  fr: 'et',
  it: 'e|ed',
  nb: 'og',
  nl: 'en',
  no: 'og',
  pl: 'i',
  pt: 'e',
  ru: 'и',
  sv: 'och',
  uk: 'і|та|й',
};

/** The names in a byline, in the order printed, each once: `"by Ann Lee / The Courier"` → `["Ann Lee", "The Courier"]`. */
export function splitByline(text: string, lang = 'en'): string[] {
  const line = withoutAddresses(text).replace(/\s+/g, ' ').trim();
  const names: string[] = [];
  for (const part of joinSuffixes(partsOf(line, lang))) {
    const name = part.replace(LEADING_BY, '').replace(FULL_STOP, '').trim().normalize('NFC');
    if (name === '' || (names.length > 0 && ROLE.test(name))) continue;
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}

function withoutAddresses(text: string): string {
  return text.includes('@') ? text.replace(ADDRESS, '').replace(HANDLE, '') : text;
}

function partsOf(line: string, lang: string): string[] {
  const parts = line.replace(LEADING_BY, '').split(SEPARATOR);
  const and = AND[lang.slice(0, 2).toLowerCase()];
  if (and === undefined) return parts;
  // Only where two words or more stand on either side.
  const between = new RegExp(String.raw` (?:${and}) (?<=\S \S+ \S+ )(?=\S+ \S)`, 'iu');
  return parts.flatMap((part) => part.split(between));
}

function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && SUFFIX.test(part)) joined[joined.length - 1] = `${before}, ${part}`;
    else joined.push(part);
  }
  return joined;
}
