import { randomUUID } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { Configuration, HubSettings } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { type HubRequest, readHubRequest } from '../websub/hub-request.ts';
import { topicOf } from '../websub/topic.ts';

/** Verifications that may wait at once: a flood of requests is refused, not queued. */
const VERIFICATIONS_MAX = 2_000;
const VERIFICATIONS_PER_HOST_MAX = 100;

export interface HubTools {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly clock: Clock;
}

/**
 * A POST to /hub. An accepted request is in the store when this answers 202 (W3C WebSub §5.1.2); what it asks for
 * happens after the subscriber has confirmed it. What a renewal changes is kept in the verification, so that one that
 * fails leaves the subscription as it was.
 */
export async function hubRequest(
  form: Readonly<Record<string, string>>,
  tools: HubTools,
): Promise<{ readonly status: number; readonly detail: string }> {
  const { settings } = tools.configuration;
  const request = readHubRequest(form, settings.hub);
  if (request.kind === 'refused') return { status: 400, detail: request.detail };
  if (request.kind === 'publish') return publishAnswer(request.topics, tools.configuration);
  if (!topicOf(tools.configuration, request.topic)) {
    return { status: 404, detail: 'hub.topic is none of the feeds published here' };
  }
  const limit = await limitReached(request, settings.hub, tools.store);
  if (limit) return { status: 429, detail: limit };
  await tools.store.enqueue([verification(request, tools.clock())]);
  return { status: 202, detail: 'accepted; the callback will be asked to confirm' };
}

type IntentRequest = Extract<HubRequest, { kind: 'subscribe' | 'unsubscribe' }>;

function verification(request: IntentRequest, now: number): Delivery {
  return {
    // one per request: a second one that comes while the first is being answered must not be lost
    id: `verify-${randomUUID()}`,
    kind: request.kind === 'subscribe' ? 'verify-subscribe' : 'verify-unsubscribe',
    topic: request.topic,
    callback: request.callback,
    ...(request.secret === undefined ? {} : { secret: request.secret }),
    leaseSeconds: request.leaseSeconds,
    attempts: 0,
    dueAt: now,
  };
}

/** This hub is told of changes by its own publisher: a ping for a topic of ours is fine and changes nothing. */
function publishAnswer(topics: readonly string[], configuration: Configuration) {
  return topics.every((topic) => topicOf(configuration, topic))
    ? { status: 202, detail: 'this hub distributes its feeds by itself' }
    : { status: 403, detail: 'this hub serves the feeds published here only' };
}

async function limitReached(request: IntentRequest, settings: HubSettings, store: Store): Promise<string | undefined> {
  const host = new URL(request.callback).host;
  const waiting = (await store.pendingDeliveries(VERIFICATIONS_MAX * 4)).filter(({ kind }) =>
    kind.startsWith('verify-'),
  );
  if (waiting.length >= VERIFICATIONS_MAX) return 'too many verifications are waiting, try later';
  const here = waiting.filter(({ callback }) => new URL(callback).host === host);
  if (here.length >= VERIFICATIONS_PER_HOST_MAX) return 'too many verifications are waiting for this host, try later';
  if (request.kind === 'unsubscribe' || (await store.subscription(request.topic, request.callback))) return undefined;
  if ((await store.countSubscriptions(host)) >= settings.subscriptionsPerHostMax) {
    return 'too many subscriptions for this host';
  }
  if ((await store.countSubscriptions()) >= settings.subscriptionsMax) return 'this hub is full';
  return undefined;
}
