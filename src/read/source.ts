// Reads one article's file. What cannot be read or is no text comes back as a problem; what its text means is for parse/.
import { digestOf } from '../lib/digest.ts';
import type { Source } from '../model/article.ts';
import type { SeedPath } from '../model/names.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { type Reading, readBytes } from './bytes.ts';
import { reasonOf } from './reason.ts';
import { readWhole, type Stamped } from './whole.ts';

/**
 * Reads and decodes a file of the seeds folder; `file` is the name to show in problems, e.g. `"seeds/2021/strikes.txt"`.
 * @param stamp is given the file's size and time as they were before it was read.
 */
export function readSource(seedsDir: string, path: SeedPath, file: string, stamp?: Stamped): Checked<Source> {
  let bytes: Buffer;
  try {
    bytes = readWhole(`${seedsDir}/${path}`, stamp);
  } catch (error) {
    const message = `The file could not be read: ${reasonOf(error)}.`;
    const hint = 'Make it readable for the user who builds the archive, or remove it.';
    return { value: undefined, problems: [{ file, rule: 'unreadable-file', level: 'error', message, hint }] };
  }
  const reading = readBytes(bytes);
  if ('not' in reading) return { value: undefined, problems: [notText(file, reading.not)] };
  return { value: new FileSource(path, digestOf(bytes), reading), problems: warningsAbout(file, reading) };
}

type TextReading = Exclude<Reading, { not: string }>;

class FileSource implements Source {
  readonly path: SeedPath;
  readonly digest: Source['digest'];
  private readonly reading: TextReading;
  private decoded: string | undefined;
  constructor(path: SeedPath, digest: Source['digest'], reading: TextReading) {
    this.path = path;
    this.digest = digest;
    this.reading = reading;
  }
  get octets() {
    return this.reading.octets;
  }
  get text(): string {
    this.decoded ??= this.reading.text;
    return this.decoded;
  }
}

function notText(file: string, what: string): Problem {
  const message = `The file is named like an article but is not text: it is ${what}.`;
  const hint = 'Save its text as plain text in UTF-8, or give the file the ending of what it is.';
  return { file, rule: 'not-text', level: 'error', message, hint };
}

function warningsAbout(file: string, reading: TextReading): Problem[] {
  const { encoding, broken } = reading;
  if (encoding !== undefined) {
    const message = `The file is not in UTF-8; it was read as ${encoding}, which is a guess.`;
    const hint = 'Check its accents and quotation marks, then save it as UTF-8.';
    return [{ file, rule: 'legacy-encoding', level: 'warning', message, hint }];
  }
  if (broken === undefined) return [];
  const places = broken === 1 ? 'in one place' : `in ${broken} places`;
  const message = `The file is in UTF-8, but ${places} its bytes are broken and are shown as "\ufffd".`;
  const hint = 'Search the text for that character and write what belongs there.';
  return [{ file, rule: 'legacy-encoding', level: 'warning', message, hint }];
}
