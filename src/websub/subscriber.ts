import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { HubLinks } from '../domain/document.ts';
import type { Fetch, UntrustedDocuments } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { SourceStore } from '../domain/store.ts';
import type { SourceSubscription } from '../domain/subscription.ts';
import { atMost } from '../lib/at-most.ts';
import { bareUrl } from '../lib/web-url.ts';
import { fieldHubs } from './hub-links.ts';

/** Our side as a subscriber at the hubs of our sources (W3C WebSub §5). */
export interface SubscriberParts {
  readonly fetch: Fetch;
  readonly untrusted: Pick<UntrustedDocuments, 'hubLinks'>;
  readonly store: Pick<
    SourceStore,
    'sourceState' | 'sourceSubscription' | 'sourceSubscriptions' | 'saveSourceSubscription' | 'deleteSourceSubscription'
  >;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** poll after which a page without a feed was looked at for a hub, by source: once a poll is enough */
  readonly looked?: Map<string, number>;
}

export type SubscribeOutcome =
  /** the hub was asked; confirmIntent does the rest */
  | { readonly kind: 'asked'; readonly hub: string; readonly topic: string }
  | { readonly kind: 'no-hub' }
  | { readonly kind: 'failed'; readonly detail: string };

const LEASE_SECONDS_ASKED = 864_000;
const RETRY_MS = 300_000;
const RETRY_MS_MAX = 86_400_000;
/** A hub that accepted has this long to verify before it is asked again. */
const VERIFY_MS = 600_000;

/**
 * Subscribes, or renews what is subscribed: begins with a look at the topic, for hub and self may have changed.
 * What is expected is stored before the hub is asked, because some hubs verify before they answer.
 * @param known what a poll just found, in place of a fetch
 */
export async function subscribe(
  parts: SubscriberParts,
  request: { readonly sourceId: string; readonly topicUrl: string; readonly known?: HubLinks },
): Promise<SubscribeOutcome> {
  const { store } = parts;
  const held = await store.sourceSubscription({ sourceId: request.sourceId });
  const discovery = request.known ?? (await lookAt(parts, request.topicUrl));
  if ('failed' in discovery) {
    if (held) await store.saveSourceSubscription(postponed(held, parts.clock()));
    return { kind: 'failed', detail: discovery.failed };
  }
  if (discovery.hubs.length === 0) {
    // The publisher has no hub any more: the lease runs out, and polling is usual again.
    if (held) await store.deleteSourceSubscription(request.sourceId);
    return { kind: 'no-hub' };
  }
  return askHubs(parts, discovery, request.sourceId, held);
}

async function lookAt(
  { fetch, untrusted }: SubscriberParts,
  url: string,
): Promise<HubLinks | { readonly failed: string }> {
  const answer = await fetch({ url });
  if (answer.kind === 'failed') return { failed: `${answer.failure.code}: ${answer.failure.detail}` };
  if (answer.status !== 200) return { failed: `HTTP ${answer.status}` };
  const { headers, body, finalUrl } = answer;
  const links = fieldHubs(headers, finalUrl) ?? (await untrusted.hubLinks(body, finalUrl));
  if (links && 'error' in links) return { failed: `${links.error.code}: ${links.error.detail}` };
  return links ? { ...links, self: bareUrl(links.self) } : { hubs: [], self: finalUrl };
}

async function askHubs(
  parts: SubscriberParts,
  { hubs, self }: HubLinks,
  sourceId: string,
  held: SourceSubscription | undefined,
): Promise<SubscribeOutcome> {
  let detail = '';
  const first = held && hubs.includes(held.hub) ? held.hub : undefined;
  for (const hub of first === undefined ? hubs : [first, ...hubs.filter((one) => one !== first)]) {
    const mine = subscriptionFor({ sourceId, topic: self, hub }, held, parts.clock());
    await parts.store.saveSourceSubscription(mine);
    const trouble = await ask(parts, mine, 'subscribe');
    if (trouble === undefined) return { kind: 'asked', hub, topic: self };
    detail = `${hub}: ${trouble}`;
    // Verified meanwhile, although the answer went wrong: nothing to put right.
    const now = await parts.store.sourceSubscription({ sourceId });
    if (now?.state === 'active' && now.token === mine.token && mine.state !== 'active') {
      return { kind: 'asked', hub, topic: self };
    }
  }
  const last = await parts.store.sourceSubscription({ sourceId });
  if (last) await parts.store.saveSourceSubscription(postponed(last, parts.clock()));
  return { kind: 'failed', detail };
}

/** Renewing keeps callback and secret, so deliveries go on meanwhile; another hub or topic gets new ones. */
function subscriptionFor(
  wanted: { readonly sourceId: string; readonly topic: string; readonly hub: string },
  held: SourceSubscription | undefined,
  now: number,
): SourceSubscription {
  const attempts = (held?.attempts ?? 0) + 1;
  const renewAt = now + Math.max(VERIFY_MS, retryMs(attempts));
  if (held && held.topic === wanted.topic && held.hub === wanted.hub && held.state !== 'unsubscribing') {
    const state = held.state === 'active' && (held.expiresAt ?? 0) > now ? 'active' : 'pending';
    return { ...held, state, attempts, renewAt };
  }
  return {
    ...wanted,
    token: randomBytes(24).toString('base64url'),
    secret: randomBytes(32).toString('hex'),
    state: 'pending',
    attempts,
    renewAt,
  };
}

const retryMs = (attempts: number): number => Math.min(RETRY_MS * 2 ** Math.min(attempts - 1, 10), RETRY_MS_MAX);

function postponed(subscription: SourceSubscription, now: number): SourceSubscription {
  return { ...subscription, renewAt: now + retryMs(subscription.attempts ?? 1) };
}

/** §5.1. @returns what went wrong, or undefined when the hub accepted */
async function ask(
  { fetch, publicUrl }: SubscriberParts,
  { hub, topic, token, secret }: SourceSubscription,
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
    ...held,
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
 * Called by the working loop, again at the time it returns and after each poll of a `websub` source.
 * @returns when something is due next, epoch ms; undefined: nothing
 */
export async function maintainSubscriptions(
  parts: SubscriberParts,
  sources: readonly Source[],
): Promise<number | undefined> {
  const wanted = new Map(sources.filter((source) => source.websub && source.enabled).map((s) => [s.id, s]));
  const held = new Map((await parts.store.sourceSubscriptions()).map((one) => [one.sourceId, one]));
  const renew = async (subscription: SourceSubscription) => {
    const source = wanted.get(subscription.sourceId);
    if (!source && isDue(subscription, parts.clock(), subscription.state !== 'unsubscribing')) {
      await unsubscribe(parts, subscription.sourceId);
    } else if (source?.url !== undefined && isDue(subscription, parts.clock(), false)) {
      const state = await parts.store.sourceState(source.id);
      await subscribe(parts, { sourceId: source.id, topicUrl: state?.url ?? source.url });
    }
  };
  const begin = async (source: Source) => {
    if (source.url === undefined) return;
    const state = await parts.store.sourceState(source.id);
    const request = firstRequest(source.url, state);
    const poll = state?.lastPolledAt ?? 0;
    if (!request || (request.known === undefined && parts.looked?.get(source.id) === poll)) return;
    parts.looked?.set(source.id, poll);
    await subscribe(parts, { sourceId: source.id, ...request });
  };
  // a hub that does not answer must not cost others their leases
  await atMost(AT_ONCE, [...held.values()], renew);
  const fresh = [...wanted.values()].filter((source) => !held.has(source.id));
  await atMost(AT_ONCE, fresh, begin);
  return nextDue(await parts.store.sourceSubscriptions());
}

const isDue = (subscription: SourceSubscription, now: number, atOnce: boolean): boolean =>
  atOnce || (subscription.renewAt !== undefined && subscription.renewAt <= now);

function nextDue(subscriptions: readonly SourceSubscription[]): number | undefined {
  const times = subscriptions.flatMap(({ renewAt }) => renewAt ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * The first poll has looked at the topic already and says what it found. A page that is no feed may still have a hub:
 * it is looked at again for that, at most as often as it is polled.
 */
function firstRequest(
  url: string,
  state: SourceState | undefined,
): { readonly topicUrl: string; readonly known?: HubLinks } | undefined {
  if (state?.lastPolledAt === undefined) return undefined;
  const topicUrl = state.url ?? url;
  if (state.hub !== undefined) return { topicUrl, known: { hubs: [state.hub], self: bareUrl(state.self ?? topicUrl) } };
  return state.failure?.code === 'not-a-feed' ? { topicUrl } : undefined;
}

/** A hub has proved that it delivers, and no poll found what it had not: polling may slow down (pace.ts `pushed`). */
export function isPushHealthy(
  subscription: SourceSubscription | undefined,
  state: SourceState | undefined,
  now: number,
): boolean {
  if (subscription?.state !== 'active' || (subscription.expiresAt ?? 0) <= now) return false;
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

const ROUND_MS_MIN = 50;
const ROUND_MS = 1_000;
const IDLE_ROUND_MS = 15_000;
