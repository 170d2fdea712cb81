// What runs in each thread: a pair of hands, doing the tasks that `crew.ts` sends.
import { parentPort } from 'node:worker_threads';
import type { Task } from './crew.ts';
import { type Hands, openHands } from './hands.ts';

let hands: Hands;

parentPort?.on('message', (task: Task) => parentPort?.postMessage(done(task)));

function done(task: Task): unknown {
  switch (task.verb) {
    case 'begin':
      hands = openHands(...task.args);
      return null;
    case 'study':
      return hands.study(...task.args);
    case 'prepare':
      return hands.prepare(...task.args);
    case 'make':
      return JSON.stringify(hands.make(JSON.parse(task.args[0])));
  }
}
