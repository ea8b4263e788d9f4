import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { RenditionKey } from '../domain/feed.ts';
import type { Fetch, FetchOutcome } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Failure } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import { renditionPath } from '../lib/addresses.ts';
import { retryDelayMs } from '../lib/backoff.ts';
import { slugOf } from '../lib/hash.ts';
import { contentHeaders, denialUrl, isConfirmed, pingBody, verificationUrl } from '../websub/hub-messages.ts';
import { hubsOf, topicOf } from '../websub/topic.ts';

/** A subscriber is asked for an answer at most this long; four that hang must not hold up the others. */
const ANSWER_SECONDS = 10;
const ANSWER_BYTES_MAX = 64 * 1024;
/** Callbacks that could not be reached to confirm are asked this often in all. */
const VERIFY_ATTEMPTS = 3;
/** A subscription ends after this many times `hub.attemptsMax` failures in a row. */
const DEAD_AFTER_ROUNDS = 3;
/** From this many failures in a row on, a new change no longer brings a delivery forward. */
const PATIENCE_FAILURES = 3;

/**
 * What one changed rendition owes: a delivery per subscriber, a ping per external hub. Saved in the transaction that
 * saves the rendition. The id is one per subscription, so changes that come while one is waiting become one delivery,
 * made of the bytes that stand when it goes out.
 */
export async function deliveriesFor(
  key: RenditionKey,
  tools: { readonly store: Store; readonly configuration: Configuration; readonly now: number },
): Promise<readonly Delivery[]> {
  const { settings, feeds } = tools.configuration;
  const feed = feeds.find(({ name }) => name === key.feed);
  if (!feed) return [];
  const topic = settings.publicUrl + renditionPath(key);
  if (feed.hubs.length > 0) return hubsOf(feed, settings.publicUrl).map((hub) => ping(hub, topic, tools.now));
  if (!topicOf(tools.configuration, topic)) return [];
  const subscriptions = await tools.store.subscriptions({ topic });
  return subscriptions
    .filter(({ expiresAt }) => expiresAt > tools.now)
    .map((subscription) => contentDelivery(subscription, tools.now, settings.hub.retryBaseSeconds));
}

/** Which renditions a subscriber or an external hub waits for: they are made before the others. */
export async function awaitedAtHubs(tools: {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly now: number;
}): Promise<(key: RenditionKey) => boolean> {
  const { settings, feeds } = tools.configuration;
  const topics = new Set(await tools.store.topics(tools.now));
  const pinged = new Set(feeds.filter(({ hubs }) => hubs.length > 0).map(({ name }) => name));
  return (key) => pinged.has(key.feed) || topics.has(settings.publicUrl + renditionPath(key));
}

function ping(hub: string, topic: string, now: number): Delivery {
  return { id: `ping-${slugOf(hub, topic)}`, kind: 'ping', topic, callback: hub, attempts: 0, dueAt: now };
}

function contentDelivery(subscription: Subscription, now: number, retryBaseSeconds: number): Delivery {
  const id = `content-${subscription.id}`;
  const { failuresInRow } = subscription;
  const wait =
    failuresInRow < PATIENCE_FAILURES
      ? 0
      : retryDelayMs({ attempts: failuresInRow - PATIENCE_FAILURES, baseSeconds: retryBaseSeconds, salt: id });
  return {
    id,
    kind: 'content',
    subscriptionId: subscription.id,
    topic: subscription.topic,
    callback: subscription.callback,
    attempts: 0,
    dueAt: now + wait,
  };
}

export interface DeliverTools {
  readonly store: Store;
  /** through the egress policy, as every request of ours */
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly configuration: Configuration;
  /** resolves when what is committed is what readers of this node get: who hears of it may ask for it at once */
  served?(): Promise<void>;
}

/** What became of a delivery; the store knows it already. */
export type DeliverOutcome =
  | { readonly kind: 'delivered' | 'confirmed' | 'unconfirmed' | 'denied' | 'outdated' }
  | { readonly kind: 'retry'; readonly dueAt: number; readonly failure: Failure }
  | { readonly kind: 'given-up'; readonly failure: Failure; readonly subscriptionEnded: boolean };

/** Makes one leased delivery and records the outcome: when this resolves it is finished or due again. */
export async function deliver(delivery: Delivery, tools: DeliverTools): Promise<DeliverOutcome> {
  switch (delivery.kind) {
    case 'verify-subscribe':
    case 'verify-unsubscribe':
      return await verify(delivery, tools);
    case 'content':
      return await sendContent(delivery, tools);
    case 'denied':
      await tools.fetch({ url: denialUrl(delivery), ...ONCE });
      await tools.store.finishDelivery(delivery.id);
      return { kind: 'denied' };
    case 'ping':
      return await sendPing(delivery, tools);
  }
}

const ONCE = {
  followRedirects: false,
  timeoutSeconds: ANSWER_SECONDS,
  bodyBytesMax: ANSWER_BYTES_MAX,
  accept: '*/*',
} as const;

async function verify(delivery: Delivery, tools: DeliverTools): Promise<DeliverOutcome> {
  const { store, clock, configuration } = tools;
  // W3C WebSub §8.3: unguessable, used once
  const challenge = randomBytes(24).toString('base64url');
  const answer = await tools.fetch({ url: verificationUrl(delivery, challenge), ...ONCE });
  if (answer.kind === 'failed' && isPassing(answer.failure) && delivery.attempts + 1 < VERIFY_ATTEMPTS) {
    return await retry(delivery, answer.failure, tools);
  }
  const confirmed = answer.kind === 'answer' && isConfirmed(answer, challenge);
  if (confirmed) {
    const known = await store.subscription(delivery.topic, delivery.callback);
    if (delivery.kind === 'verify-unsubscribe') {
      if (known) await store.deleteSubscription(known.id);
    } else if (topicOf(configuration, delivery.topic)) {
      await store.saveSubscription(subscribed(delivery, clock()));
    }
  }
  await store.finishDelivery(delivery.id);
  return { kind: confirmed ? 'confirmed' : 'unconfirmed' };
}

function subscribed(delivery: Delivery, now: number): Subscription {
  const leaseSeconds = delivery.leaseSeconds ?? 0;
  return {
    id: slugOf(delivery.topic, delivery.callback),
    topic: delivery.topic,
    callback: delivery.callback,
    ...(delivery.secret === undefined ? {} : { secret: delivery.secret }),
    state: 'active',
    leaseSeconds,
    expiresAt: now + leaseSeconds * 1000,
    failuresInRow: 0,
  };
}

/** Exactly the bytes of the topic as it stands (W3C WebSub §7). */
async function sendContent(delivery: Delivery, tools: DeliverTools): Promise<DeliverOutcome> {
  const { store, clock, configuration } = tools;
  const subscription = await store.subscription(delivery.topic, delivery.callback);
  const key = topicOf(configuration, delivery.topic);
  const rendition = key && (await store.rendition(key));
  if (!subscription || subscription.expiresAt <= clock() || !rendition) {
    if (subscription && subscription.expiresAt <= clock()) await store.deleteSubscription(subscription.id);
    await store.finishDelivery(delivery.id);
    return { kind: 'outdated' };
  }
  await tools.served?.();
  const answer = await tools.fetch({
    url: delivery.callback,
    method: 'POST',
    headers: contentHeaders({
      bytes: rendition.bytes,
      mediaType: rendition.mediaType,
      topic: delivery.topic,
      hub: `${configuration.settings.publicUrl}/hub`,
      ...(subscription.secret === undefined ? {} : { secret: subscription.secret }),
    }),
    body: rendition.bytes,
    ...ONCE,
  });
  const failure = failureOf(answer);
  if (!failure) {
    await store.finishDelivery(delivery.id);
    await countFailures(subscription, () => 0, store);
    return { kind: 'delivered' };
  }
  // 410: the subscriber says that it is gone for good
  if (failure.status === 410) return await giveUp(delivery, failure, subscription, tools);
  const failuresInRow = await countFailures(subscription, (count) => count + 1, store);
  const { attemptsMax } = configuration.settings.hub;
  if (failuresInRow >= attemptsMax * DEAD_AFTER_ROUNDS) return await giveUp(delivery, failure, subscription, tools);
  if (delivery.attempts + 1 >= attemptsMax) return await giveUp(delivery, failure, undefined, tools);
  return await retry(delivery, failure, tools);
}

/** Reads the subscription anew: it may have been renewed or ended while the subscriber was answering. */
async function countFailures(
  { topic, callback, failuresInRow: before }: Subscription,
  next: (count: number) => number,
  store: Store,
): Promise<number> {
  if (next(before) === before) return before;
  const now = await store.subscription(topic, callback);
  if (!now) return 0;
  const failuresInRow = next(now.failuresInRow);
  await store.saveSubscription({ ...now, failuresInRow });
  return failuresInRow;
}

async function sendPing(delivery: Delivery, tools: DeliverTools): Promise<DeliverOutcome> {
  await tools.served?.();
  const answer = await tools.fetch({
    url: delivery.callback,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: pingBody(delivery.topic),
    ...ONCE,
    followRedirects: true,
  });
  const failure = failureOf(answer);
  if (!failure) {
    await tools.store.finishDelivery(delivery.id);
    return { kind: 'delivered' };
  }
  if (delivery.attempts + 1 >= tools.configuration.settings.hub.attemptsMax) {
    return await giveUp(delivery, failure, undefined, tools);
  }
  return await retry(delivery, failure, tools);
}

/** Any 2xx is success; a redirect is a failure like others (W3C WebSub §7). */
function failureOf(outcome: FetchOutcome): Failure | undefined {
  if (outcome.kind === 'failed') return outcome.failure;
  if (outcome.status >= 200 && outcome.status < 300) return undefined;
  const wait = Number(outcome.headers['retry-after']);
  return {
    code: outcome.status === 410 ? 'gone' : 'http-status',
    detail: `answered ${outcome.status}`,
    status: outcome.status,
    ...(Number.isInteger(wait) && wait > 0 ? { retryAfterSeconds: wait } : {}),
  };
}

const isPassing = ({ code }: Failure) => ['dns', 'connect', 'tls', 'timeout', 'truncated'].includes(code);

async function retry(delivery: Delivery, failure: Failure, tools: DeliverTools): Promise<DeliverOutcome> {
  const { retryBaseSeconds } = tools.configuration.settings.hub;
  const wait = retryDelayMs({
    attempts: delivery.attempts,
    baseSeconds: retryBaseSeconds,
    salt: delivery.id,
    ...(failure.retryAfterSeconds === undefined ? {} : { askedSeconds: failure.retryAfterSeconds }),
  });
  const dueAt = tools.clock() + wait;
  await tools.store.retryDelivery(delivery.id, dueAt, failure);
  return { kind: 'retry', dueAt, failure };
}

async function giveUp(
  delivery: Delivery,
  failure: Failure,
  ended: Subscription | undefined,
  { store }: DeliverTools,
): Promise<DeliverOutcome> {
  if (ended) await store.deleteSubscription(ended.id);
  await store.finishDelivery(delivery.id);
  return { kind: 'given-up', failure, subscriptionEnded: ended !== undefined };
}
