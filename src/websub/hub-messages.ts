import { createHmac } from 'node:crypto';
import type { Delivery } from '../domain/subscription.ts';

/** What our hub sends (W3C WebSub §5.2, §5.3, §7). */

/** The callback with our parameters behind its own, which stay as they are (§5.1.1). */
export function verificationUrl(delivery: Delivery, challenge: string): string {
  return withParameters(delivery.callback, {
    'hub.mode': delivery.kind === 'verify-subscribe' ? 'subscribe' : 'unsubscribe',
    'hub.topic': delivery.topic,
    'hub.challenge': challenge,
    ...(delivery.kind === 'verify-subscribe' ? { 'hub.lease_seconds': String(delivery.leaseSeconds) } : {}),
  });
}

export function denialUrl(delivery: Delivery): string {
  return withParameters(delivery.callback, {
    'hub.mode': 'denied',
    'hub.topic': delivery.topic,
    ...(delivery.reason ? { 'hub.reason': delivery.reason } : {}),
  });
}

/** A verification counts when the answer is 2xx and its body the challenge, nothing else (§5.3.1). */
export function isConfirmed(
  answer: { readonly status: number; readonly body: Uint8Array },
  challenge: string,
): boolean {
  return answer.status >= 200 && answer.status < 300 && Buffer.from(answer.body).toString('utf8') === challenge;
}

/** Headers of a content delivery: the topic's type, one Link field, a signature where there is a secret (§7, §7.1). */
export function contentHeaders(content: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly topic: string;
  readonly hub: string;
  readonly secret?: string;
}): Record<string, string> {
  return {
    'content-type': content.mediaType,
    link: `<${content.hub}>; rel="hub", <${content.topic}>; rel="self"`,
    ...(content.secret === undefined ? {} : { 'x-hub-signature': signature(content.secret, content.bytes) }),
  };
}

function signature(secret: string, bytes: Uint8Array): string {
  return `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
}

/** The ping to somebody else's hub; old hubs read `hub.url`, new ones `hub.topic` (§6 leaves it open). */
export function pingBody(topic: string): string {
  return new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }).toString();
}

function withParameters(callback: string, parameters: Readonly<Record<string, string>>): string {
  const [address, fragment] = callback.split('#', 2) as [string, string?];
  const glue = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  const query = new URLSearchParams(parameters).toString();
  return `${address}${glue}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
