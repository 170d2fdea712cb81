// Which Backfile this is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../lib/home.ts';

/** From our own package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string }).version;
}
