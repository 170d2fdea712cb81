// The stories' texts as jobs ask for them: set aside when they were studied, or made again from the file. Nothing is read
// before it is asked for, and nothing is held, so that a year's texts never lie in memory together.
import { labelOf } from '../lib/label.ts';
import { fillSlots } from '../lib/slots.ts';
import type { Job, JobBody } from '../model/job.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { PageTexts } from '../outputs/kind.ts';
import { bodyOf, plainHtml } from '../parse/body.ts';
import { parse } from '../parse/parse.ts';
import { paragraphsFrom } from '../parse/text.ts';
import { readSource } from '../read/source.ts';
import type { Spot } from '../store/bodies.ts';
import type { Store, Texts } from '../store/store.ts';
import type { Place } from './place.ts';

/** Where a job's texts lie, as far as they were set aside: `body`, and the HTML of each of `bodies`. */
export interface Spots {
  readonly body?: Spot | undefined;
  readonly bodies?: readonly (Spot | null)[] | undefined;
}

/** Where what is wanted lies: what was set aside for this build, or what is kept from one to the next. */
export function spotsOf({ body, bodies }: Wants, { seeds, asides }: Pick<Store, 'seeds' | 'asides'>): Spots {
  const spotOf = ({ path, format, written }: JobBody): Spot | undefined => {
    if (written) return asides.get(path)?.written;
    return format === 'text' ? asides.get(path)?.body : seeds.get(path)?.body;
  };
  return { body: body && spotOf(body), bodies: bodies?.map((each) => spotOf(each) ?? null) };
}

export interface Read extends PageTexts {
  /** A file has changed since the job was made: what was read is not what it wants. */
  readonly trouble: Problem | undefined;
}

type Shop = Pick<Place, 'settings' | 'seedsDir'>;
type Wants = Pick<Job, 'body' | 'bodies'>;

/** What one job may read. */
export const libraryFor = (job: Wants, spots: Spots, shop: Shop, texts: Texts): Read =>
  new Library(job, spots, shop, texts);

/** A class, because an object whose parts are worked out when they are asked for takes the engine long to make, and each page has one. */
class Library implements Read {
  trouble: Problem | undefined;
  constructor(
    private readonly job: Wants,
    private readonly spots: Spots,
    private readonly shop: Shop,
    private readonly texts: Texts,
  ) {}

  get html(): string | Uint8Array {
    return this.read(this.job.body, this.spots.body);
  }

  get body(): string {
    return this.filled(this.job.body, this.spots.body);
  }

  at(n: number): string {
    return this.filled(this.job.bodies?.[n], this.spots.bodies?.[n]);
  }

  private filled(body: JobBody | undefined, spot: Spot | null | undefined): string {
    const html = this.read(body, spot);
    return fillSlots(typeof html === 'string' ? html : decoder.decode(html), body?.slots ?? []);
  }

  private read(body: JobBody | undefined, spot: Spot | null | undefined): string | Uint8Array {
    const html = body === undefined ? '' : textOf(body, spot ?? undefined, this.shop, this.texts);
    if (typeof html === 'string' || !('rule' in html)) return html;
    this.trouble ??= html;
    return '';
  }
}

const decoder = new TextDecoder();

/** One text, its slots unfilled; a problem when its file has changed meanwhile. Bytes are good until the next call. */
function textOf(
  { path, digest, format, line, written }: JobBody,
  spot: Spot | undefined,
  { settings, seedsDir }: Shop,
  { kept, passing }: Texts,
): string | Uint8Array | Problem {
  const known = spot && (written || format === 'text' ? passing : kept).get(spot);
  if (known !== undefined) return known;
  const { value: source } = readSource(seedsDir, path, labelOf(settings.seeds, path));
  if (source?.digest !== digest) return changed(path, settings);
  if (written) return source.text;
  if (format === 'text') return line === undefined ? '' : plainHtml(paragraphsFrom(source.text, line));
  const { value: article } = parse(source, settings);
  return article ? (bodyOf(article, settings).value?.html ?? '') : '';
}

const changed = (path: SeedPath, { seeds }: Settings): Problem => ({
  file: labelOf(seeds, path),
  rule: 'changed-while-building',
  level: 'error',
  message: 'The file changed while the archive was being built, so nothing was written.',
  hint: 'Build again.',
});
