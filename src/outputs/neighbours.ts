// The page before and the page after: days, months, years that have stories.

/** Where to turn the page to; either end has none. */
export type Turn = { readonly previous: Step | undefined; readonly next: Step | undefined };
export type Step = { readonly iso: string; readonly url: string };

/** Each of a list, or each that is asked for, with the one before and the one after it. */
export function* withTurns<T extends Step>(
  list: Iterable<T>,
  isAsked: (each: T) => boolean = () => true,
): Iterable<readonly [T, Turn]> {
  let previous: T | undefined;
  let current: T | undefined;
  for (const next of list) {
    if (current && isAsked(current)) yield [current, turn(previous, next)];
    previous = current;
    current = next;
  }
  if (current && isAsked(current)) yield [current, turn(previous, undefined)];
}

const turn = (previous: Step | undefined, next: Step | undefined): Turn => ({
  previous: previous && { iso: previous.iso, url: previous.url },
  next: next && { iso: next.iso, url: next.url },
});
