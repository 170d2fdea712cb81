// Measures a built site: how many files, how large, and which folder and file are the greatest. Our own staging is not counted.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSize } from '../hosts/fit.ts';

export function measure(out: string): SiteSize {
  let files = 0;
  let bytes = 0;
  let largest = { path: '', bytes: 0 };
  let fullest = { path: '/', files: 0 };
  const visit = (folder: string): void => {
    const entries = readdirSync(join(out, folder), { withFileTypes: true });
    if (entries.length > fullest.files) fullest = { path: `/${folder}`, files: entries.length };
    for (const entry of entries) {
      const path = folder + entry.name;
      if (path.startsWith('.backfile-part-')) continue;
      if (entry.isDirectory()) visit(`${path}/`);
      else {
        const { size } = lstatSync(join(out, path));
        files++;
        bytes += size;
        if (size > largest.bytes) largest = { path: `/${path}`, bytes: size };
      }
    }
  };
  visit('');
  return { files, bytes, largest, fullest };
}
