// The archive as it was read at one moment: settings, stories and all their lists. Pages are made from it, and from nothing older.
import type { Relater } from '../catalog/related.ts';
import type { Place } from '../crew/place.ts';
import type { Study } from '../model/card.ts';
import type { SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { Store } from '../store/store.ts';

export interface Edition {
  readonly settings: Settings;
  readonly place: Place;
  readonly store: Store;
  /** Names the user's templates as they were when everything was looked at. */
  readonly look: string;
  /** What stands on pages now, by file: of a story that a slip of the pen holds back, its last good self. */
  readonly shown: ReadonlyMap<SeedPath, Study>;
  /** Its stories do not know yet what they are like. */
  readonly site: Site;
  /** What each of them is like; found when it is first asked. */
  readonly likeness: Relater;
}
