// The paper's own colour, as the stylesheet and the icon are given it.
import type { Theme } from '../model/settings.ts';

/** A colour and nothing more: what could end the declaration, or fetch something, is not let through. */
const COLOUR = /^(?!.*url)[#\w(),.%/ +-]+$/i;

export function accentOf({ accent }: Theme): { accent?: string } {
  return accent !== undefined && COLOUR.test(accent) ? { accent } : {};
}
