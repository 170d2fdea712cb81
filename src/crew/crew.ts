// Spreads work over threads when there is enough of it to pay for starting them. This process works beside its threads, so
// that two processors need one thread, with one copy of the program less to load, to compile and to hold in memory.
import { setImmediate as breath } from 'node:timers/promises';
import { usableCores } from '../lib/cores.ts';
import type { Texts } from '../store/store.ts';
import { type Hands, openHands } from './hands.ts';
import type { Place } from './place.ts';
import { CAN_START, startThread } from './worker.ts';

/** One piece of work: which, and of what. */
export type Task = { [K in keyof Hands]: { readonly verb: K; readonly args: Parameters<Hands[K]> } }[keyof Hands];
export type Answer<K extends keyof Hands> = ReturnType<Hands[K]>;
export type Batch<K extends 'study' | 'make'> = Parameters<Hands[K]>[0];

export interface Crew {
  /** Tells that this many articles or pages are coming, so that threads are started before the first. */
  expect(amount: number): void;
  /**
   * Has each batch done once, by whoever is free.
   * @param taker gives for a batch what takes its answer; answers come in no certain order, and what waits for one stays in memory so long.
   * @param pack what a thread is sent of a batch, when it need not be all.
   */
  share<K extends 'study' | 'make', B extends Batch<K>>(
    verb: K,
    batches: Iterable<B>,
    taker: (batch: B) => (answer: Answer<K>) => void,
    pack?: (batch: B) => Batch<K>,
  ): Promise<void>;
  /** Has everybody told. */
  prepare(...args: Parameters<Hands['prepare']>): void;
  dismiss(): Promise<void>;
}

/** Fewer articles or pages than this take less time than starting a thread does. */
const WORTH_THREADS = 400;
/** Tasks a thread has before it: one to do, and some to find when that is done and we are busy. */
const AHEAD = 4;

/** @param wanted how many threads were asked for, this one counted; 0 or undefined: as many as this process may use. */
export function hire(place: Place, texts: Texts, wanted: number | undefined): Crew {
  const workers = wanted || usableCores();
  const self = openHands(place, texts);
  const threads: Thread[] = [];
  let told: Parameters<Hands['prepare']> | undefined;
  const grow = (amount: number): void => {
    if (!CAN_START || amount < WORTH_THREADS) return;
    while (threads.length < workers - 1) {
      const thread = openThread(place);
      if (told) thread.send({ verb: 'prepare', args: told });
      threads.push(thread);
    }
  };
  return {
    expect: grow,
    async share(verb, batches, taker, pack = (batch) => batch) {
      const rest = batches[Symbol.iterator]();
      const next = () => {
        const { done, value } = rest.next();
        return done ? undefined : value;
      };
      let ordered = 0;
      for (let more = true; more; ) {
        for (const thread of threads) {
          while (more && thread.ahead < AHEAD) {
            const batch = next();
            if (batch === undefined) more = false;
            else thread.send({ verb, args: [pack(batch)] } as Task, taker(batch) as (answer: unknown) => void);
          }
        }
        const batch = more ? next() : undefined;
        if (batch === undefined) break;
        ordered += batch.length;
        taker(batch)((self[verb] as (of: Batch<typeof verb>) => Answer<typeof verb>)(batch));
        grow(ordered);
        if (threads.length > 0) await breath(); // lets their answers in
      }
      await Promise.all(threads.map((thread) => thread.idle()));
    },
    prepare(...args) {
      told = args;
      self.prepare(...args);
      for (const thread of threads) thread.send({ verb: 'prepare', args });
    },
    dismiss: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

interface Thread {
  /** Tasks sent and not answered. */
  readonly ahead: number;
  send(task: Task, take?: (answer: unknown) => void): void;
  /** Resolves when all is answered. @throws what went wrong in the thread. */
  idle(): Promise<void>;
  end(): Promise<unknown>;
}

function openThread(place: Place): Thread {
  const worker = startThread('thread', place);
  const takers: (((answer: unknown) => void) | undefined)[] = [];
  let failure: unknown;
  let awake: (() => void) | undefined;
  const fail = (error: unknown): void => {
    failure ??= error;
    awake?.();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended on its own, with code ${code}`)));
  worker.on('message', (answer: unknown) => {
    const take = takers.shift();
    take?.(typeof answer === 'string' ? JSON.parse(answer) : answer);
    if (takers.length === 0) awake?.();
  });
  return {
    get ahead() {
      return takers.length;
    },
    send(task, take) {
      if (failure !== undefined) throw failure;
      takers.push(take);
      worker.postMessage(task);
    },
    async idle() {
      if (takers.length > 0 && failure === undefined) {
        await new Promise<void>((resolve) => {
          awake = resolve;
        });
      }
      if (failure !== undefined) throw failure;
    },
    end: () => worker.terminate(),
  };
}
