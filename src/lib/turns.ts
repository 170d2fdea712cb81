// Has works done one after another, in the order they were asked for, each on top of what the one before has left.

/** `const inTurn = turns(); await inTurn(async () => …)`. One that fails is its asker's affair, and the next goes on. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
