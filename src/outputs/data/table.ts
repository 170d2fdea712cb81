// `/data/stories.csv`: a row for each story, without its text, for spreadsheets and statistics. UTF-8, RFC 4180. What a story has
// several of (authors, topics) stands in one cell, with "; " between.
import { csvLine } from '../../lib/csv.ts';
import type { Job, Shared } from '../../model/job.ts';
import { storyAt } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { mayLead, plainFile } from '../paths.ts';
import { wholeAddress } from '../whole.ts';
import { FIELDS } from './fields.ts';
import { tableParts } from './parts.ts';
import { recordOf, type StoryRecord } from './record.ts';

export const COLUMNS = FIELDS.filter(({ notInTable }) => !notInTable);

type Cells = readonly (string | number)[];

export const table: Kind = {
  name: 'table',
  template: null,
  texts: true,
  make: (data, _, shared) => {
    const { rows } = data as unknown as { readonly rows: readonly Cells[] };
    return tableHead() + rows.map((cells) => csvLine(withAddress(cells, shared))).join('');
  },
  *jobs(site, settings, { only } = {}) {
    if (!settings.data.files || !mayLead('/data/', only)) return;
    for (const { file, stories } of tableParts(site)) {
      if (!mayLead(`/data/${file}`, only)) continue;
      const rows = stories.map((position) => cellsOf(recordOf(storyAt(site, position), settings)));
      yield { kind: 'table', path: plainFile(`/data/${file}`), data: { rows } as unknown as Job['data'] };
    }
  },
};

export const tableHead = (): string => csvLine(COLUMNS.map(({ name }) => name));

/** One row of the table. */
export const tableRow = (record: StoryRecord, shared: Shared): string => csvLine(withAddress(cellsOf(record), shared));

function cellsOf(record: StoryRecord): Cells {
  return COLUMNS.map(({ name }) => {
    const value = record[name] ?? '';
    return Array.isArray(value) ? value.join('; ') : typeof value === 'number' ? value : String(value);
  });
}

const URL_AT = COLUMNS.findIndex(({ name }) => name === 'url');

const withAddress = (cells: Cells, shared: Shared): Cells =>
  cells.map((value, i) => (i === URL_AT ? wholeAddress(String(value), shared) : value));
