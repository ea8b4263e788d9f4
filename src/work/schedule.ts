import type { Clock } from '../domain/clock.ts';
import type { Store } from '../domain/store.ts';

/** What moves a source's next poll, apart from its own pace. Sources with one address are polled by their first. */
export interface Schedule {
  /** at once, whatever was said before */
  pollNow(sourceId: string): Promise<void>;
  /** something of it was missed: soon, but not within minSeconds of the last poll; who is in trouble keeps its time */
  hasten(sourceId: string): Promise<void>;
  /** its hub delivers no longer: when it would have been polled without one */
  resume(sourceId: string): Promise<void>;
}

export function createSchedule(parts: {
  readonly store: Pick<Store, 'sourceState' | 'makeDue'>;
  readonly clock: Clock;
  /** poll.minSeconds */
  minSeconds(): number;
  leaderOf(sourceId: string): string;
  /** something may be due earlier than was thought */
  moved?(): void;
}): Schedule {
  const { store, clock } = parts;
  const move = async (leader: string, at: number) => {
    await store.makeDue(leader, at);
    parts.moved?.();
  };
  return {
    pollNow: (sourceId) => move(parts.leaderOf(sourceId), clock()),
    async hasten(sourceId) {
      const leader = parts.leaderOf(sourceId);
      const state = await store.sourceState(leader);
      if (state && state.status !== 'ok') return;
      const floor = state?.lastPolledAt === undefined ? 0 : state.lastPolledAt + parts.minSeconds() * 1000;
      const at = Math.max(clock(), floor);
      if (!state || at < state.dueAt) await move(leader, at);
    },
    async resume(sourceId) {
      const leader = parts.leaderOf(sourceId);
      const state = await store.sourceState(leader);
      const at = state?.unpushedDueAt;
      if (state?.status === 'ok' && at !== undefined && at < state.dueAt) await move(leader, at);
    },
  };
}
