import type { Clock } from '../domain/clock.ts';
import type { Store } from '../domain/store.ts';
import type { Delivery } from '../domain/subscription.ts';
import type { Log } from '../lib/log.ts';
import { LEASE_MS } from './leases.ts';
import { Slots } from './slots.ts';

/** Makes one delivery and records what became of it (flow/announce.ts). */
export type Deliver = (delivery: Delivery) => Promise<unknown>;

export interface DelivererOptions {
  readonly store: Store;
  readonly node: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly deliver: Deliver;
  /** aborted when the node stops: what is not recorded by then is left to its lease */
  readonly signal: AbortSignal;
  onFree?(): void;
}

export interface Deliverer {
  /** starts what is due. @returns milliseconds until more can be due */
  round(): Promise<number>;
  /** deliveries that are leased and not recorded yet */
  underWay(): readonly string[];
  idle(): Promise<void>;
}

const AT_ONCE_MAX = 32;
/** one slow subscriber with many subscriptions does not hold up the others */
const AT_ONE_HOST_MAX = 4;
const LOOK_AGAIN_MS = 15_000;

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, node, clock, log, deliver, signal, onFree } = options;
  const running = new Set<Promise<unknown>>();
  const held = new Set<string>();
  const hosts = new Slots(AT_ONE_HOST_MAX);

  return {
    async round() {
      const places = AT_ONCE_MAX - running.size;
      if (places <= 0) return LOOK_AGAIN_MS;
      const leased = await store.leaseDeliveries({ node, now: clock(), leaseMs: LEASE_MS, limit: places });
      for (const delivery of leased) {
        const host = URL.canParse(delivery.callback) ? new URL(delivery.callback).host : undefined;
        // what throws stays leased and comes back when the lease runs out
        held.add(delivery.id);
        const run = hosts
          .run(host, () => deliver(delivery))
          .catch((error) => {
            if (signal.aborted) log.info({ delivery: delivery.id }, 'a delivery is left to its lease');
            else log.error({ err: error, delivery: delivery.id }, 'a delivery could not be made');
          })
          .finally(() => {
            running.delete(run);
            held.delete(delivery.id);
            onFree?.();
          });
        running.add(run);
      }
      if (leased.length === places) return LOOK_AGAIN_MS;
      const next = await store.nextDeliveryAt();
      return next === undefined ? LOOK_AGAIN_MS : Math.min(LOOK_AGAIN_MS, Math.max(20, next - clock()));
    },
    underWay: () => [...held],
    async idle() {
      while (running.size > 0) await Promise.allSettled([...running]);
    },
  };
}
