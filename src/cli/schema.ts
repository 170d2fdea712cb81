// Keeps the settings' schema where a settings file says its editor finds it: in `.backfile/`, always that of this version.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SCHEMA_FILE } from '../config/editors.ts';
import { HOME } from '../lib/home.ts';

/** Writes it when the archive's settings refer to it and it is not there or another. An editor's comfort is no reason to fail. */
export function keepSchema(root: string): void {
  const file = join(root, SCHEMA_FILE);
  try {
    if (!readFileSync(join(root, 'archive.yml'), 'utf8').includes(SCHEMA_FILE)) return;
    const text = readFileSync(join(HOME, 'archive.schema.json'), 'utf8');
    if (read(file) === text) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch {}
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
