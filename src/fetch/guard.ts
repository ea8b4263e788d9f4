import { EXIT, OperatorError } from '../domain/errors.ts';
import {
  type Address,
  type Opening,
  parseAddress,
  parseOpening,
  parseRange,
  type Range,
  within,
} from '../lib/ip-address.ts';

/** The egress rule: what the server may connect to. Pure; whoever connects asks it for each hop and each address. */
export interface Guard {
  /** scheme, host name, port; an address literal is judged as well. */
  checkUrl(text: string): { readonly url: URL } | { readonly refused: string };
  /** @returns why not, or undefined when a connection may be made */
  checkAddress(address: string, port: number): string | undefined;
  /**
   * Which of the addresses a name resolved to may be used. One forbidden address among them refuses the name: an
   * honest public name has none. Local names (`localhost`) may only use what the operator opened.
   */
  checkResolved(host: string, addresses: readonly string[], port: number): Usable;
}

export type Usable = { readonly addresses: readonly string[] } | { readonly refused: string };

/** @param allowPrivate networks, ranges or addresses, optionally with a port: `127.0.0.1/32`, `[::1]:8080` */
export function createGuard(allowPrivate: readonly string[]): Guard {
  const openings = allowPrivate.map((entry) => {
    const opening = parseOpening(entry);
    if (opening) return opening;
    throw new OperatorError(`fetch.allowPrivate: ${entry} is no address, network or range`, EXIT.configuration);
  });
  /** a port that the port rule refuses is open only where it is named, and at the addresses it is named with */
  const opens = (one: Opening, port: number): boolean =>
    one.port === undefined ? !FORBIDDEN_PORTS.has(port) : one.port === port;
  const opened = (address: Address, port: number): boolean =>
    openings.some((one) => opens(one, port) && within(address, one.range));

  const checkAddress = (text: string, port: number): string | undefined => {
    const parsed = parseAddress(text);
    if (!parsed) return `${text} is no address`;
    const address = unmapped(parsed);
    if (opened(address, port)) return undefined;
    if (FORBIDDEN_PORTS.has(port)) return `port ${port}`;
    const why = forbidden(address);
    return why === undefined ? undefined : `${text} is ${why}`;
  };

  return {
    checkAddress,
    checkUrl(text) {
      if (text.length > URL_CHARS_MAX) return { refused: `address of ${text.length} characters` };
      if (!URL.canParse(text)) return { refused: 'no valid address' };
      const url = new URL(text);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: `scheme ${url.protocol}` };
      const port = portOf(url);
      if (FORBIDDEN_PORTS.has(port) && !openings.some((one) => opens(one, port))) return { refused: `port ${port}` };
      const host = hostOf(url);
      if (parseAddress(host)) {
        const why = checkAddress(host, port);
        return why === undefined ? { url } : { refused: why };
      }
      if (host === '' || host.includes('%')) return { refused: 'no valid host' };
      if (isLocalName(host) && openings.length === 0) return { refused: `${host} is a local name` };
      return { url };
    },
    checkResolved(host, addresses, port) {
      if (addresses.length === 0) return { refused: `${host} has no address` };
      if (isLocalName(host)) {
        const usable = addresses.filter((text) => {
          const address = parseAddress(text);
          return address !== undefined && opened(unmapped(address), port);
        });
        return usable.length > 0 ? { addresses: usable } : { refused: `${host} is a local name` };
      }
      for (const address of addresses) {
        const why = checkAddress(address, port);
        if (why !== undefined) return { refused: `${host}: ${why}` };
      }
      return { addresses };
    },
  };
}

export const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);

/** Host without brackets and without the trailing dot of a rooted name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const URL_CHARS_MAX = 8192;

// RFC 6761, RFC 6762, RFC 8375 and the suffixes that routers and clusters use for themselves
const LOCAL_SUFFIXES = ['localhost', 'local', 'internal', 'svc', 'home.arpa', 'lan', 'localdomain', 'intranet', 'corp'];

function isLocalName(host: string): boolean {
  const name = host.toLowerCase();
  return !name.includes('.') || LOCAL_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}

/** ::ffff:a.b.c.d is the IPv4 address itself (RFC 4291 §2.5.5.2); the kernel connects to that. */
function unmapped(address: Address): Address {
  return address.family === 6 && address.value >> 32n === 0xffffn
    ? { family: 4, value: address.value & 0xffffffffn }
    : address;
}

const NAT64 = parseRange('64:ff9b::/96')!;

function forbidden(address: Address): string | undefined {
  if (address.family === 4) return SPECIAL_IPV4.find(([range]) => within(address, range))?.[1];
  // An IPv6-only host reaches IPv4 through this prefix (RFC 6052): what counts is the address behind it.
  if (within(address, NAT64)) return forbidden({ family: 4, value: address.value & 0xffffffffn });
  if (!within(address, GLOBAL_IPV6)) return 'no global address';
  return SPECIAL_IPV6.find(([range]) => within(address, range))?.[1];
}

const named = (list: Readonly<Record<string, string>>): readonly (readonly [Range, string])[] =>
  Object.entries(list).map(([network, name]) => [parseRange(network)!, name] as const);

// IANA IPv4 special-purpose registry, plus one cloud's metadata server that stands among public addresses
const SPECIAL_IPV4 = named({
  '0.0.0.0/8': 'this network',
  '10.0.0.0/8': 'a private address',
  '100.64.0.0/10': 'a shared address',
  '127.0.0.0/8': 'a loopback address',
  '169.254.0.0/16': 'a link-local address',
  '172.16.0.0/12': 'a private address',
  '192.0.0.0/24': 'a protocol assignment',
  '192.0.2.0/24': 'a documentation address',
  '192.88.99.0/24': 'a relay address',
  '192.168.0.0/16': 'a private address',
  '198.18.0.0/15': 'a benchmark address',
  '198.51.100.0/24': 'a documentation address',
  '203.0.113.0/24': 'a documentation address',
  '224.0.0.0/4': 'a multicast address',
  '240.0.0.0/4': 'a reserved address',
  '168.63.129.16/32': 'a metadata address',
});

const GLOBAL_IPV6 = parseRange('2000::/3')!;
const SPECIAL_IPV6 = named({
  '2001::/23': 'a protocol assignment',
  '2001:db8::/32': 'a documentation address',
  '2002::/16': 'a 6to4 address',
  '3fff::/20': 'a documentation address',
  '2620:4f:8000::/48': 'a protocol assignment',
});

// WHATWG Fetch "bad ports", then the ports of data stores, queues and control planes that answer to stray text
const FORBIDDEN_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 445, 873, 1433, 1434, 1521, 2181, 2375, 2376, 2377, 2379,
  2380, 3306, 3389, 5432, 5433, 5671, 5672, 5900, 5984, 6379, 6380, 6443, 7199, 8125, 9042, 9092, 9160, 9200, 9300,
  10248, 10249, 10250, 10255, 10256, 11211, 15672, 26379, 27017, 27018, 27019,
]);
