import { parentPort, workerData } from 'node:worker_threads';
import { checkConfiguration } from '../config/load.ts';

parentPort?.postMessage(checkConfiguration(workerData as string));
