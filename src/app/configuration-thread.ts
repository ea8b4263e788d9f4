import { parentPort, workerData } from 'node:worker_threads';
import { checkConfiguration } from '../config/load.ts';
import { standBack } from '../lib/thread-priority.ts';

standBack();
parentPort?.postMessage(checkConfiguration(workerData as string));
