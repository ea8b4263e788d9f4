import type { Transaction } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import type { ChangeKind } from '../domain/store.ts';
import type { Dialect } from './dialect.ts';
import type { Schema } from './schema.ts';

/** What every part of the store works with. */
export interface Context {
  readonly dialect: Dialect;
  readonly clock: Clock;
  /** one transaction; once it is committed, listeners hear of `kinds` */
  write<T>(kinds: readonly ChangeKind[], work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
}

/** JSON in a text column; U+0000 and lone surrogates are escapes in it, which both databases take */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** plain text columns: PostgreSQL refuses U+0000, both would spoil lone surrogates */
export function plain(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** bounded pieces: statements stay within the number of parameters that both databases take */
export function chunks<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  const pieces: T[][] = [];
  for (let i = 0; i < values.length; i += size) pieces.push(values.slice(i, i + size));
  return pieces;
}
