import pg from 'pg';
import type { ChangeKind } from '../domain/store.ts';

const KINDS: readonly ChangeKind[] = ['stories', 'renditions', 'deliveries', 'sources'];
/** while nothing can be heard: how often everything is taken as changed, and the next try to connect */
const DEAF_MS = 1_000;
/** a listener that hears nothing asks whether the line is still there */
const PROBE_MS = 5_000;

/** An own connection with LISTEN; when it is lost, listeners are woken every second until it is back. */
export function listen(options: {
  readonly url: string;
  readonly channel: string;
  readonly listener: (what: ChangeKind) => void;
}): () => void {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const later = (work: () => void, ms: number) => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(work, ms);
    timer.unref();
  };
  const all = () => {
    for (const kind of KINDS) options.listener(kind);
  };
  const lost = (which: pg.Client) => {
    if (client !== which) return;
    client = undefined;
    which.end().catch(() => {});
    later(connect, DEAF_MS);
  };
  const probe = (which: pg.Client) => {
    which.query('select 1').then(
      () => later(() => probe(which), PROBE_MS),
      () => lost(which),
    );
  };
  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'babelwire listen',
    });
    client = next;
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', ({ payload }) => {
      const kind = KINDS.find((k) => k === payload);
      if (kind) options.listener(kind);
    });
    try {
      await next.connect();
      await next.query(`listen ${options.channel}`);
      if (closed) await next.end();
      else {
        // what was committed before we listened
        all();
        later(() => probe(next), PROBE_MS);
      }
    } catch {
      all();
      lost(next);
    }
  };
  void connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    const open = client;
    client = undefined;
    open?.end().catch(() => {});
  };
}
