// The data dictionary: every field of a story's record, in order. The schema, the data package, the table and the page for
// people are all made of this one list. Names and meanings never change within a version; fields may be added.

/** Counts up when a field is taken away or changes its meaning. */
export const VERSION = 1;

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'strings' | 'object' | 'objects';
  readonly about: string;
  /** In every record. */
  readonly always?: true;
  /** Not in the table of all stories, which has no texts. */
  readonly notInTable?: true;
  /** Only in the record beside the story's page. */
  readonly onlyBeside?: true;
}

// biome-ignore format: a table
export const FIELDS: readonly Field[] = [
  { name: 'id', type: 'string', always: true, about: 'The story’s permanent name. It stays when the address, the title or the text changes.' },
  { name: 'url', type: 'string', always: true, about: 'Where the story is; from the site’s root when the archive does not know its own address.' },
  { name: 'title', type: 'string', always: true, about: 'The headline.' },
  { name: 'deck', type: 'string', about: 'The sentence or two under the headline.' },
  { name: 'byline', type: 'strings', always: true, about: 'The authors, in the order printed.' },
  { name: 'section', type: 'string', about: 'The section of the paper.' },
  { name: 'date', type: 'string', always: true, about: 'The day of publication, YYYY-MM-DD; YYYY-MM or YYYY when no more is known.' },
  { name: 'time', type: 'string', about: 'The time of day, HH:MM or HH:MM:SS, and the offset from UTC, each only where the source has it.' },
  { name: 'updated', type: 'string', about: 'When the text was last changed: a date, or a date and time.' },
  { name: 'language', type: 'string', always: true, about: 'The language of the text, as BCP 47 names it.' },
  { name: 'topics', type: 'strings', always: true, about: 'What the story is about, as the paper’s own tags say it.' },
  { name: 'dateline', type: 'string', about: 'Where the story was filed from.' },
  { name: 'page', type: 'string', about: 'The page of the printed paper.' },
  { name: 'words', type: 'integer', always: true, about: 'The number of words in the text; in Chinese, Japanese and Thai, half the number of characters.' },
  { name: 'image', type: 'object', notInTable: true, about: 'The picture above the story: url, alt, caption, credit.' },
  { name: 'corrections', type: 'objects', notInTable: true, about: 'Corrections the paper printed: text, and date where it is known.' },
  { name: 'path', type: 'string', always: true, about: 'The file the story was read from.' },
  { name: 'sha256', type: 'string', always: true, about: 'The SHA-256 of that file’s bytes, in hexadecimal.' },
  { name: 'text', type: 'string', always: true, notInTable: true, about: 'The text, without marks of any kind; an empty line stands between paragraphs.' },
  { name: 'html', type: 'string', always: true, notInTable: true, onlyBeside: true, about: 'The text as HTML.' },
];
