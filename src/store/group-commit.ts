import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { ChangeKind } from '../domain/store.ts';
import type { Schema } from './schema.ts';

/** Writes in one transaction at most, and how long the first of them may wait for the others' statements. */
const WRITES_MAX = 64;
const STATEMENTS_MS = 25;
/**
 * A write that comes so soon after a commit waits as long for company, so many times what the last sync took, within
 * these bounds: each transaction writes the same pages anew. Where nobody came, the next few do not
 * wait, nor does a lone one.
 */
const COMPANY_SHARE = 4;
const COMPANY_MIN_MS = 4;
const COMPANY_MAX_MS = 40;
const UNACCOMPANIED = 8;

const SAVEPOINT = CompiledQuery.raw('savepoint one');
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint one');
const RELEASE = CompiledQuery.raw('release savepoint one');

interface Write {
  readonly kinds: readonly ChangeKind[];
  /** does its statements in a savepoint of its own: its failure is nobody else's */
  run(trx: Transaction<Schema>): Promise<void>;
  committed(): void;
  failed(error: unknown): void;
}

/**
 * A commit costs a sync of the disk, some milliseconds; hundreds of polls a second each want one. What is waiting when a
 * transaction begins goes in together, and everybody is answered after the one sync, which does not keep this thread
 * from the next transaction: acknowledged still means synced.
 */
export function groupCommit(
  db: Kysely<Schema>,
  /** once a transaction, with all that its writes changed */
  announce: (trx: Transaction<Schema>, kinds: ReadonlySet<ChangeKind>) => Promise<void>,
  /** resolves when all that was committed before the call is on the disk */
  synced: () => Promise<void>,
): <T>(kinds: readonly ChangeKind[], work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T> {
  const queue: Write[] = [];
  let draining = false;
  let syncMs = 0;
  let committedAt = Number.NEGATIVE_INFINITY;

  /** so many transactions do not wait */
  let hurried = 0;

  const commitSome = async (): Promise<number> => {
    const batch: Write[] = [];
    try {
      await db.transaction().execute(async (trx) => {
        const until = performance.now() + STATEMENTS_MS;
        while (queue.length > 0 && batch.length < WRITES_MAX && performance.now() < until) {
          const write = queue.shift()!;
          batch.push(write);
          await write.run(trx);
        }
        await announce(trx, new Set(batch.flatMap(({ kinds }) => kinds)));
      });
    } catch (error) {
      // no transaction could begin: who waited for it is told, all of them, or a lock would outlast them one by one
      for (const write of batch.length > 0 ? batch : queue.splice(0)) write.failed(error);
      return batch.length;
    }
    void answer(batch);
    return batch.length;
  };

  const answer = async (batch: readonly Write[]): Promise<void> => {
    const begun = performance.now();
    try {
      await synced();
    } catch (error) {
      for (const write of batch) write.failed(error);
      return;
    }
    syncMs = performance.now() - begun;
    for (const write of batch) write.committed();
  };

  const drain = async (): Promise<void> => {
    draining = true;
    while (queue.length > 0) {
      const company = Math.min(COMPANY_MAX_MS, Math.max(COMPANY_MIN_MS, syncMs * COMPANY_SHARE));
      const waits = hurried === 0 && performance.now() - committedAt < company;
      await (waits ? new Promise((resolve) => setTimeout(resolve, company)) : new Promise(setImmediate));
      const size = await commitSome();
      if (!waits) hurried = Math.max(0, hurried - 1);
      else if (size === 1) hurried = UNACCOMPANIED;
      committedAt = performance.now();
    }
    draining = false;
  };

  return (kinds, work) =>
    new Promise((resolve, reject) => {
      queue.push(writeOf(kinds, work, resolve, reject));
      if (!draining) void drain();
    });
}

function writeOf<T>(
  kinds: readonly ChangeKind[],
  work: (trx: Transaction<Schema>) => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Write {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  return {
    kinds,
    async run(trx) {
      await trx.executeQuery(SAVEPOINT);
      try {
        outcome = { value: await work(trx) };
      } catch (error) {
        outcome = { error };
        // after a full disk SQLite has rolled back everything: this throws then, and the whole transaction fails
        await trx.executeQuery(ROLL_BACK);
      }
      await trx.executeQuery(RELEASE);
    },
    committed() {
      if (outcome && 'value' in outcome) resolve(outcome.value);
      else reject(outcome?.error);
    },
    failed(error) {
      reject(outcome && 'error' in outcome ? outcome.error : error);
    },
  };
}
