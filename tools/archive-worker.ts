import { parentPort } from 'node:worker_threads';
import { judgeWorker } from '../src/check/archive/judge-work.ts';

parentPort?.on(
  'message',
  judgeWorker((answer) => parentPort?.postMessage(answer)),
);
