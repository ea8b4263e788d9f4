import type { HubSettings } from '../domain/settings.ts';

/** A request to our hub (W3C WebSub §5.1, §6), checked. */
export type HubRequest =
  | {
      readonly kind: 'subscribe' | 'unsubscribe';
      readonly topic: string;
      readonly callback: string;
      readonly secret?: string;
      readonly leaseSeconds: number;
    }
  | { readonly kind: 'publish'; readonly topics: readonly string[] }
  | { readonly kind: 'refused'; readonly detail: string };

/** W3C WebSub §5.1: a secret is shorter than 200 bytes. */
const SECRET_BYTES_BELOW = 200;
const URL_LENGTH_MAX = 2_000;

export function readHubRequest(form: Readonly<Record<string, string>>, settings: HubSettings): HubRequest {
  const mode = form['hub.mode'];
  if (mode === 'publish') {
    const topics = [form['hub.url'], form['hub.topic']].filter((url) => url !== undefined && url !== '');
    return topics.length > 0 ? { kind: 'publish', topics: [...new Set(topics as string[])] } : refused('no hub.url');
  }
  if (mode !== 'subscribe' && mode !== 'unsubscribe') {
    return refused(mode ? 'hub.mode is neither subscribe nor unsubscribe' : 'no hub.mode');
  }
  const topic = form['hub.topic'];
  const callback = form['hub.callback'];
  if (!topic) return refused('no hub.topic');
  if (!callback) return refused('no hub.callback');
  const fault = callbackFault(callback);
  if (fault) return refused(fault);
  const secret = form['hub.secret'];
  if (secret !== undefined && Buffer.byteLength(secret) >= SECRET_BYTES_BELOW) {
    return refused(`hub.secret must be shorter than ${SECRET_BYTES_BELOW} bytes`);
  }
  const leaseSeconds = leaseOf(form['hub.lease_seconds'], settings);
  return { kind: mode, topic, callback, leaseSeconds, ...(secret ? { secret } : {}) };
}

const refused = (detail: string): HubRequest => ({ kind: 'refused', detail });

function callbackFault(callback: string): string | undefined {
  if (callback.length > URL_LENGTH_MAX) return `hub.callback is longer than ${URL_LENGTH_MAX} characters`;
  // `new URL` would mend `http:///x` to `http://x/`: the subscriber's address is taken as it is, or not at all
  if (!/^https?:\/\/[^/?#]/i.test(callback) || !URL.canParse(callback)) return 'hub.callback is no http or https URL';
  const { username, password } = new URL(callback);
  return username || password ? 'hub.callback must not hold credentials' : undefined;
}

/** What is asked for, inside our bounds; the default where it is no whole number of seconds above zero. */
function leaseOf(asked: string | undefined, settings: HubSettings): number {
  const seconds = asked !== undefined && /^\d{1,12}$/.test(asked) ? Number(asked) : 0;
  const wanted = seconds > 0 ? seconds : settings.leaseDefaultSeconds;
  return Math.max(settings.leaseMinSeconds, Math.min(settings.leaseMaxSeconds, wanted));
}
