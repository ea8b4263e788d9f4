import type { Feed } from './feed.ts';
import type { Partner } from './partner.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';

export type Role = 'web' | 'poll' | 'deliver';

/** settings.yaml after checking: every limit has a name and a default (config/settings.ts). */
export interface Settings {
  /** no trailing slash; the only thing links are made from */
  readonly publicUrl: string;
  readonly title: string;
  readonly host: string;
  readonly port: number;
  /** `sqlite:/absolute/path` or `postgres://…` */
  readonly database: string;
  readonly feedsDir: string;
  readonly roles: readonly Role[];
  readonly fetch: FetchSettings;
  readonly poll: PollSettings;
  readonly hub: HubSettings;
  readonly web: WebSettings;
  readonly retention: RetentionSettings;
  readonly pool: PoolSettings;
  /** addresses or networks of proxies whose X-Forwarded-* we believe; false = nobody */
  readonly trustProxy: false | readonly string[];
  readonly adminToken?: string;
  /** OTLP/HTTP endpoint for traces; absent = none */
  readonly telemetry?: { readonly otlpUrl: string };
}

export interface FetchSettings {
  /** networks (`127.0.0.1/32`), optionally with a port (`127.0.0.1:8080`), opened in the egress guard */
  readonly allowPrivate: readonly string[];
  readonly timeoutSeconds: number;
  /** decoded size */
  readonly bodyBytesMax: number;
  readonly headerBytesMax: number;
  readonly redirectsMax: number;
  /** in the User-Agent, e.g. a page or mailbox */
  readonly contact: string;
}

export interface PollSettings {
  readonly defaultSeconds: number;
  readonly minSeconds: number;
  readonly maxSeconds: number;
  readonly concurrency: number;
  readonly perHost: number;
  readonly moved: { readonly times: number; readonly seconds: number };
  readonly itemsMax: number;
}

export interface HubSettings {
  readonly leaseMinSeconds: number;
  readonly leaseMaxSeconds: number;
  readonly leaseDefaultSeconds: number;
  readonly retryBaseSeconds: number;
  readonly attemptsMax: number;
  readonly subscriptionsMax: number;
  readonly subscriptionsPerHostMax: number;
}

export interface WebSettings {
  readonly requestsPerMinute: number;
  readonly pushBytesMax: number;
  readonly pageSize: number;
  readonly headersTimeoutSeconds: number;
  readonly connectionsMax: number;
}

export interface RetentionSettings {
  readonly storyDays: number;
  readonly rawDays: number;
  readonly revisionsMax: number;
  readonly tombstoneDays: number;
}

export interface PoolSettings {
  readonly workers: number;
  readonly deadlineSeconds: number;
  readonly memoryMegabytes: number;
  readonly storyBytesMax: number;
}

export interface Configuration {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly feeds: readonly Feed[];
  readonly glossary: readonly Term[];
  readonly partners: readonly Partner[];
}
