import type { Clock } from '../domain/clock.ts';
import type { Desk, PushResult } from '../domain/desk.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';
import type { SourceSubscription } from '../domain/subscription.ts';
import { hubRequest } from '../flow/hub.ts';
import { type IngestTools, ingest } from '../flow/ingest.ts';
import type { Log } from '../lib/log.ts';
import { confirmIntent, receiveContent } from '../websub/callback.ts';
import { isFor } from '../websub/subscriber.ts';
import type { Schedule } from './schedule.ts';

export interface DeskParts {
  readonly store: Store;
  readonly untrusted: Untrusted;
  readonly clock: Clock;
  readonly log: Log;
  configuration(): Configuration;
  ingest(): IngestTools;
  /** the editor's actions (flow/editor.ts) */
  readonly editor: Pick<Desk, 'release' | 'correct' | 'withdraw' | 'joinGroup' | 'splitGroup' | 'setLearned'>;
  readonly schedule: Pick<Schedule, 'pollNow' | 'hasten'>;
  /** stories changed: publish without waiting */
  changed(): void;
  /** how long a hub waits for the commit of what it delivered */
  readonly hubPatienceMs?: number;
}

const HUB_PATIENCE_MS = 1_000;

/** The desk where the work is: every answer comes after a commit. */
export function createDesk(parts: DeskParts): Desk {
  const { store, clock, log, editor, schedule } = parts;
  const sourceNamed = (id: string): Source | undefined => parts.configuration().sources.find((s) => s.id === id);
  const take = async (source: Source, items: Parameters<Desk['push']>[1], tools = parts.ingest()) => {
    const report = await ingest(tools, { source, items, now: clock() });
    if (report.added + report.changed + report.withdrawn > 0) parts.changed();
    return report;
  };
  /**
   * A hub waits for two seconds or so, and asks again those who let it wait. When the machine is busy, the source is made
   * due first: what the acknowledgment stands for is committed either way.
   */
  const takeOrOwe = async (source: Source, items: Parameters<Desk['push']>[1]) => {
    const taken = take(source, items).then(async ({ killed }) => {
      // the hub has done its part: what could not be normalized now is read again from the source
      if (killed > 0) await schedule.hasten(source.id);
    });
    let timer: NodeJS.Timeout | undefined;
    const owed = new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => schedule.hasten(source.id).then(resolve, reject),
        parts.hubPatienceMs ?? HUB_PATIENCE_MS,
      );
    });
    // when both fail, the first failure is the answer; the other one is nobody's
    owed.catch(() => {});
    taken.catch((error) => log.warn({ err: error, source: source.id }, 'a hub delivery could not be stored'));
    try {
      await Promise.race([taken, owed]);
    } finally {
      clearTimeout(timer);
    }
  };
  const thenPublish =
    <A extends readonly unknown[]>(action: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      await action(...args);
      parts.changed();
    };

  return {
    async push(sourceId, items) {
      const source = sourceNamed(sourceId);
      if (source?.kind !== 'push')
        return items.map((item) => refused(item.id, `there is no push source "${sourceId}"`));
      // the request has its own limit (web/routes/push.ts): what it let through is not cut here without a word
      const report = await take(source, items, { ...parts.ingest(), itemsMax: items.length });
      // what was stored first is told first by ingest: here each item gets its answer in its place
      const told = new Map(report.outcomes.map((outcome) => [outcome.item, outcome]));
      return items.map((item): PushResult => {
        const { outcome, storyId, why } = told.get(item) ?? {
          outcome: 'unchanged',
          why: 'another item of this push has its id',
        };
        return {
          ...(item.id !== undefined && { id: item.id }),
          outcome,
          ...(storyId !== undefined && { storyId }),
          ...(why !== undefined && { why }),
        };
      });
    },
    pollNow: schedule.pollNow,
    confirmIntent: (token, intent) => confirmIntent(store, token, intent, clock()),
    async receiveContent(token, delivery) {
      const isWanted = (held: SourceSubscription) => isFor(held, sourceNamed(held.sourceId));
      const context = { store, parse: parts.untrusted.parse, now: clock(), isWanted };
      const received = await receiveContent(context, token, delivery);
      switch (received.kind) {
        case 'unknown':
          return false;
        case 'dropped':
          log.warn({ requestId: delivery.requestId, why: received.why }, 'a hub delivery was dropped');
          return true;
        case 'unreadable':
          await schedule.hasten(received.sourceId);
          return true;
        case 'items': {
          const source = sourceNamed(received.sourceId);
          if (source) await takeOrOwe(source, received.items);
          return true;
        }
      }
    },
    hubRequest: (form) => hubRequest(form, { store, configuration: parts.configuration(), clock }),
    preflight: (rendition, document) => parts.untrusted.preflight(rendition, document),
    release: thenPublish(editor.release),
    correct: thenPublish(editor.correct),
    withdraw: thenPublish(editor.withdraw),
    joinGroup: thenPublish(editor.joinGroup),
    splitGroup: thenPublish(editor.splitGroup),
    setLearned: editor.setLearned,
    addUsage: (usages, retractions) => store.addUsage(usages, retractions),
  };
}

function refused(id: string | undefined, why: string) {
  return { ...(id !== undefined && { id }), outcome: 'refused' as const, why };
}
