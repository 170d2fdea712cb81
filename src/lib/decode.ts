// Old encodings: guesses which one some bytes are in and decodes them. The only door of chardet and iconv-lite, which are
// loaded at the first file that needs them: an archive in UTF-8 never does. Node's TextDecoder is no substitute, for in
// several versions it reads windows-1252 as Latin-1 and turns curly quotes into control characters.
import { createRequire } from 'node:module';
import { lazy } from './lazy.ts';

/** Text and the name of the encoding it was in, e.g. `"windows-1252"`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const require = createRequire(import.meta.url);
const detector = lazy(() => require('chardet') as typeof import('chardet'));
const decoder = lazy(() => require('iconv-lite') as typeof import('iconv-lite'));

/** Guesses need no more than this much of a file. */
const SAMPLE = 64 * 1024;

/** The labels of ISO 8859 mean in practice the Windows code page that contains them, as the WHATWG Encoding Standard has it. */
const SUPERSETS: Readonly<Record<string, string>> = {
  ASCII: 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
};

/** Decodes bytes that are not UTF-8, in the encoding they most probably are in; windows-1252 when nothing speaks for another. */
export function decodeLegacy(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const guess = detector().analyse(sample)[0];
  const name = guess === undefined ? 'windows-1252' : (SUPERSETS[guess.name] ?? guess.name);
  const encoding = decoder().encodingExists(name) ? name : 'windows-1252';
  return { text: decoder().decode(bytes, encoding), encoding };
}
