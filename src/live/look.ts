// Names the state of a folder of templates by the size and time of each file, without reading any.
import { readdirSync, statSync } from 'node:fs';

export function lookOf(folder: string): string {
  const stampOf = (name: string): string => {
    const stats = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    return `${name} ${stats?.size} ${stats?.mtimeMs}`;
  };
  return namesIn(folder).sort().map(stampOf).join('\n');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return []; // most archives have none
  }
}
