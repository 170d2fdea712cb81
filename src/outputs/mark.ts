// Stories in short, as far as a file depends on them: while its mark is the same, so is the file. Made of strings put together, it costs a
// tenth of what the data of a page does, so that a build that finds ten thousand stories unchanged soon knows.
import { digestOf } from '../lib/digest.ts';
import type { Job, JobBody, Json } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { LinkTarget, PlacedAsset, Position, Ref, Site, Story } from '../model/site.ts';
import { storyAt } from './entries.ts';

/** Between two parts; reading and settings take no control characters, so no text of a person has it. */
const APART = '\u0001';

/** Gives a story's mark: what its file says, by digest, and all that the archive makes of it but its neighbours. */
export function markerFor(settings: Settings): (story: Story) => string {
  const said = digestOf(JSON.stringify(settings));
  return ({ card, url, id, section, people, topics, picture, links, images }) => {
    let mark = said + card.digest + card.path + APART + url + APART + id + refMark(section) + APART;
    mark += marksOf(people, refMark) + APART + marksOf(topics, refMark) + assetMark(picture) + APART;
    return mark + marksOf(links, linkMark) + APART + marksOf(images, assetMark);
  };
}

/** By index: this is asked for every story, and for all its lists. */
function marksOf<T>(all: readonly T[], markOf: (each: T) => string): string {
  let marks = '';
  for (let i = 0; i < all.length; i++) marks += markOf(all[i] as T);
  return marks;
}

const linkMark = (link: LinkTarget | undefined): string => (link ? APART + link.url + link.tail : APART);

const refMark = (ref: Ref | undefined): string => (ref ? APART + ref.name + APART + ref.url : APART);

const assetMark = (asset: PlacedAsset | undefined): string =>
  asset ? `${APART}${asset.url} ${asset.digest} ${asset.width} ${asset.height}` : APART;

/** Gives the mark of stories that are named on another's page. Each is named on several. */
export function namesMarkerFor(site: Site): (positions: readonly (Position | undefined)[]) => string {
  const names: string[] = [];
  const nameOf = (position: Position): string => {
    const { card, url } = storyAt(site, position);
    return [card.title, url, card.date.iso, card.lang, ''].join(APART); // see faces, below
  };
  const markOf = (position: Position | undefined): string => {
    if (position === undefined) return APART;
    names[position] ??= nameOf(position);
    return names[position] as string;
  };
  return (positions) => APART + APART + marksOf(positions, markOf);
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
  const markOf = (position: Position): string => {
    faces[position] ??= faceOf(position);
    return faces[position] as string;
  };
  return (says, positions) => said + JSON.stringify(says) + marksOf(positions, markOf);
}

/** What a job may have beside its data. How its text is named is made late, too. */
type Head = Pick<Job, 'kind' | 'path'> & { readonly body?: () => JobBody };

/** A job whose data are made when somebody wants them. @param mark tells of all that the data and the body are made of. */
export const marked = (head: Head, mark: string, make: () => Json): Job => new Marked(head, mark, make);

/** A class, because the engine takes long over ten thousand objects that each have a getter of their own. */
class Marked implements Job {
  readonly kind: string;
  readonly path: OutPath;
  readonly mark: string;
  readonly #make: () => Json;
  readonly #name: (() => JobBody) | undefined;
  #data: Json | undefined;
  #body: JobBody | undefined;
  constructor({ kind, path, body }: Head, mark: string, make: () => Json) {
    this.kind = kind;
    this.path = path;
    this.mark = mark;
    this.#make = make;
    this.#name = body;
  }
  get data(): Json {
    this.#data ??= this.#make();
    return this.#data;
  }
  get body(): JobBody | undefined {
    this.#body ??= this.#name?.();
    return this.#body;
  }
  /** With its data, like any other job. */
  toJSON(): Job {
    const { kind, path, body, mark, data } = this;
    return { kind, path, mark, data, ...(body && { body }) };
  }
}
