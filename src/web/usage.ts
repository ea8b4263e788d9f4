import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import type { PartnerUsage } from '../domain/store.ts';
import type { Sent } from './send.ts';

const FLUSH_EVERY_MS = 5_000;

/** What partners were given, gathered here and handed over in batches: serving never waits for a write. */
export interface UsageBook {
  record(partner: string, sent: Sent): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export function createUsageBook(tools: {
  readonly desk: Pick<Desk, 'addUsage'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}): UsageBook {
  let gathered = new Map<string, PartnerUsage>();

  const flush = async () => {
    if (gathered.size === 0) return;
    const batch = gathered;
    gathered = new Map();
    try {
      await tools.desk.addUsage([...batch.values()]);
    } catch (error) {
      // kept for the next time, beside what came meanwhile
      for (const usage of batch.values()) add(gathered, usage);
      tools.onError(error);
    }
  };
  const timer = setInterval(() => void flush(), FLUSH_EVERY_MS);
  timer.unref();

  return {
    record(partner, { status, bytes, entries }) {
      add(gathered, {
        partner,
        day: new Date(tools.clock()).toISOString().slice(0, 10),
        requests: 1,
        notModified: status === 304 ? 1 : 0,
        bytes,
        stories: entries,
      });
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

function add(book: Map<string, PartnerUsage>, usage: PartnerUsage): void {
  const key = `${usage.partner} ${usage.day}`;
  const before = book.get(key);
  book.set(key, {
    partner: usage.partner,
    day: usage.day,
    requests: (before?.requests ?? 0) + usage.requests,
    notModified: (before?.notModified ?? 0) + usage.notModified,
    bytes: (before?.bytes ?? 0) + usage.bytes,
    stories: (before?.stories ?? 0) + usage.stories,
  });
}
