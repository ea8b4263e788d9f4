import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Names of fields whose values never reach a log line. */
const SECRETS = [
  'authorization',
  'cookie',
  'key',
  'secret',
  'token',
  'adminToken',
  'password',
  'database',
  'hubSecret',
];

/** JSON lines on stderr; stdout belongs to results. Level by BABELWIRE_LOG (`debug`, `info`, `warn`, `error`, `silent`). */
export function createLog(part: string, level: string = process.env.BABELWIRE_LOG ?? 'info'): Log {
  return pino(
    {
      level,
      base: { part },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
