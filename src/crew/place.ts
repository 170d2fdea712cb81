// Where an archive's folders are and what names this program: what a worker must know, worked out of the settings.
import { resolve } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { programDigest } from '../lib/program.ts';
import type { Settings } from '../model/settings.ts';
import { memoryFolder } from '../store/folder.ts';
import { stagingFolder } from '../write/stage.ts';

/** What a worker must know before its first task. Plain data: it is sent to threads. */
export interface Place {
  readonly settings: Settings;
  readonly seedsDir: string;
  readonly templatesDir: string;
  /** Where builds remember. */
  readonly memoryDir: string;
  /** The site's folder, and where files are put until all are made. */
  readonly outDir: string;
  readonly staging: string;
  /** Names the program's own code. */
  readonly program: string;
  /** Names program and settings: what was parsed under another epoch is parsed again. */
  readonly epoch: string;
}

/** What is known of a place before its settings are. */
export const homeOf = (root: string): Pick<Place, 'memoryDir' | 'program'> => {
  return { memoryDir: memoryFolder(root), program: programDigest() };
};

export function placeOf(root: string, settings: Settings, home = homeOf(root)): Place {
  const { lang, dateOrder, seeds, url } = settings;
  const outDir = resolve(root, settings.out);
  return {
    ...home,
    settings,
    epoch: digestOf(JSON.stringify([home.program, lang, dateOrder, seeds, url])),
    seedsDir: resolve(root, settings.seeds),
    templatesDir: resolve(root, settings.templates),
    outDir,
    staging: stagingFolder(outDir),
  };
}
