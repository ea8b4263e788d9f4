import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../domain/clock.ts';
import type { Feed } from '../domain/feed.ts';
import type { Partner, PartnerKey } from '../domain/partner.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import { sha256 } from '../lib/hash.ts';

/** Keys made by `partner add` are in the store; a revoked one ends within this time. */
const KEYS_FRESH_MS = 5_000;
const KEY_LENGTH_MAX = 200;

export interface PartnerDirectory {
  /** whose key this is, if it is one and has not expired */
  find(key: string | undefined): Promise<Partner | undefined>;
}

export function createPartners(tools: {
  readonly store: Pick<Store, 'partnerKeys'>;
  readonly configuration: () => Configuration;
  readonly clock: Clock;
}): PartnerDirectory {
  let stored: readonly (PartnerKey & { readonly partner: string })[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  return {
    async find(key) {
      if (!key || key.length > KEY_LENGTH_MAX) return undefined;
      const now = tools.clock();
      if (Math.abs(now - readAt) > KEYS_FRESH_MS) {
        readAt = now;
        stored = await tools.store.partnerKeys();
      }
      const digest = Buffer.from(sha256(key), 'hex');
      const { partners } = tools.configuration();
      // every key is compared, each in constant time: how long it takes says nothing
      let found: Partner | undefined;
      const look = (candidate: PartnerKey, partner: () => Partner) => {
        const hash = Buffer.from(candidate.hash, 'hex');
        const same = hash.length === digest.length && timingSafeEqual(hash, digest);
        const valid = candidate.expiresAt === undefined || Date.parse(candidate.expiresAt) > now;
        if (same && valid) found = partner();
      };
      for (const partner of partners) for (const candidate of partner.keys) look(candidate, () => partner);
      for (const candidate of stored) {
        look(candidate, () => partners.find(({ name }) => name === candidate.partner) ?? unlisted(candidate.partner));
      }
      return found;
    },
  };
}

const REQUESTS_PER_MINUTE = 120;

/** Made by `partner add` without an entry in partners.yaml: reads what feeds give it by name, pushes nothing. */
function unlisted(name: string): Partner {
  return { name, keys: [], feeds: [], languages: [], requestsPerMinute: REQUESTS_PER_MINUTE, sources: [] };
}

/** `Authorization: Bearer KEY`, or HTTP Basic with any user and KEY as password. Never from the query. */
export function keyOf(request: IncomingMessage): string | undefined {
  const field = request.headers.authorization;
  if (!field || field.length > 1_000) return undefined;
  const bearer = /^Bearer +([\w.~+/=-]+) *$/i.exec(field);
  if (bearer) return bearer[1];
  const basic = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(field);
  if (!basic) return undefined;
  const pair = Buffer.from(basic[1]!, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}

/** Whether this feed, in this edition, is shown to who asks. The answer to strangers is that there is none. */
export function mayRead(feed: Feed, language: string, partner: Partner | undefined): boolean {
  if (feed.access === 'public') return true;
  if (!partner || !feed.access.partners.includes(partner.name)) return false;
  if (partner.feeds.length > 0 && !partner.feeds.includes(feed.name)) return false;
  return partner.languages.length === 0 || partner.languages.includes(language);
}
