// Names the state of a folder of templates by the size and time of each file, without reading any.
import { readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';

export function lookOf(folder: string): string {
  const stampOf = (name: string): string => {
    const stats = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    return `${name} ${stats?.size} ${stats?.mtimeMs}`;
  };
  return namesIn(folder).sort().map(stampOf).join('\n');
}

/** What came, went or changed from one look to another: paths in the folder, with `/`. */
export function newIn(look: string, before: string): string[] {
  const [now, then] = [look, before].map((each) => new Set(each.split('\n')));
  const stamps = [...(now ?? [])].filter((stamp) => !then?.has(stamp));
  return [...stamps, ...[...(then ?? [])].filter((stamp) => !now?.has(stamp))].map(pathOf);
}

const pathOf = (stamp: string): string =>
  stamp
    .replace(/ \S+ \S+$/, '')
    .split(sep)
    .join('/');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return []; // most archives have none
  }
}
