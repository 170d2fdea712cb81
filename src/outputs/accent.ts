// The paper's own colour and type, as the stylesheet and the icon are given them.
import type { Theme } from '../model/settings.ts';

/** A colour and nothing more: what could end the declaration, or fetch something, is not let through. */
const COLOUR = /^(?!.*url)[#\w(),.%/ +-]+$/i;

export function accentOf({ accent }: Theme): { accent?: string } {
  return accent !== undefined && COLOUR.test(accent) ? { accent } : {};
}

/** Families of type and nothing more; see `config/schema.ts`. */
const FAMILIES = /^[\w ,"'-]+$/;

export function fontsOf({ fonts }: Theme): { fonts?: { text?: string; furniture?: string } } {
  const sound = Object.entries(fonts ?? {}).filter(([, families]) => FAMILIES.test(families));
  return sound.length > 0 ? { fonts: Object.fromEntries(sound) } : {};
}
