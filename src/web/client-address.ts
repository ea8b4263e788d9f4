import type { IncomingMessage } from 'node:http';
import net from 'node:net';
import type { Settings } from '../domain/settings.ts';

/** Who asks. Only named proxies are believed about it (settings.trustProxy). */
export type AddressOf = (request: IncomingMessage) => string;

/** At most this many hops of X-Forwarded-For are looked at. */
const HOPS_MAX = 20;

export function addressReader(trustProxy: Settings['trustProxy']): AddressOf {
  if (trustProxy === false) return directAddress;
  const trusted = new net.BlockList();
  for (const entry of trustProxy) addNetwork(trusted, entry);
  const isTrusted = (address: string) => trusted.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');
  return (request) => {
    const direct = directAddress(request);
    const forwarded = request.headers['x-forwarded-for'];
    if (!forwarded || net.isIP(direct) === 0 || !isTrusted(direct)) return direct;
    // the right-most one that is not a proxy of ours: what stands left of it anybody may have written
    const hops = String(forwarded).slice(-2_000).split(',').slice(-HOPS_MAX);
    for (const hop of hops.reverse()) {
      const address = bare(hop.trim());
      if (net.isIP(address) === 0) return direct;
      if (!isTrusted(address)) return address;
    }
    return direct;
  };
}

function directAddress(request: IncomingMessage): string {
  return bare(request.socket.remoteAddress ?? '');
}

const bare = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);

function addNetwork(list: net.BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  const family = net.isIP(address);
  if (family === 0) return;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  const prefix = Number(bits ?? (family === 6 ? 128 : 32));
  if (Number.isInteger(prefix) && prefix >= 0 && prefix <= (family === 6 ? 128 : 32))
    list.addSubnet(address, prefix, kind);
}

/** What a limit is counted for: an IPv6 customer has a /64 at least, and all of its addresses. */
export function limitKey(address: string): string {
  if (!address.includes(':')) return address;
  const [left = '', right] = address.split('%')[0]!.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right ? right.split(':') : [];
  const middle = right === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `${[...before, ...middle, ...after].slice(0, 4).join(':')}::/64`;
}
