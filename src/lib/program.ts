// Names the program that is running by its code, so that what an older one remembered is never mistaken for ours.
import { readdirSync, readFileSync } from 'node:fs';
import { digestOf } from './digest.ts';
import { CODE } from './home.ts';

/** Digest of all our own code files, compiled or not. */
export function programDigest(): string {
  const code = filesBelow(CODE).sort();
  return digestOf(code.map((file) => digestOf(readFileSync(file))).join());
}

/** Not by `readdir` with `recursive`, which takes three times as long; and without declarations, which do not run. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /(?<!\.d)\.(?:js|ts)$/.test(entry.name) ? [path] : [];
  });
}
