// What the page about the archive's data tells of itself: schema.org's Dataset, which search engines for data look for.
import type { DataDownload, Dataset } from 'schema-dts';
import { licenseAddress } from '../../lib/license.ts';
import type { Json, Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';
import { document, publisherOf } from './common.ts';

interface DataPage {
  readonly url: string;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

export function describeDataset(data: Json, shared: Shared, word: (name: string) => string): string {
  const { url, files } = data as unknown as DataPage;
  const license = typeof shared.license === 'string' ? licenseAddress(shared.license) : undefined;
  const dataset: Exclude<Dataset, string> = {
    '@type': 'Dataset',
    name: `${shared.title}: ${word('data.title')}`,
    description: word('data.about'),
    url: wholeAddress(url, shared),
    inLanguage: String(shared.lang),
    creator: publisherOf(shared),
    isAccessibleForFree: true,
    ...(license !== undefined && { license }),
    distribution: files.map(
      ({ file, bytes, sha256 }): DataDownload => ({
        '@type': 'DataDownload',
        encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/jsonl+gzip',
        contentUrl: wholeAddress(`/data/${file}`, shared),
        contentSize: `${bytes} B`,
        sha256,
      }),
    ),
  };
  return document(dataset);
}
