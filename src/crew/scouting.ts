// What runs in a thread that looks at files: one errand, and it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { type Errand, run } from './scout.ts';

parentPort?.postMessage(run(workerData as Errand));
