// The gaps of the archive as pages tell them. A gap is told whole on every page it touches.
import type { Site } from '../model/site.ts';

type Silence = { readonly from: string; readonly to: string };

/** Those that touch a month or a year: `silenceIn(site, "2009-08")`. */
export function silenceIn({ gaps }: Site, iso: string): { gaps?: Silence[] } {
  const touching = gaps.filter(({ from, to }) => from.slice(0, iso.length) <= iso && iso <= to.slice(0, iso.length));
  return touching.length > 0 ? { gaps: touching.map(({ from, to }) => ({ from, to })) } : {};
}
