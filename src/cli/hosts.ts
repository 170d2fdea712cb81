// What to say when a site would not fit a host. What each of them allows stands in hosts/.
import { bytes as bytesOf } from '../hosts/fit.ts';
import type { Plan } from '../hosts/plans.ts';
import type { Census, FileKind } from '../model/census.ts';
import { count } from './words.ts';

/** What would not fit there, in whole sentences; nothing when all does. */
export function strains({ files, bytes, each }: Plan, census: Census): string[] {
  const said: string[] = [];
  if (files !== undefined && census.files > files) {
    said.push(`it takes ${count(files)} files, and the site has ${count(census.files)}`);
  }
  if (bytes !== undefined && census.bytes > bytes) {
    said.push(`it takes ${bytesOf(bytes)}, and the site has ${bytesOf(census.bytes)}`);
  }
  if (each !== undefined && census.largest.bytes > each) {
    said.push(`a file may have ${bytesOf(each)}, and ${census.largest.path} has ${bytesOf(census.largest.bytes)}`);
  }
  return said;
}

/** What would make the site smaller, when it is too large for some host. */
export function remedy({ kinds }: Census): string | undefined {
  const of = (kind: FileKind) => kinds.find((each) => each.kind === kind);
  const ways = (['twins', 'citations'] as const).flatMap((kind) => {
    const sum = of(kind);
    return sum ? [`\`data: { ${kind}: false }\` saves ${count(sum.files)} files and ${bytesOf(sum.bytes)}`] : [];
  });
  const days = of('day pages');
  if (days && days.files > 1_000)
    ways.push(`\`pages: { days: false }\` saves ${count(days.files)} files and ${bytesOf(days.bytes)}`);
  const feeds = of('feeds')?.files ?? 0;
  if (feeds > 1_000) ways.push(`\`feeds: { people: false, topics: false }\` saves most of ${count(feeds)} feeds`);
  return ways.length === 0 ? undefined : `In archive.yml, ${ways.join('; ')}.`;
}

/** `"41 files, 212 kB: 30 pages (180 kB), 8 twins (20 kB), 3 others (12 kB)"`. */
export function described({ files, bytes, kinds }: Census): string {
  const parts = kinds.map(
    ({ kind, files: n, bytes: b }) => `${count(n)} ${n === 1 ? kind.replace(/s$/, '') : kind} (${bytesOf(b)})`,
  );
  return `${count(files)} ${files === 1 ? 'file' : 'files'}, ${bytesOf(bytes)}: ${parts.join(', ')}`;
}
