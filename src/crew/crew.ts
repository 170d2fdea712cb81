// Spreads work over threads when there is enough of it to pay for starting them. This process works beside its threads, so
// that two processors need one thread, with one copy of the program less to load, to compile and to hold in memory.

import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { seedsOf } from '../config/folders.ts';
import { usableCores } from '../lib/cores.ts';
import { holdsMany } from '../read/survey.ts';
import { hasSeeds, type Texts } from '../store/store.ts';
import { type Hands, openHands } from './hands.ts';
import type { Place } from './place.ts';
import { CAN_START, startThread } from './worker.ts';

/**
 * One piece of work: which, and of what. Orders of pages, and what became of them, cross between threads as JSON: a string does so several
 * times faster than the many small objects it stands for.
 */
export type Task =
  | { readonly verb: 'begin'; readonly args: readonly [Place] }
  | { readonly verb: 'make'; readonly args: readonly [orders: string] }
  | { [K in 'study' | 'prepare']: { readonly verb: K; readonly args: Parameters<Hands[K]> } }['study' | 'prepare'];
export type Answer<K extends keyof Hands> = ReturnType<Hands[K]>;
export type Batch<K extends 'study' | 'make'> = Parameters<Hands[K]>[0];

export interface Crew {
  /** Tells that this many articles or pages are coming, so that threads are started before the first. */
  expect(amount: number): void;
  /**
   * Has each batch done once, by whoever is free.
   * @param taker gives for a batch what takes its answer; answers come in no certain order, and what waits for one stays in memory so long.
   * @param pack what a thread is sent for a batch, when that is not the batch itself.
   * @param lead how many batches threads are given before this process takes one: whoever asked may do something else first.
   */
  share<K extends 'study' | 'make', B extends Batch<K>>(
    verb: K,
    batches: Iterable<B>,
    taker: (batch: B) => (answer: Answer<K>) => void,
    pack?: (batch: B) => unknown,
    lead?: number,
  ): Promise<void>;
  /** Has everybody told. */
  prepare(...args: Parameters<Hands['prepare']>): void;
  dismiss(): Promise<void>;
}

/** Fewer articles or pages than this take less time than starting a thread does. */
const WORTH_THREADS = 400;
/** Batches a thread has before it: one to do, and some to find when that is done and we are busy; few where they take long. */
const AHEAD = { study: 4, make: 8 } as const;

/**
 * A thread for an archive of which nothing is remembered and that holds many articles: it is ready by the time they are to be read. That is
 * told by the folder's usual name; where the settings say another, threads come later.
 */
export function callEarly(root: string, memoryDir: string, wanted: number | undefined): Worker | undefined {
  const isAlone = !CAN_START || (wanted || usableCores()) < 2;
  if (isAlone || hasSeeds(memoryDir) || !holdsMany(join(root, seedsOf(root)), WORTH_THREADS)) return undefined;
  const worker = startThread('thread');
  worker.unref(); // should nobody hire it
  return worker;
}

/** @param wanted how many threads were asked for, this one counted; 0 or undefined: as many as this process may use. */
export function hire(place: Place, texts: Texts, wanted: number | undefined, early?: Worker): Crew {
  const workers = wanted || usableCores();
  const self = openHands(place, texts);
  const threads: Thread[] = [];
  let told: Parameters<Hands['prepare']> | undefined;
  const grow = (amount: number): void => {
    if (!CAN_START || amount < WORTH_THREADS) return;
    while (threads.length < workers - 1) {
      const thread = openThread((threads.length === 0 && early) || startThread('thread'));
      thread.send({ verb: 'begin', args: [place] });
      if (told) thread.send({ verb: 'prepare', args: told });
      threads.push(thread);
    }
  };
  return {
    expect: grow,
    async share(verb, batches, taker, pack = (batch) => batch, lead = 0) {
      const rest = batches[Symbol.iterator]();
      const next = () => {
        const { done, value } = rest.next();
        return done ? undefined : value;
      };
      let ordered = 0;
      let more = true;
      const handOut = (most: number): void => {
        for (const thread of threads) {
          while (more && thread.ahead < most) {
            const batch = next();
            if (batch === undefined) more = false;
            else thread.send({ verb, args: [pack(batch)] } as Task, taker(batch) as (answer: unknown) => void);
          }
        }
      };
      if (lead > 0 && threads.length > 0) {
        handOut(lead);
        await breath(); // whoever asked goes on
      }
      while (more) {
        handOut(AHEAD[verb]);
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
    dismiss: async () => void (await Promise.all([early?.terminate(), ...threads.map((thread) => thread.end())])),
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

function openThread(worker: Worker): Thread {
  worker.ref();
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
