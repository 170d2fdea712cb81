// The part of the settings that reading a story depends on: it is part of the key under which a parsed story is remembered.
import type { Settings } from '../model/settings.ts';

export type ParseSettings = Pick<Settings, 'lang' | 'dateOrder' | 'seeds' | 'url'>;
