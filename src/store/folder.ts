// Where a build keeps what it remembers: `.backfile/` in the archive's folder, or, when nothing may be written there (an
// archive on a read-only disk), a folder of its own among the system's temporary ones.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digestOf } from '../lib/digest.ts';

export function memoryFolder(root: string): string {
  const folder = join(root, '.backfile');
  return isWritable(folder) ? folder : join(tmpdir(), `backfile-${digestOf(resolve(root)).slice(0, 16)}`);
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
