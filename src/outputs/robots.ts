// robots.txt: whom the paper asks to stay out, and where the sitemaps are. Whatever the preset, the crawlers of web archives are
// named and let in by a group of their own, so that no rule for others can ever shut them out by accident.
import type { Settings } from '../model/settings.ts';
import type { Kind } from './kind.ts';
import { newsMap } from './newsmap.ts';
import { plainFile } from './paths.ts';

/** Crawlers that keep the web for the public: the Internet Archive's, Heritrix as libraries run it, national libraries'. */
const ARCHIVES = [
  'archive.org_bot',
  'ia_archiver',
  'heritrix',
  'special_archiver',
  'Arquivo-web-crawler',
  'bl.uk_lddc_bot',
  'bnf.fr_bot',
  'NLNZ_IAHarvester',
];

/** Crawlers and tokens by which companies gather texts to train on, as they have published them. Search engines are not among them. */
const TRAINERS = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Diffbot',
  'FacebookBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
  'omgili',
  'PanguBot',
];

type Group = { readonly agents: readonly string[]; readonly rule: 'Allow: /' | 'Disallow: /' };

const EVERYBODY: Group = { agents: ['*'], rule: 'Allow: /' };
const NOBODY_ELSE: Group = { agents: ['*'], rule: 'Disallow: /' };
const WEB_ARCHIVES: Group = { agents: ARCHIVES, rule: 'Allow: /' };

const PRESETS: Readonly<Record<Settings['robots'], readonly Group[]>> = {
  open: [EVERYBODY],
  'no-training': [WEB_ARCHIVES, { agents: TRAINERS, rule: 'Disallow: /' }, EVERYBODY],
  'archive-only': [WEB_ARCHIVES, NOBODY_ELSE],
};

export const robots: Kind = {
  name: 'robots',
  template: 'robots.txt',
  *jobs(_, settings) {
    const news = newsMap(settings);
    const sitemaps = settings.url === undefined ? [] : ['/sitemap.xml', ...(news === undefined ? [] : [news])];
    yield { kind: 'robots', path: plainFile('/robots.txt'), data: { groups: PRESETS[settings.robots], sitemaps } };
  },
};
