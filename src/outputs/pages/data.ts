// `/data/`: the archive as data, for people: which files there are, what each field means, and what may be done with them.
import { licenseAddress } from '../../lib/license.ts';
import { dataFiles, dictionary } from '../data/package.ts';
import type { Kind } from '../kind.ts';
import { describeDataset } from '../metadata/dataset.ts';
import { isWanted, pageFile } from '../paths.ts';

export const data: Kind = {
  name: 'data',
  template: 'data.html',
  last: true,
  describe: describeDataset,
  *jobs(site, settings, { only, made = () => undefined } = {}) {
    if (!settings.data.files || !isWanted('/data/', only)) return;
    const { license, data: wanted } = settings;
    const terms = license === undefined ? undefined : licenseAddress(license);
    yield {
      kind: 'data',
      path: pageFile('/data/'),
      data: {
        url: '/data/',
        twins: wanted.twins,
        files: dataFiles(site, made),
        fields: dictionary(),
        ...(terms !== undefined && { license: terms }),
      },
    };
  },
};
