// What is remembered of a file of the seeds folder, and how that is written into its table: without what the line says anyway, or says
// twice. All records are read before the first page of a preview is made, and every character of them takes its time.
import type { Card, Study, Trace } from '../model/card.ts';
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
  readonly body?: Spot | undefined;
}

/** Where texts of a story lie until this build is over. Making them again costs less than remembering them. */
export interface Aside {
  /** The HTML of a plain text. */
  readonly body?: Spot | undefined;
  /** The file's own text, when a file of the site is to show it. */
  readonly written?: Spot | undefined;
}

/** JSON leaves out what is undefined. */
interface Lean extends Stamp {
  readonly digest: SeedRecord['digest'];
  readonly body?: Spot | undefined;
  readonly study: {
    readonly fate: Study['fate'];
    readonly card?: Omit<Card, 'path' | 'digest'>;
    readonly trace?: Trace;
    readonly problems?: Study['problems'] | undefined;
  };
}

const NONE: Study['problems'] = [];

export const seedForm: Form<SeedRecord> = {
  lean({ size, mtimeMs, digest, study, body }): Lean {
    const problems = study.problems.length > 0 ? study.problems : undefined;
    const { fate } = study;
    const told = fate === 'story' && {
      card: { ...study.card, path: undefined, digest: undefined },
      trace: study.trace,
    };
    return { size, mtimeMs, digest, body, study: { fate, problems, ...told } };
  },
  /** Fills the record that was read, which nobody else has: to copy 40,000 would cost as much as it saves. */
  full(path, lean) {
    const { digest, study } = lean as Lean;
    if (study.card) Object.assign(study.card, { path, digest });
    Object.assign(study, { path: path as SeedPath, problems: study.problems ?? NONE });
    return lean as SeedRecord;
  },
};
