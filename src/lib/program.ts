// Names the program that is running by its code, so that what an older one remembered is never mistaken for ours.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.ts';

const CODE = dirname(dirname(fileURLToPath(import.meta.url)));

/** Digest of all our own code files, compiled or not; about a millisecond. */
export function programDigest(): string {
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|ts)$/.test(name));
  return digestOf(
    files
      .sort()
      .map((name) => digestOf(readFileSync(join(CODE, name))))
      .join(),
  );
}
