// `/404.html`: what hosts send for an address that has no page. It may be sent for any address, so that a link relative to
// it would lead anywhere: `rooted` has its links made from the root of the host.
import type { Kind } from '../kind.ts';
import { pageFile } from '../paths.ts';

export const notfound: Kind = {
  name: 'notfound',
  template: 'notfound.html',
  *jobs() {
    yield { kind: 'notfound', path: pageFile('/404.html'), data: { url: '/404.html', rooted: true } };
  },
};
