// Stories in short, as far as a file depends on them: while its mark is the same, so is the file. Made of strings put together, it costs a
// tenth of what the data of a page does, so that a build that finds ten thousand stories unchanged soon knows.
import { digestOf } from '../lib/digest.ts';
import { lazy } from '../lib/lazy.ts';
import type { Job, JobBody, Json } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { PlacedAsset, Position, Ref, Site, Story } from '../model/site.ts';
import { storyAt } from './entries.ts';

/** Between two parts; reading and settings take no control characters, so no text of a person has it. */
const APART = '\u0001';

/** Gives a story's mark: what its file says, by digest, and all that the archive makes of it but its neighbours. */
export function markerFor(settings: Settings): (story: Story) => string {
  const said = digestOf(JSON.stringify(settings));
  return ({ card, url, id, section, people, topics, picture, links, images }) => {
    let mark = said + card.digest + card.path + APART + url + APART + id + refMark(section) + APART;
    for (const person of people) mark += refMark(person);
    mark += APART;
    for (const topic of topics) mark += refMark(topic);
    mark += assetMark(picture) + APART;
    for (const link of links) mark += link ? APART + link.url + link.tail : APART;
    mark += APART;
    for (const image of images) mark += assetMark(image);
    return mark;
  };
}

const refMark = (ref: Ref | undefined): string => (ref ? APART + ref.name + APART + ref.url : APART);

const assetMark = (asset: PlacedAsset | undefined): string =>
  asset ? `${APART}${asset.url} ${asset.digest} ${asset.width} ${asset.height}` : APART;

/** Gives the mark of stories that are named on another's page. Each is named on several. */
export function namesMarkerFor(site: Site): (positions: readonly (Position | undefined)[]) => string {
  const names: string[] = [];
  const nameOf = (position: Position): string => {
    const { card, url } = storyAt(site, position);
    return [card.title, url, card.date.iso, card.lang].join(APART); // see faces, below
  };
  return (positions) => {
    let mark = APART + APART;
    for (const position of positions) {
      if (position !== undefined) mark += names[position] ??= nameOf(position);
      mark += APART;
    }
    return mark;
  };
}

/** Faces by site: every kind of list asks for them. */
const FACES = new WeakMap<Site, string[]>();

/** Gives the mark of a list: what its page says beside the stories, and the stories as lists show them. */
export function listMarkerFor(site: Site, settings: Settings): (says: Json, positions: readonly Position[]) => string {
  const said = digestOf(JSON.stringify(settings));
  const faces = FACES.get(site) ?? [];
  FACES.set(site, faces);
  const faceOf = (position: Position): string => {
    const { card, url, section, people } = storyAt(site, position);
    const names = people.map(({ name }) => name);
    // Joined, because strings that are added up stay in their pieces, and a million of these are kept.
    return ['', card.title, url, card.date.iso, card.lang, section?.name, section?.url, ...names].join(APART);
  };
  return (says, positions) => {
    let mark = said + JSON.stringify(says);
    for (const position of positions) mark += faces[position] ??= faceOf(position);
    return mark;
  };
}

/** What a job may have beside its data, when these are made late. */
type Head = Pick<Job, 'kind' | 'path' | 'body'>;

/** A job whose data are made when somebody wants them. @param mark tells of all that the data are made of. */
export const marked = (head: Head, mark: string, make: () => Json): Job => new Marked(head, mark, make);

/** A class, because the engine takes long over ten thousand objects that each have a getter of their own. */
class Marked implements Job {
  readonly kind: string;
  readonly path: OutPath;
  readonly body?: JobBody;
  readonly mark: string;
  readonly #data: () => Json;
  constructor({ kind, path, body }: Head, mark: string, make: () => Json) {
    this.kind = kind;
    this.path = path;
    if (body) this.body = body;
    this.mark = mark;
    this.#data = lazy(make);
  }
  get data(): Json {
    return this.#data();
  }
  /** With its data, like any other job. */
  toJSON(): Job {
    const { kind, path, body, mark, data } = this;
    return { kind, path, mark, data, ...(body && { body }) };
  }
}
