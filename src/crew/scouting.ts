// What runs in the thread that looks at the seeds folder: one survey, and it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { survey } from '../read/survey.ts';
import { type Asked, pack } from './scout.ts';

const packed = pack(survey(...(workerData as Asked)));
parentPort?.postMessage(packed, [packed.stamps.buffer]);
