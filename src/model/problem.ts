// What is wrong with what a person wrote, as data. Shown by `cli/`, kept by `store/`, never thrown.

/** An error holds its story back (or, in settings and templates, stops the build); a warning only tells. */
export type Level = 'error' | 'warning';

/**
 * The permanent names of the mistakes a person can make. A name is never changed or reused: people search for it.
 * Each has a folder in `tests/mistakes/` with the exact text they see.
 */
export type Rule =
  | 'ambiguous-date'
  | 'broken-front-matter'
  | 'broken-settings'
  | 'broken-template'
  | 'cannot-write'
  | 'case-clash'
  | 'changed-while-building'
  | 'code-front-matter'
  | 'dead-link'
  | 'empty-body'
  | 'future-date'
  | 'html-dropped'
  | 'impossible-date'
  | 'legacy-encoding'
  | 'missing-image'
  | 'near-name'
  | 'no-alt'
  | 'no-date'
  | 'no-search'
  | 'no-stories'
  | 'no-such-story'
  | 'no-title'
  | 'not-text'
  | 'odd-field'
  | 'same-address'
  | 'same-id'
  | 'same-story'
  | 'unknown-setting'
  | 'unreadable-date'
  | 'unreadable-file'
  | 'yaml-colon';

/** One mistake: where, what, and what to do about it. */
export interface Problem {
  /** The file a person would open: a path inside the archive's folder, e.g. `"seeds/2021/strikes.txt"`, `"archive.yml"`. */
  readonly file: string;
  /** Counted from 1. Absent when the problem is the whole file's. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units of the line. Never without `line`. */
  readonly column?: number;
  readonly rule: Rule;
  readonly level: Level;
  /** One whole sentence: what was read and why it cannot stand. */
  readonly message: string;
  /** One whole sentence: what to do. */
  readonly hint?: string;
  /** The line as it stands in the file, kept so that a remembered problem can be shown without reading the file again. */
  readonly excerpt?: string;
}

/** What parsing gives back: as much of the value as could be read, and everything that was wrong. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}
