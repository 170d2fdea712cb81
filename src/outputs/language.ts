// What a language asks of a page: the direction its text runs.

const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ku-arab|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa|nkoo)(?:-|$)/i;
const LEFT_TO_RIGHT = /-(?:latn|cyrl|deva)(?:-|$)/i;

/** `"ltr"` or `"rtl"` for a BCP 47 language: `"ar-EG"` → `"rtl"`, `"uz-Arab"` → `"rtl"`, `"ku"` → `"ltr"`. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(lang) && !LEFT_TO_RIGHT.test(lang) ? 'rtl' : 'ltr';
}
