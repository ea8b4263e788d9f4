import { randomBytes } from 'node:crypto';
import os from 'node:os';
import type { Clock } from '../domain/clock.ts';
import type { Store, UnderWay } from '../domain/store.ts';

/** A node that dies is replaced after this; one that lives renews three times in it. */
export const LEASE_MS = 20_000;
const RENEWALS = 3;

/** unlike that of any process before it: what a dead one held is not taken for ours */
export function nodeName(): string {
  return `${os.hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** One renewal of everything this node has under way. @returns milliseconds until the next */
export async function renewLeases(store: Store, node: string, clock: Clock, underWay: UnderWay): Promise<number> {
  await store.renewLeases(node, clock() + LEASE_MS, underWay);
  return LEASE_MS / RENEWALS;
}
