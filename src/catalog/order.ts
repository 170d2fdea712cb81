// The order of names in the paper's language. The engine needs a hundredth of a second to learn a language, so it is asked only about names
// that are not plain.
import { lazy } from '../lib/lazy.ts';

/** Languages, of any country, that order plain letters as the alphabet does. */
const USUAL = /^(?:de|en|es|fr|it|nl|pt)(?:-[A-Z]{2})?$/;
/** In a character set, these and the letters stand in the order that languages give them. */
const PLAIN = /^[A-Za-z .-]*$/;

/** Compares two names as a reader of the language would look for them: `lang` as BCP 47. */
export function nameOrder(lang: string): (a: string, b: string) => number {
  const collator = lazy(() => new Intl.Collator(lang, { numeric: true }));
  const isUsual = USUAL.test(lang);
  return (a, b) => (isUsual && PLAIN.test(a) && PLAIN.test(b) ? comparePlain(a, b) : collator().compare(a, b));
}

/** Small letters come before capitals only where nothing else tells two names apart. */
function comparePlain(a: string, b: string): number {
  const [smallA, smallB] = [a.toLowerCase(), b.toLowerCase()];
  if (smallA !== smallB) return smallA < smallB ? -1 : 1;
  return a === b ? 0 : a > b ? -1 : 1;
}
