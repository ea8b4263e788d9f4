import type { WebSubContent, WebSubIntent } from '../domain/desk.ts';
import type { Item } from '../domain/item.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { SourceStore } from '../domain/store.ts';
import type { SourceSubscription } from '../domain/subscription.ts';
import { isSigned } from './signature.ts';

export type CallbackStore = Pick<
  SourceStore,
  'sourceSubscription' | 'saveSourceSubscription' | 'deleteSourceSubscription'
>;

/** Renewed at 60 to 80 % of the lease, so that what was subscribed together is not renewed together. */
const RENEW_FROM = 0.6;
const RENEW_SPREAD = 0.2;
const LEASE_SECONDS_DEFAULT = 864_000;
const LEASE_SECONDS_MAX = 31_536_000;
const DENIED_MS = 86_400_000;

/**
 * A hub asks whether we meant it (WebSub §5.3.1).
 * @returns true: 2xx with the challenge; false: 404
 */
export async function confirmIntent(
  store: CallbackStore,
  token: string,
  intent: WebSubIntent,
  now: number,
): Promise<boolean> {
  const held = await store.sourceSubscription({ token });
  const meant = held && [held, held.next].find((one) => one?.token === token);
  if (!held || meant?.topic !== intent.topic) return false;
  const isNext = meant === held.next;
  switch (intent.mode) {
    case 'subscribe':
      return confirmSubscribe(store, isNext ? inPlace(held) : held, intent.leaseSeconds, now);
    case 'unsubscribe':
      if (isNext || held.state !== 'unsubscribing') return false;
      await store.deleteSourceSubscription(held.sourceId);
      return true;
    case 'denied':
      // §5.2: taken note of; asked again tomorrow, for the reason may pass.
      await store.saveSourceSubscription(
        isNext ? withoutNext(held) : { ...held, state: 'denied', renewAt: now + DENIED_MS },
      );
      return true;
  }
}

/** What was asked for besides a running lease, in its place. */
const inPlace = (held: SourceSubscription): SourceSubscription => ({ ...held, ...held.next, state: 'pending' });

export function withoutNext({ next: _, ...rest }: SourceSubscription): SourceSubscription {
  return rest;
}

async function confirmSubscribe(
  store: CallbackStore,
  held: SourceSubscription,
  leaseSeconds: number | undefined,
  now: number,
): Promise<boolean> {
  if (held.state !== 'pending' && held.state !== 'active') return false;
  if (leaseSeconds !== undefined && !(Number.isFinite(leaseSeconds) && leaseSeconds > 0)) return false;
  const lease = Math.min(leaseSeconds ?? LEASE_SECONDS_DEFAULT, LEASE_SECONDS_MAX);
  const { attempts: _, ...rest } = withoutNext(held);
  await store.saveSourceSubscription({
    ...rest,
    state: 'active',
    leaseSeconds: lease,
    expiresAt: now + lease * 1000,
    renewAt: now + lease * 1000 * (RENEW_FROM + RENEW_SPREAD * Math.random()),
  });
  return true;
}

export type Received =
  /** 404 */
  | { readonly kind: 'unknown' }
  /** 2xx, nothing to store: not confirmed, or the signature is wrong (§7.1.2) */
  | { readonly kind: 'dropped'; readonly why: string }
  /** 2xx; signed, but nothing we can read: the source itself is to be polled */
  | { readonly kind: 'unreadable'; readonly sourceId: string; readonly why: string }
  | { readonly kind: 'items'; readonly sourceId: string; readonly items: readonly Item[] };

/** A delivery (§7). The token chooses the subscription, never a Link field of the delivery. */
export async function receiveContent(
  parts: {
    readonly store: CallbackStore;
    readonly parse: Untrusted['parse'];
    readonly now: number;
    /** is it still one for its source as it is configured? */
    isWanted(subscription: SourceSubscription): boolean;
  },
  token: string,
  delivery: WebSubContent,
): Promise<Received> {
  const held = await parts.store.sourceSubscription({ token });
  if (!held || ![held.token, held.next?.token].includes(token)) return { kind: 'unknown' };
  if (held.token !== token) return { kind: 'dropped', why: 'subscription is pending' };
  if (held.state !== 'active') return { kind: 'dropped', why: `subscription is ${held.state}` };
  if ((held.expiresAt ?? 0) <= parts.now) return { kind: 'dropped', why: 'lease has ended' };
  if (!parts.isWanted(held)) return { kind: 'dropped', why: 'not for the source as it is configured now' };
  if (!isSigned(delivery.body, held.secret, delivery.signature)) return { kind: 'dropped', why: 'wrong signature' };
  const parsed = await parts.parse(delivery.body, {
    url: held.topic,
    ...(delivery.contentType === undefined ? {} : { contentType: delivery.contentType }),
  });
  if ('error' in parsed) {
    return { kind: 'unreadable', sourceId: held.sourceId, why: `${parsed.error.code}: ${parsed.error.detail}` };
  }
  const now = await parts.store.sourceSubscription({ token });
  if (now?.token === token) await parts.store.saveSourceSubscription({ ...now, lastDeliveryAt: parts.now });
  return { kind: 'items', sourceId: held.sourceId, items: parsed.items };
}
