// robots.txt: everything may be read, and where the sitemap is.
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

export const robots: Kind = {
  name: 'robots',
  template: 'robots.txt',
  *jobs(_, settings) {
    yield {
      kind: 'robots',
      path: plainFile('/robots.txt'),
      data: settings.url === undefined ? {} : { sitemap: '/sitemap.xml' },
    };
  },
};
