import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { parseAddress } from '../lib/ip-address.ts';
import { FetchTrouble } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Lookup } from './names.ts';

export interface ConnectOptions {
  readonly guard: Guard;
  readonly lookup: Lookup;
  readonly signal: AbortSignal;
  readonly onSocket: (socket: Socket) => void;
}

/**
 * A connector that resolves the name itself, judges every address and connects to one of exactly those: nothing can
 * change between the judgment and the connection (DNS rebinding), and address literals are judged too, which
 * undici's own `connect.lookup` is never asked about.
 *
 * @param plain undici's own connector, made by the caller, who loads undici at the first fetch
 */
export function guardedConnector(plain: buildConnector.connector, options: ConnectOptions): buildConnector.connector {
  return (target, callback) => {
    connectGuarded(plain, target, options).then(
      (socket) => {
        options.onSocket(socket);
        callback(null, socket);
      },
      (error: Error) => callback(error, null),
    );
  };
}

async function connectGuarded(
  plain: buildConnector.connector,
  target: buildConnector.Options,
  { guard, lookup, signal }: ConnectOptions,
): Promise<Socket> {
  const host = target.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  let addresses: readonly string[] = [host];
  if (parseAddress(host)) {
    const why = guard.checkAddress(host, port);
    if (why !== undefined) throw new FetchTrouble('refused-address', why);
  } else {
    const usable = guard.checkResolved(host, await lookup(host), port);
    if ('refused' in usable) throw new FetchTrouble('refused-address', usable.refused);
    addresses = usable.addresses;
  }
  let last: Error | undefined;
  for (const address of addresses.slice(0, ADDRESSES_TRIED_MAX)) {
    signal.throwIfAborted();
    try {
      return await attempt(plain, { ...target, hostname: address, servername: parseAddress(host) ? '' : host }, signal);
    } catch (error) {
      last = error as Error;
    }
  }
  throw last ?? new FetchTrouble('connect', `${host} has no address`);
}

const ADDRESSES_TRIED_MAX = 4;
/** A silent address must not use up the whole deadline while its sibling would answer. */
const CONNECT_MS_MAX = 5_000;

function attempt(
  plain: buildConnector.connector,
  target: buildConnector.Options,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    let done = false;
    const settle = (act: () => void) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      act();
    };
    const abort = () => settle(() => reject(signal.reason));
    const timer = setTimeout(
      () => settle(() => reject(new FetchTrouble('connect', `no connection within ${CONNECT_MS_MAX} ms`))),
      CONNECT_MS_MAX,
    );
    signal.addEventListener('abort', abort, { once: true });
    plain(target, (error, socket) => {
      if (done) {
        socket?.destroy();
        return;
      }
      settle(() => (socket ? resolve(socket) : reject(error ?? new FetchTrouble('connect', 'no connection'))));
    });
  });
}
