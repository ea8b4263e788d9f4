import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { HubLinks } from '../domain/document.ts';
import type { Fetch } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { SourceStore } from '../domain/store.ts';
import type { SourceSubscription } from '../domain/subscription.ts';
import { atMost } from '../lib/at-most.ts';
import { newToken } from '../lib/callback-token.ts';
import { bareUrl } from '../lib/web-url.ts';
import { withoutNext } from './callback.ts';

/**
 * Our side as a subscriber at the hubs of our sources (W3C WebSub §5). It asks hubs only: what a topic says of itself is
 * what a poll of the source found, so that whoever is asked for a topic is asked with the poller's manners.
 */
export interface SubscriberParts {
  readonly fetch: Fetch;
  readonly store: Pick<
    SourceStore,
    'sourceState' | 'sourceSubscription' | 'sourceSubscriptions' | 'saveSourceSubscription' | 'deleteSourceSubscription'
  >;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** poll.minSeconds */
  readonly minSeconds: number;
  /** has the source polled, in its turn */
  pollNow(sourceId: string): Promise<void>;
  /** a hub has stopped to deliver the source: polling is to be what it is without one */
  resume(sourceId: string): Promise<void>;
  /** when a source had been polled before `pollNow` was called for it: once is enough */
  readonly looked: Map<string, number>;
}

export type SubscribeOutcome =
  /** the hub was asked; confirmIntent does the rest */
  | { readonly kind: 'asked'; readonly hub: string; readonly topic: string }
  | { readonly kind: 'failed'; readonly detail: string };

const LEASE_SECONDS_ASKED = 864_000;
const RETRY_MS = 300_000;
const RETRY_MS_MAX = 86_400_000;
/** A hub that accepted has this long to verify before it is asked again. */
const VERIFY_MS = 600_000;

/**
 * Subscribes, or renews what is subscribed, at the first hub that accepts. What is expected is stored before the hub is
 * asked, because some hubs verify before they answer.
 */
export async function subscribe(
  parts: SubscriberParts,
  { source, links: { hubs, self } }: { readonly source: Pick<Source, 'id' | 'url'>; readonly links: HubLinks },
): Promise<SubscribeOutcome> {
  const { id: sourceId, url } = source;
  const held = await parts.store.sourceSubscription({ sourceId });
  const attempts = (held?.attempts ?? 0) + 1;
  let detail = '';
  const first = held && hubs.includes(held.hub) ? held.hub : undefined;
  for (const hub of first === undefined ? hubs : [first, ...hubs.filter((one) => one !== first)]) {
    const wanted = { sourceId, topic: self, hub, ...(url === undefined ? {} : { sourceUrl: url }) };
    // read again: a hub that was asked before may have confirmed or delivered meanwhile
    const current = await parts.store.sourceSubscription({ sourceId });
    const stored = withAsked(wanted, current, { attempts, now: parts.clock() });
    const mine = stored.next && !isAbout(stored, wanted) ? stored.next : stored;
    await parts.store.saveSourceSubscription(stored);
    const trouble = await ask(parts, mine, 'subscribe');
    if (trouble === undefined) return { kind: 'asked', hub, topic: self };
    detail = `${hub}: ${trouble}`;
    // Verified meanwhile, although the answer went wrong: nothing to put right.
    const now = await parts.store.sourceSubscription({ sourceId });
    if (now?.token === mine.token && now.attempts === undefined) return { kind: 'asked', hub, topic: self };
  }
  const last = await parts.store.sourceSubscription({ sourceId });
  if (last) await parts.store.saveSourceSubscription(postponed(last, parts.clock()));
  return { kind: 'failed', detail };
}

type Wanted = Pick<SourceSubscription, 'sourceId' | 'sourceUrl' | 'topic' | 'hub'>;

/**
 * Renewing keeps callback and secret, so deliveries go on meanwhile. Another hub or topic gets new ones, and waits in
 * `next` while the lease runs: who refuses must not cost us what works.
 */
function withAsked(
  wanted: Wanted,
  held: SourceSubscription | undefined,
  { attempts, now }: { readonly attempts: number; readonly now: number },
): SourceSubscription {
  const due = { attempts, renewAt: now + Math.max(VERIFY_MS, retryMs(attempts)) };
  const isAlive = held !== undefined && isLive(held, now);
  if (held && isAbout(held, wanted) && held.state !== 'unsubscribing') {
    return { ...held, ...wanted, state: isAlive ? 'active' : 'pending', ...due };
  }
  const { sourceId, ...other } = wanted;
  const next =
    held?.next && isAbout(held.next, wanted)
      ? { ...held.next, ...other }
      : { ...other, token: newToken(held?.token), secret: randomBytes(32).toString('hex') };
  return isAlive ? { ...held, next, ...due } : { sourceId, ...next, state: 'pending', since: now, ...due };
}

const isAbout = (one: Pick<SourceSubscription, 'topic' | 'hub'>, { topic, hub }: Wanted): boolean =>
  one.topic === topic && one.hub === hub;

const retryMs = (attempts: number): number => Math.min(RETRY_MS * 2 ** Math.min(attempts - 1, 10), RETRY_MS_MAX);

function postponed(subscription: SourceSubscription, now: number): SourceSubscription {
  return { ...subscription, renewAt: now + retryMs(subscription.attempts ?? 1) };
}

/** §5.1. @returns what went wrong, or undefined when the hub accepted */
async function ask(
  { fetch, publicUrl }: SubscriberParts,
  { hub, topic, token, secret }: Pick<SourceSubscription, 'hub' | 'topic' | 'token' | 'secret'>,
  mode: 'subscribe' | 'unsubscribe',
): Promise<string | undefined> {
  const form = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': `${publicUrl}/websub/${token}`,
    ...(mode === 'subscribe' ? { 'hub.lease_seconds': String(LEASE_SECONDS_ASKED), 'hub.secret': secret } : {}),
  });
  const answer = await fetch({
    url: hub,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    accept: '*/*',
  });
  if (answer.kind === 'failed') return `${answer.failure.code}: ${answer.failure.detail}`;
  if (answer.status >= 200 && answer.status < 300) return undefined;
  return `HTTP ${answer.status} ${Buffer.from(answer.body).toString('utf8').slice(0, 200)}`.trim();
}

/** §5.1.1: the same topic and callback; confirmIntent ends it when the hub asks back. */
export async function unsubscribe(parts: SubscriberParts, sourceId: string): Promise<void> {
  const held = await parts.store.sourceSubscription({ sourceId });
  if (!held) return;
  const attempts = held.state === 'unsubscribing' ? (held.attempts ?? 0) + 1 : 1;
  // A hub that never confirms: the lease runs out by itself, deliveries are answered 404 meanwhile.
  if (attempts > UNSUBSCRIBE_ATTEMPTS_MAX || held.state === 'denied') {
    await parts.store.deleteSourceSubscription(sourceId);
    return;
  }
  await parts.store.saveSourceSubscription({
    ...withoutNext(held),
    state: 'unsubscribing',
    attempts,
    renewAt: parts.clock() + retryMs(attempts),
  });
  await ask(parts, held, 'unsubscribe');
}

const UNSUBSCRIBE_ATTEMPTS_MAX = 3;
const AT_ONCE = 16;

/**
 * What has to be done now for these sources: first subscriptions, renewals, unsubscribing of what is no longer wanted.
 * Called by the working loop, again at the time it returns.
 * @returns when something is due next, epoch ms; undefined: nothing
 */
export async function maintainSubscriptions(
  parts: SubscriberParts,
  sources: readonly Source[],
): Promise<number | undefined> {
  const wanted = new Map(sources.filter((source) => source.websub && source.enabled).map((s) => [s.id, s]));
  const held = new Map((await parts.store.sourceSubscriptions()).map((one) => [one.sourceId, one]));
  const keepUp = async (known: SourceSubscription) => {
    const source = wanted.get(known.sourceId);
    const subscription = source && isLive(known, parts.clock()) ? known : await endPush(parts, known);
    if (!source && isDue(subscription, parts.clock(), subscription.state !== 'unsubscribing')) {
      await unsubscribe(parts, subscription.sourceId);
    } else if (source && !isFor(subscription, source)) {
      await parts.store.deleteSourceSubscription(source.id);
      await parts.pollNow(source.id);
    } else if (source && isDue(subscription, parts.clock(), false)) {
      await renew(parts, source, subscription);
    }
  };
  const begin = async (source: Source) => {
    const links = linksOf(source, await parts.store.sourceState(source.id));
    if (links) await subscribe(parts, { source, links });
  };
  // a hub that does not answer must not cost others their leases
  await atMost(AT_ONCE, [...held.values()], keepUp);
  const fresh = [...wanted.values()].filter((source) => !held.has(source.id));
  await atMost(AT_ONCE, fresh, begin);
  return nextDue(await parts.store.sourceSubscriptions());
}

/** Deliveries of what was the source's address are no longer its stories. */
export const isFor = (subscription: SourceSubscription, source: Source | undefined): boolean =>
  source !== undefined && (subscription.sourceUrl === undefined || subscription.sourceUrl === source.url);

/** Denied, not renewed in time, no longer wanted: if there were deliveries, polling slowed down for them; the next subscription has to prove itself anew. */
async function endPush({ store, resume }: SubscriberParts, ended: SourceSubscription): Promise<SourceSubscription> {
  const { lastDeliveryAt, ...rest } = ended;
  if (lastDeliveryAt === undefined) return ended;
  await resume(ended.sourceId);
  await store.saveSourceSubscription(rest);
  return rest;
}

/** Begins with a look at the topic, for hub and self may have changed (§6.1). */
async function renew(parts: SubscriberParts, source: Source, held: SourceSubscription): Promise<void> {
  const state = await parts.store.sourceState(source.id);
  const links = linksOf(source, state);
  if (!state || !links) {
    // Its publisher has no hub any more, or the source is gone: the lease runs out.
    await parts.resume(source.id);
    await parts.store.deleteSourceSubscription(source.id);
  } else if (!(await awaitsLook(parts, held, state))) {
    await subscribe(parts, { source, links });
  }
}

/**
 * A poll is the look, asked for once and awaited while there is time. One since the subscription and within minSeconds
 * is enough: a short lease does not make us a nuisance. A source in trouble is polled in its own time, not for this.
 */
async function awaitsLook(parts: SubscriberParts, held: SourceSubscription, state: SourceState): Promise<boolean> {
  const { clock, looked, minSeconds } = parts;
  const { renewAt = 0, expiresAt = 0, since = 0 } = held;
  const polledAt = state.lastPolledAt ?? 0;
  const now = clock();
  if (!isLive(held, now) || state.status !== 'ok') return false;
  if (polledAt > since && now - polledAt < minSeconds * 1000) return false;
  if (looked.get(held.sourceId) !== polledAt) {
    looked.set(held.sourceId, polledAt);
    await parts.pollNow(held.sourceId);
  }
  return now < renewAt + Math.min(LOOK_MS_MAX, LOOK_SHARE * (expiresAt - renewAt));
}

const LOOK_MS_MAX = 60_000;
/** of what is left of the lease */
const LOOK_SHARE = 0.75;

const isLive = ({ state, expiresAt = 0 }: SourceSubscription, now: number): boolean =>
  state === 'active' && expiresAt > now;

/** Where the source can be subscribed to, as its last polls found it; undefined: nowhere, or it is to be left alone. */
function linksOf(source: Source, state: SourceState | undefined): HubLinks | undefined {
  const address = state?.url ?? source.url;
  if (state?.hub === undefined || address === undefined || state.configuredUrl !== source.url) return undefined;
  if (state.status !== 'ok' && state.status !== 'failing') return undefined;
  return { hubs: [state.hub, ...(state.otherHubs ?? [])], self: bareUrl(state.self ?? address) };
}

const isDue = (subscription: SourceSubscription, now: number, atOnce: boolean): boolean =>
  atOnce || (subscription.renewAt !== undefined && subscription.renewAt <= now);

function nextDue(subscriptions: readonly SourceSubscription[]): number | undefined {
  const times = subscriptions.flatMap(({ renewAt }) => renewAt ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A hub has proved that it delivers, and no poll found what it had not: polling may slow down (pace.ts `pushed`). */
export function isPushHealthy(
  subscription: SourceSubscription | undefined,
  state: SourceState | undefined,
  now: number,
): boolean {
  if (!subscription || !isLive(subscription, now)) return false;
  const { lastDeliveryAt } = subscription;
  return lastDeliveryAt !== undefined && (state?.lastChangedAt ?? 0) <= lastDeliveryAt + MISSED_SLACK_MS;
}

/** A poll may meet a story that is on its way through the hub. */
const MISSED_SLACK_MS = 300_000;

/** One round of the working loop's chore. @returns milliseconds until the next one */
export async function subscriberRound(parts: SubscriberParts, sources: readonly Source[]): Promise<number> {
  const due = await maintainSubscriptions(parts, sources);
  const wanted = sources.some((source) => source.websub && source.enabled);
  // A confirmation or a first poll moves the times meanwhile; who has nothing to do with hubs looks rarely.
  const look = wanted || due !== undefined ? ROUND_MS : IDLE_ROUND_MS;
  return due === undefined ? look : Math.max(ROUND_MS_MIN, Math.min(look, due - parts.clock()));
}

/** a renewal may wait for a poll to end */
const ROUND_MS_MIN = 100;
const ROUND_MS = 1_000;
const IDLE_ROUND_MS = 15_000;
