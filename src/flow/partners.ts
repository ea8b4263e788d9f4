import { randomBytes } from 'node:crypto';
import { EXIT, OperatorError } from '../domain/errors.ts';
import type { Partner, PartnerKey } from '../domain/partner.ts';
import type { PartnerRetraction, PartnerStore, PartnerUsage } from '../domain/store.ts';
import { sha256 } from '../lib/hash.ts';

const DAY_MS = 86_400_000;
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

export interface IssuedKey {
  /** shown once; only its hash is kept */
  readonly key: string;
  readonly record: PartnerKey;
}

/** A new key for a partner, beside those that it has. */
export async function issueKey(
  store: PartnerStore,
  request: { readonly partner: string; readonly now: number; readonly days?: number },
): Promise<IssuedKey> {
  const { partner, now, days } = request;
  if (!NAME.test(partner))
    throw new OperatorError(`${partner} is no name: letters, digits, ".", "_" and "-" are`, EXIT.usage);
  const key = `bw_${randomBytes(32).toString('base64url')}`;
  const record: PartnerKey = {
    hash: sha256(key),
    createdAt: new Date(now).toISOString(),
    ...(days === undefined ? {} : { expiresAt: new Date(now + days * DAY_MS).toISOString() }),
  };
  await store.savePartnerKey(partner, record);
  return { key, record };
}

/** A new key; the old ones go on for `overlapDays`, so that nothing breaks while the partner changes over. */
export async function rotateKey(
  store: PartnerStore,
  request: { readonly partner: string; readonly now: number; readonly overlapDays: number },
): Promise<IssuedKey & { readonly oldKeysEndAt: string }> {
  const { partner, now, overlapDays } = request;
  const old = await store.partnerKeys(partner);
  if (old.length === 0) throw new OperatorError(`${partner} has no key to rotate: use partner add ${partner}`);
  const issued = await issueKey(store, { partner, now });
  const endsAt = new Date(now + overlapDays * DAY_MS).toISOString();
  for (const { hash, createdAt, expiresAt } of old) {
    const ends = expiresAt !== undefined && expiresAt < endsAt ? expiresAt : endsAt;
    await store.savePartnerKey(partner, { hash, createdAt, expiresAt: ends });
  }
  return { ...issued, oldKeysEndAt: endsAt };
}

/** @returns keys ended; those in partners.yaml are the operator's to take out */
export async function revokeKeys(
  store: PartnerStore,
  request: { readonly partner: string; readonly hash?: string },
): Promise<number> {
  const { partner, hash: start } = request;
  if (start === undefined) return await store.deletePartnerKey(partner);
  const matching = (await store.partnerKeys(partner)).filter(({ hash }) => hash.startsWith(start.toLowerCase()));
  if (start.length < 6 || matching.length !== 1) {
    throw new OperatorError(`${matching.length} keys of ${partner} begin with ${start}: give six characters or more`);
  }
  return await store.deletePartnerKey(partner, matching[0]!.hash);
}

export interface PartnerLine {
  readonly partner: string;
  /** first characters of the key's hash, enough to revoke it */
  readonly key: string;
  readonly kept: 'database' | 'partners.yaml';
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly valid: boolean;
}

export async function listKeys(
  store: PartnerStore,
  partners: readonly Partner[],
  now: number,
): Promise<readonly PartnerLine[]> {
  const line = (
    partner: string,
    kept: PartnerLine['kept'],
    { hash, createdAt, expiresAt }: PartnerKey,
  ): PartnerLine => ({
    partner,
    key: hash.slice(0, 12),
    kept,
    createdAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    valid: expiresAt === undefined || Date.parse(expiresAt) > now,
  });
  return [
    ...partners.flatMap(({ name, keys }) => keys.map((key) => line(name, 'partners.yaml', key))),
    ...(await store.partnerKeys()).map((key) => line(key.partner, 'database', key)),
  ].sort((a, b) => (a.partner < b.partner ? -1 : a.partner > b.partner ? 1 : 0));
}

/** One day of a partner, with the retractions that it was told of for the first time on it. */
export interface UsageDay extends PartnerUsage {
  readonly retractions: readonly Pick<PartnerRetraction, 'storyId' | 'at'>[];
}

const COLUMNS = ['partner', 'day', 'requests', 'notModified', 'bytes', 'stories', 'versions'] as const;

/** @param month `2026-11` */
export async function usageOf(store: PartnerStore, partner: string, month: string): Promise<readonly UsageDay[]> {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new OperatorError(`${month} is no month: write it as 2026-11`);
  const [days, retractions] = await Promise.all([store.usage(partner, month), store.retractions(partner, month)]);
  return days.map((day) => ({
    ...day,
    retractions: retractions.flatMap(({ storyId, at }) => (at.startsWith(day.day) ? [{ storyId, at }] : [])),
  }));
}

/** RFC 4180; ids have commas, everything else needs no quotes. Retractions: `ID at MOMENT`, several with `; `. */
export function usageCsv(days: readonly UsageDay[]): string {
  const lines = days.map((day) => {
    const told = day.retractions.map(({ storyId, at }) => `${storyId} at ${at}`).join('; ');
    return [...COLUMNS.map((column) => String(day[column])), `"${told.replaceAll('"', '""')}"`].join(',');
  });
  return `${[[...COLUMNS, 'retractions'].join(','), ...lines].join('\r\n')}\r\n`;
}
