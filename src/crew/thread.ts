// What runs in each worker thread: a pair of hands, doing the tasks that `crew.ts` sends.
import { workerData } from 'node:worker_threads';
import { type Hands, openHands, type Place } from './hands.ts';

type Task = { [K in keyof Hands]: { readonly verb: K; readonly args: Parameters<Hands[K]> } }[keyof Hands];

const hands = openHands(workerData as Place);

/** The answer as JSON: a string crosses between threads several times faster than the many small objects it stands for. */
export async function work(task: Task): Promise<string> {
  return JSON.stringify(task.verb === 'study' ? await hands.study(...task.args) : await hands.make(...task.args));
}
