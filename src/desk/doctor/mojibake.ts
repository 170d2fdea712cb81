// Finds text that was in UTF-8 and was once read as windows-1252: "donâ€™t" for "don’t", "cafÃ©" for "café". What is found is
// shown as it stands and as it was meant; nothing is repaired, for only a person can tell a quotation of it from the damage.

export interface Damage {
  /** Places in the text. */
  readonly count: number;
  /** Around the first of them. */
  readonly before: string;
  readonly after: string;
}

/** What windows-1252 has in the places 0x80 to 0x9F, where Latin-1 has nothing. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES: ReadonlyMap<string, number> = new Map([
  ...[...HIGH].map((character, i) => [character, 0x80 + i] as const),
  ...Array.from({ length: 96 }, (_, i) => [String.fromCharCode(0xa0 + i), 0xa0 + i] as const),
]);

const TAIL = `[${HIGH.replace(/[\u0080-\u009f]/g, '')}\u0080-\u00bf]`;
/** Two to four bytes of UTF-8, each as the character windows-1252 makes of it. */
const SEQUENCE = new RegExp(`(?:[\u00c2-\u00df]${TAIL}|[\u00e0-\u00ef]${TAIL}{2}|[\u00f0-\u00f4]${TAIL}{3})+`, 'g');
/** The closing quotation mark: its last byte has no character in windows-1252 and is often lost. */
const HALF = /â€(?![\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/g;

/** Longer texts were damaged more than twice by nobody. */
const ROUNDS = 3;
const AROUND = 30;

export function damageIn(text: string): Damage | undefined {
  if (!/[\u00c2-\u00f4]/.test(text)) return undefined;
  const whole = mended(text);
  if (whole.count === 0) return undefined;
  const at = Math.max(0, whole.first - AROUND);
  const before = text.slice(at, whole.first + 2 * AROUND);
  const cut = (part: string) => part.replace(/\s+/g, ' ').trim();
  return { count: whole.count, before: cut(before), after: cut(mended(before).text) };
}

/** Of a story: all places, and what stands around the first. */
export function damageInAll(parts: Iterable<string>): Damage | undefined {
  let whole: Damage | undefined;
  for (const part of parts) {
    const damage = damageIn(part);
    if (damage !== undefined) whole = { ...(whole ?? damage), count: (whole?.count ?? 0) + damage.count };
  }
  return whole;
}

interface Mended {
  readonly text: string;
  readonly count: number;
  /** Where the first damaged place begins. */
  readonly first: number;
}

function mended(text: string): Mended {
  let count = 0;
  let first = -1;
  const note = (offset: number): void => {
    count++;
    first = first < 0 ? offset : Math.min(first, offset);
  };
  const once = text.replace(SEQUENCE, (found, offset: number) => {
    const meant = decoded(found);
    if (meant === undefined) return found;
    note(offset);
    return meant;
  });
  const twice = once.replace(HALF, (_, offset: number) => {
    note(offset);
    return '”';
  });
  return { text: twice, count, first };
}

function decoded(found: string): string | undefined {
  let text = found;
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = [...text].map((character) => BYTES.get(character));
    if (bytes.includes(undefined)) return round === 0 ? undefined : text;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
    } catch {
      return round === 0 ? undefined : text;
    }
  }
  return text;
}
