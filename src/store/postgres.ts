import { Kysely, PostgresDialect, type RawBuilder, type SqlBool, sql } from 'kysely';
import pg from 'pg';
import { OperatorError } from '../domain/errors.ts';
import type { ChangeKind, TextQuery } from '../domain/store.ts';
import { phraseTokens } from '../lib/tokens.ts';
import type { Dialect } from './dialect.ts';
import { dumpPostgres } from './postgres-dump.ts';
import { listen } from './postgres-listen.ts';
import type { Schema } from './schema.ts';

const CONNECTIONS_MAX = 8;
const CONNECT_TIMEOUT_MS = 5_000;
/** no statement of ours takes this long; a frozen server must not hold us */
const STATEMENT_TIMEOUT_MS = 8_000;
/** a server that answers nothing at all, not even that */
const QUERY_TIMEOUT_MS = 9_000;
/** key of our advisory locks: 'babl' */
const LOCK_SPACE = 0x6261626c;
const CHANNEL = 'babelwire';

/** bigint columns hold counters and milliseconds: safe integers */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

export async function openPostgres(url: string, { readonly }: { readonly readonly: boolean }): Promise<Dialect> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'babelwire',
    types,
  });
  // without listeners on both, a lost connection ends the process
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    if (readonly) client.query('set default_transaction_read_only = on').catch(() => {});
  });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw new OperatorError(`database ${withoutPassword(url)}: ${reasonOf(error)}`);
  }
  return {
    name: 'postgres',
    db,
    types: {
      text: 'text collate "C"',
      bytes: 'bytea',
      integer: 'bigint',
      autoIncrement: 'bigint generated always as identity primary key',
    },
    inList: (column, values) => sql`${column} = any(${values as string[]}::text[])`,
    write: (kinds, work) =>
      db.transaction().execute(async (trx) => {
        const done = await work(trx);
        for (const kind of kinds) await sql`select pg_notify(${CHANNEL}, ${kind})`.execute(trx);
        return done;
      }),
    reading: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    skipLocked: sql`for update skip locked`,
    async indexText(trx, texts) {
      if (texts.length === 0) return;
      await sql`insert into story_text (number, tokens)
        select number, vector::tsvector from unnest(${texts.map((t) => t.number)}::bigint[], ${texts.map((t) =>
          vectorOf(t.tokens),
        )}::text[]) as given (number, vector)`.execute(trx);
    },
    async removeText(trx, numbers) {
      if (numbers.length === 0) return;
      await sql`delete from story_text where number = any(${numbers as number[]}::bigint[])`.execute(trx);
    },
    matches(query, after = -1) {
      const expression = tsQuery(query);
      return expression === undefined
        ? sql`false`
        : (sql`number in (select number from story_text where tokens @@ ${expression}::tsquery and number > ${after})` as RawBuilder<SqlBool>);
    },
    watch: (listener: (what: ChangeKind) => void) => listen({ url, channel: CHANNEL, listener }),
    migrating: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('set statement_timeout = 0');
        await client.query('select pg_advisory_lock($1, 1)', [LOCK_SPACE]);
        return await work();
      } finally {
        // the session ends with its locks and settings
        client.release(true);
      }
    },
    async backupBeforeUpgrade() {
      return undefined;
    },
    schemaDump: () => dumpPostgres(db),
    async close() {
      await db.destroy();
    },
  };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNREFUSED') return 'nothing answers there; is the server running?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'host not found';
  if (code === '28P01' || code === '28000') return 'user or password refused';
  if (code === '3D000') return 'there is no such database';
  return message || String(error);
}

function withoutPassword(url: string): string {
  return URL.canParse(url) ? url.replace(/:[^:@/]*@/, ':***@') : 'postgres';
}

/** a tsvector spelled out: `'word':1,5`, because the server's own parser splits words differently */
function vectorOf(tokens: readonly string[]): string {
  const positions = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    const known = positions.get(token);
    // the format keeps 256 positions of a word
    if (!known) positions.set(token, [i + 1]);
    else if (known.length < 255) known.push(i + 1);
  });
  let vector = '';
  for (const [token, at] of positions) vector += `'${token}':${at.join(',')} `;
  return vector;
}

/** @returns undefined if nothing in the query can match */
function tsQuery(query: TextQuery): string | undefined {
  const clauses = query.any.flatMap(({ all, not }) => {
    const wanted = all.map(({ phrase }) => tsPhrase(phrase));
    if (wanted.length === 0 || wanted.includes('')) return [];
    const unwanted = not.map(({ phrase }) => tsPhrase(phrase)).filter((phrase) => phrase !== '');
    return [`(${[...wanted, ...unwanted.map((phrase) => `!${phrase}`)].join(' & ')})`];
  });
  return clauses.length > 0 ? clauses.join(' | ') : undefined;
}

function tsPhrase(phrase: string): string {
  const tokens = phraseTokens(phrase);
  if (tokens.length === 0) return '';
  return `(${tokens.map((t) => `'${t.token}'${t.prefix ? ':*' : ''}`).join(' <-> ')})`;
}
