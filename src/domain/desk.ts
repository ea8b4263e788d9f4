import type { Rendition } from './feed.ts';
import type { Item } from './item.ts';
import type { FeedDocument } from './seams.ts';
import type { PartnerRetraction, PartnerUsage } from './store.ts';

/**
 * What the serving thread hands to the working one. Each answer comes after the commit. In one process the calls cross
 * a MessagePort (lib/rpc.ts), so arguments and answers are plain data; on a web-only node they are made in place.
 */
export interface Desk {
  /** /push/SOURCE: stores items of a push source (flow/ingest) */
  push(sourceId: string, items: readonly Item[]): Promise<readonly PushResult[]>;
  pollNow(sourceId: string): Promise<void>;
  /** /websub/TOKEN GET: an intent to verify. @returns true: echo the challenge; false: 404 */
  confirmIntent(token: string, intent: WebSubIntent): Promise<boolean>;
  /**
   * /websub/TOKEN POST: a delivery; the signature is checked here, over the raw body.
   * @returns true: 2xx (also when it was dropped for its signature, WebSub §7.1.2); false: 404, no such subscription
   */
  receiveContent(token: string, delivery: WebSubContent): Promise<boolean>;
  /** /hub POST: accepted requests are durable before they are answered */
  hubRequest(form: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly detail: string }>;
  /** reads a page or archive document back (Untrusted.preflight). @returns the fault, or undefined when equal */
  preflight(rendition: Rendition, document: FeedDocument): Promise<string | undefined>;
  release(slug: string): Promise<void>;
  correct(
    slug: string,
    edit: {
      readonly headline?: string;
      readonly contentHtml?: string;
      readonly summary?: string;
      readonly language?: string;
    },
  ): Promise<void>;
  withdraw(slug: string, reason: string): Promise<void>;
  joinGroup(slug: string, otherSlug: string): Promise<void>;
  splitGroup(slug: string): Promise<void>;
  setLearned(sourceId: string, text: string, standing: 'learned' | 'pinned' | 'vetoed'): Promise<void>;
  addUsage(usages: readonly PartnerUsage[], retractions: readonly PartnerRetraction[]): Promise<void>;
}

export interface PushResult {
  readonly id?: string;
  /** refused: as it is, it will never be stored; deferred: not stored now, send it again */
  readonly outcome: 'stored' | 'updated' | 'unchanged' | 'held' | 'deleted' | 'refused' | 'deferred';
  readonly storyId?: string;
  readonly why?: string;
}

export interface WebSubIntent {
  readonly mode: 'subscribe' | 'unsubscribe' | 'denied';
  readonly topic: string;
  readonly leaseSeconds?: number;
  readonly reason?: string;
}

export interface WebSubContent {
  readonly body: Uint8Array;
  readonly contentType?: string;
  /** X-Hub-Signature as sent */
  readonly signature?: string;
  /** Link fields as sent */
  readonly link?: string;
  /** of the request that brought it, for the log */
  readonly requestId?: string;
}
