// The name of a seed file as a person knows it: its path inside the archive's folder.

/** `labelOf("seeds", "2021/a.txt")` → `"seeds/2021/a.txt"`; when the articles lie in the archive's own folder, `"2021/a.txt"`. */
export function labelOf(seeds: string, path: string): string {
  return seeds === '.' ? path : `${seeds}/${path}`;
}
