// Slots: places in a story's ready-made HTML that are filled when its page is made, because what stands there
// (a relative address, a picture's size) depends on where the page lies. A slot is a number between two U+0001;
// that character cannot come from a story, since reading removes control characters.
//
//   <a href="␁0␁">the earlier report</a>   a link's slot holds the attribute's value
//   <p>␁1␁</p>                             a picture's slot holds the whole element

/** The text that stands for slot `n`. */
export const slot = (n: number): string => `\u0001${n}\u0001`;

/** Fills every slot of `html`; `values` are HTML already escaped for where they stand. An unknown slot becomes empty. */
export function fillSlots(html: string, values: readonly string[]): string {
  if (!html.includes('\u0001')) return html;
  return html.replace(/\u0001(\d+)\u0001/g, (_, n) => values[Number(n)] ?? '');
}
