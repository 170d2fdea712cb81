// Where we ourselves lie: the package with its templates, and in it the code that runs, compiled or not.
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. Compiled code lies less deep than its source, so it is looked for, upwards. */
export const HOME = upTo('package.json', dirname(fileURLToPath(import.meta.url)));

/** The folder in it whose code runs: `dist`, or `src`. */
export const CODE = join(HOME, relative(HOME, fileURLToPath(import.meta.url)).split(sep)[0] as string);

function upTo(name: string, folder: string): string {
  const up = dirname(folder);
  return existsSync(join(folder, name)) || up === folder ? folder : upTo(name, up);
}
