// Starts threads that run our own code. Only compiled code can: TypeScript is not loaded by threads on every Node we support.
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CODE } from '../lib/home.ts';

export const CAN_START = basename(CODE) === 'dist';

/** @param name of a thread's code, by the file that compiling makes of it. @param workerData plain data, which the thread finds under the same name. */
export const startThread = (name: 'thread' | 'scouting', workerData?: unknown): Worker =>
  new Worker(join(CODE, `${name}.js`), { workerData, execArgv: [] });
