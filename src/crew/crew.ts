// Spreads work over threads when there is enough of it to pay for starting them; until then the same hands do it in this
// process. Door of `piscina`.
import type { Piscina } from 'piscina';
import { usableCores } from '../lib/cores.ts';
import type { Store } from '../store/records.ts';
import { type Hands, openHands, type Place } from './hands.ts';

export interface Crew extends Hands {
  /** How many tasks to have under way at once so that no hand waits. */
  width(): number;
  /** Tells that this many articles are to be studied, so that threads are started before the first. */
  expect(amount: number): Promise<void>;
  dismiss(): Promise<void>;
}

/** Fewer articles or pages than this take less time than starting threads does. */
const WORTH_THREADS = 400;

/** @param wanted how many threads were asked for; 0 or undefined: as many as this process may use. 1 means none. */
export function hire(place: Place, store: Store, wanted: number | undefined): Crew {
  const workers = wanted || usableCores();
  const compiled = import.meta.url.endsWith('.js'); // threads cannot load TypeScript on every Node we support
  const canGrow = compiled && workers > 1;
  const alone = openHands(place, store);
  let pool: Piscina | undefined;
  let ordered = 0;
  const grow = async (amount: number): Promise<void> => {
    if (canGrow && amount >= WORTH_THREADS) pool ??= await openPool(place, workers);
  };
  return {
    width: () => (pool ? workers * 2 : 1),
    expect: grow,
    study: async (...args) => (pool ? JSON.parse(await pool.run({ verb: 'study', args })) : alone.study(...args)),
    make: async (...args) => {
      ordered += args[1].length;
      await grow(ordered);
      return pool ? JSON.parse(await pool.run({ verb: 'make', args })) : alone.make(...args);
    },
    dismiss: async () => pool?.destroy(),
  };
}

async function openPool(place: Place, workers: number): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL('./thread.js', import.meta.url).href,
    name: 'work',
    workerData: place,
    minThreads: workers,
    maxThreads: workers,
  });
}
