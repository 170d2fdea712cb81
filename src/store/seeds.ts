// What is remembered of a file of the seeds folder, and how that is written into its table: without what the line says anyway, or says
// twice. All records are read before the first page of a preview is made, and every character of them takes its time.
import type { Card, Study } from '../model/card.ts';
import type { Digest, SeedPath } from '../model/names.ts';
import type { Spot } from './bodies.ts';
import type { Form } from './journal.ts';

/** A file's size and time only spare reading it; what it says is known by its digest. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface SeedRecord extends Stamp {
  /** Empty when the file could not be read. */
  readonly digest: Digest | '';
  readonly study: Study;
  /** Where its HTML lies, when making that again would cost more than fetching it. */
  readonly body?: Spot;
  /** Where its own text lies until this build is over, when a file of the site is to show it. */
  readonly written?: Spot;
}

interface Lean extends Omit<SeedRecord, 'study'> {
  readonly study: Omit<Study, 'path' | 'problems'> & {
    readonly card?: Omit<Card, 'path' | 'digest'>;
    readonly problems?: Study['problems'];
  };
}

const NONE: Study['problems'] = [];

export const seedForm: Form<SeedRecord> = {
  lean({ study: { path: _, problems, ...study }, ...record }): Lean {
    const told = problems.length > 0 && { problems };
    if (!('card' in study)) return { ...record, study: { ...study, ...told } };
    const { path: __, digest: ___, ...card } = study.card;
    return { ...record, study: { ...study, card, ...told } };
  },
  /** Fills the record that was read, which nobody else has: to copy 40,000 would cost as much as it saves. */
  full(path, lean) {
    const { digest, study } = lean as Lean;
    if (study.card) Object.assign(study.card, { path, digest });
    Object.assign(study, { path: path as SeedPath, problems: study.problems ?? NONE });
    return lean as SeedRecord;
  },
};
