import type { Expression, Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { ChangeKind, TextQuery } from '../domain/store.ts';
import type { Schema } from './schema.ts';

/** What differs between SQLite and PostgreSQL; everything else in this folder is written once. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  readonly types: ColumnTypes;
  /** `column in (values)` whose SQL is the same for any number of values, so that it is prepared once */
  inList(column: Expression<unknown>, values: readonly string[]): RawBuilder<SqlBool>;
  /**
   * Begins so that the transaction never has to give up half-way: no one else writes, or rows are locked. With it
   * commits the word that things of these kinds will have changed.
   */
  write<T>(kinds: readonly ChangeKind[], work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** one moment, whatever others write meanwhile */
  reading<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** appended to a `select` of rows to be leased */
  readonly skipLocked: RawBuilder<unknown>;
  indexText(trx: Transaction<Schema>, texts: readonly IndexedText[]): Promise<void>;
  removeText(trx: Transaction<Schema>, numbers: readonly number[]): Promise<void>;
  /** condition on `number`: the stories whose text fits; only those after number `after` are looked at */
  matches(query: TextQuery, after?: number): RawBuilder<SqlBool>;
  /** calls back on commits of others */
  watch(listener: (what: ChangeKind) => void): () => void;
  /** one at a time over all nodes */
  migrating<T>(work: () => Promise<T>): Promise<T>;
  /** a copy before the schema is changed, where the database is a file. @returns its name */
  backupBeforeUpgrade(version: number): Promise<string | undefined>;
  /** undefined: the database is no file; it is copied row by row (copy.ts) */
  readonly backup?: (file: string) => Promise<void>;
  schemaDump(): Promise<string>;
  close(): Promise<void>;
}

export interface ColumnTypes {
  /** compared byte by byte on both */
  readonly text: string;
  readonly bytes: string;
  readonly integer: string;
  readonly autoIncrement: string;
}

export interface IndexedText {
  readonly number: number;
  readonly tokens: readonly string[];
}
