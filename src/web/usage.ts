import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import type { PartnerRetraction, PartnerUsage } from '../domain/store.ts';
import type { Sent } from './send.ts';

const FLUSH_EVERY_MS = 5_000;
/** Texts and retractions remembered, so that they are counted once; after so many it begins anew. */
const REMEMBERED_MAX = 200_000;

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
  let retractions: PartnerRetraction[] = [];
  const versions = onceBook();
  const told = onceBook();

  const flush = async () => {
    if (gathered.size === 0 && retractions.length === 0) return;
    const [batch, retracted] = [gathered, retractions];
    gathered = new Map();
    retractions = [];
    try {
      await tools.desk.addUsage([...batch.values()], retracted);
    } catch (error) {
      // kept for the next time, beside what came meanwhile
      for (const usage of batch.values()) add(gathered, usage);
      retractions = [...retracted, ...retractions];
      tools.onError(error);
    }
  };
  const timer = setInterval(() => void flush(), FLUSH_EVERY_MS);
  timer.unref();

  return {
    record(partner, { status, bytes, entryHashes, retractions: ids }) {
      const at = new Date(tools.clock()).toISOString();
      const day = at.slice(0, 10);
      for (const storyId of ids) if (told.isNew(`${partner} ${storyId}`)) retractions.push({ partner, storyId, at });
      add(gathered, {
        partner,
        day,
        requests: 1,
        notModified: status === 304 ? 1 : 0,
        bytes,
        stories: entryHashes.length,
        versions: entryHashes.filter((hash) => versions.isNew(`${partner} ${day} ${hash}`)).length,
      });
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

function onceBook(): { isNew(what: string): boolean } {
  const known = new Set<string>();
  return {
    isNew(what) {
      if (known.has(what)) return false;
      if (known.size >= REMEMBERED_MAX) known.clear();
      known.add(what);
      return true;
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
    versions: (before?.versions ?? 0) + usage.versions,
  });
}
