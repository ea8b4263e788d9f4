/** Somebody subscribed at our hub (W3C WebSub). Times are epoch milliseconds. */
export interface Subscription {
  readonly id: string;
  readonly topic: string;
  readonly callback: string;
  readonly secret?: string;
  readonly state: 'pending' | 'active' | 'unsubscribing';
  readonly leaseSeconds: number;
  readonly expiresAt: number;
  readonly failuresInRow: number;
}

/** One thing our hub owes a subscriber or an external hub; durable, at least once, stable id. */
export interface Delivery {
  readonly id: string;
  readonly kind: 'verify-subscribe' | 'verify-unsubscribe' | 'denied' | 'content' | 'ping';
  readonly subscriptionId?: string;
  readonly topic: string;
  readonly callback: string;
  readonly secret?: string;
  readonly leaseSeconds?: number;
  readonly reason?: string;
  readonly attempts: number;
  readonly dueAt: number;
}

/** Our own subscription at somebody's hub for one of our sources. Times are epoch milliseconds. */
export interface SourceSubscription {
  readonly sourceId: string;
  /** what the configuration named when it was asked for; with another address it is of no use. Absent in old rows */
  readonly sourceUrl?: string;
  readonly topic: string;
  readonly hub: string;
  /** unguessable last segment of /websub/TOKEN; what it begins with is the source's own (lib/callback-token.ts) */
  readonly token: string;
  readonly secret: string;
  readonly state: 'pending' | 'active' | 'unsubscribing' | 'denied';
  readonly leaseSeconds?: number;
  readonly expiresAt?: number;
  /** when it was first asked for */
  readonly since?: number;
  /** when to act next: renew, or ask again */
  readonly renewAt?: number;
  readonly lastDeliveryAt?: number;
  /** requests in a row that led to no confirmation */
  readonly attempts?: number;
  /** another hub or topic, asked while this lease runs: takes its place when confirmed, not before */
  readonly next?: Pick<SourceSubscription, 'sourceUrl' | 'topic' | 'hub' | 'token' | 'secret'>;
}
