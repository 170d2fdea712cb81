// Starts threads that run our own code. Only compiled code can: TypeScript is not loaded by threads on every Node we support.
import { Worker } from 'node:worker_threads';

export const CAN_START = import.meta.url.endsWith('.js');

/** @param workerData plain data, which the thread finds under the same name. */
export const startThread = (file: './thread.js' | './scouting.js', workerData: unknown): Worker =>
  new Worker(new URL(file, import.meta.url), { workerData, execArgv: [] });
