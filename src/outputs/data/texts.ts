// `/data/stories-2003.jsonl.gz`: a year's stories with their texts, one JSON object a line. The job names each text by its digest,
// so a year in which nothing changed is not made again; while it is made, one text is held at a time.
import { gzip } from '../../lib/gzip.ts';
import { plainText } from '../../lib/plaintext.ts';
import type { Job, Shared } from '../../model/job.ts';
import { bodyRef } from '../body.ts';
import { storyAt } from '../entries.ts';
import type { Kind, Texts } from '../kind.ts';
import { mayLead, plainFile } from '../paths.ts';
import { textParts } from './parts.ts';
import { recordOf, type StoryRecord, whole } from './record.ts';

export const texts: Kind = {
  name: 'texts',
  template: null,
  texts: true,
  make: (data, read, shared) => gzip(linesOf((data as unknown as Data).records, read, shared)),
  *jobs(site, settings, { only } = {}) {
    if (!settings.data.files || !mayLead('/data/', only)) return;
    for (const part of textParts(site)) {
      if (!mayLead(`/data/${part.file}`, only)) continue;
      const stories = part.stories.map((position) => storyAt(site, position));
      const data: Data = { records: stories.map((story) => recordOf(story, settings)) };
      const bodies = stories.map(bodyRef);
      yield { kind: 'texts', path: plainFile(`/data/${part.file}`), data: data as unknown as Job['data'], bodies };
    }
  },
};

interface Data {
  readonly records: readonly StoryRecord[];
}

function* linesOf(records: readonly StoryRecord[], read: Texts, shared: Shared): Iterable<string> {
  for (const [n, record] of records.entries()) yield jsonLine(record, read.at(n), shared);
}

/** One line of JSON Lines. */
export function jsonLine(record: StoryRecord, html: string, shared: Shared): string {
  return `${JSON.stringify({ ...whole(record, shared), text: plainText(html) })}\n`;
}
