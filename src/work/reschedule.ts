import { dueAnew } from '../source/pace.ts';
import { type PollTools, paced, type SourceGroup } from './poll-source.ts';

/** Sources that are configured otherwise than when they were last read come forward; none is put off. */
export async function reschedule(tools: PollTools, groups: readonly SourceGroup[]): Promise<void> {
  const { store, clock, poll, isPushed } = tools;
  const known = await store.sourceStates(groups.flatMap((group) => group.map(({ id }) => id)));
  const stateOf = new Map(known.map((state) => [state.sourceId, state]));
  const now = clock();
  const dues: { sourceId: string; at: number }[] = [];
  for (const group of groups) {
    const [{ id }] = group;
    const states = group.map((source) => stateOf.get(source.id));
    const before = states[0]?.dueAt ?? now;
    if (before <= now) continue;
    const due = (pushed: boolean) => dueAnew(group, states, { source: paced(group), poll, now, pushed });
    // whether a hub delivers is asked of the few for whom it matters
    if (due(false) >= before) continue;
    const at = due((await isPushed?.(group[0], now)) ?? false);
    if (at < before) dues.push({ sourceId: id, at });
  }
  await store.bringForward(dues);
}
