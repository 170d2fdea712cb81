// Settings as they were judged, so that the next build need not judge them again. They are plain data, known by the digest of
// the file they were read from, and good for the program that judged them.
import { join } from 'node:path';
import { openTable } from './journal.ts';

/** One file has one record; it is on disk as soon as it is set. */
export function judgedSettings<T>({ memoryDir, program }: { readonly memoryDir: string; readonly program: string }) {
  const table = openTable<{ readonly digest: string; readonly settings: T }>(
    join(memoryDir, 'settings.jsonl'),
    program,
  );
  return {
    get(digest: string): T | undefined {
      const known = table.get('archive');
      return known?.digest === digest ? known.settings : undefined;
    },
    set(digest: string, settings: T): void {
      table.set('archive', { digest, settings });
      table.save();
    },
  };
}
