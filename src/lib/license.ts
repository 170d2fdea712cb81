// What a licence's name leads to. Only Creative Commons' names are known; anything else is told as it was written.

/** `"CC BY-SA 4.0"` → `"https://creativecommons.org/licenses/by-sa/4.0/"`; an address is itself; undefined for another name. */
export function licenseAddress(written: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(written)) return written;
  if (/^CC0\b/i.test(written)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)/i.exec(written) ?? [];
  return terms && version ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : undefined;
}
