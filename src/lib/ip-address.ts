import { isIP } from 'node:net';

/** An IP address as a number, so that ranges are comparisons. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** @param text an address literal, IPv6 with or without brackets or a zone */
export function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return { family, value: ipv4Value(bare) };
  if (family === 6) return { family, value: ipv6Value(bare) };
  return undefined;
}

const ipv4Value = (text: string): bigint =>
  text.split('.').reduce((value, part) => (value << 8n) | BigInt(Number(part)), 0n);

function ipv6Value(text: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted) {
    const low = ipv4Value(dotted[2]!);
    return ipv6Value(`${dotted[1]}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`);
  }
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].reduce(
    (value, group) => (value << 16n) | BigInt(Number.parseInt(group, 16)),
    0n,
  );
}

/** First and last address of a network. */
export interface Range {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** @param text `10.0.0.0/8`, `::1/128`, `127.0.0.1-127.0.0.6` or a single address */
export function parseRange(text: string): Range | undefined {
  const [from, to, ...more] = text.split('-');
  if (more.length > 0 || from === undefined) return undefined;
  if (to !== undefined) {
    const first = parseAddress(from);
    const last = parseAddress(to);
    if (!first || !last || first.family !== last.family || first.value > last.value) return undefined;
    return { family: first.family, first: first.value, last: last.value };
  }
  const [host = '', prefix] = from.split('/');
  const address = parseAddress(host);
  if (!address) return undefined;
  const width = address.family === 4 ? 32 : 128;
  const bits = prefix === undefined ? width : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  if (bits < 0 || bits > width) return undefined;
  const free = (1n << BigInt(width - bits)) - 1n;
  return { family: address.family, first: address.value & ~free, last: address.value | free };
}

export const within = (address: Address, range: Range): boolean =>
  address.family === range.family && address.value >= range.first && address.value <= range.last;

/** An entry of `fetch.allowPrivate`: addresses, and the one port that is meant where one is named. */
export interface Opening {
  readonly range: Range;
  readonly port?: number;
}

/** @param entry a range as parseRange reads it, optionally with a port: `1.2.3.4:80`, `1.2.3.0/24:80`, `[::1]:80` */
export function parseOpening(entry: string): Opening | undefined {
  const text = entry.trim();
  // a bare IPv6 address has colons of its own
  const withPort = /^(\[[^\]]*\](?:\/\d+)?|[^:[\]]+):(\d{1,5})$/.exec(text);
  const range = parseRange((withPort ? withPort[1]! : text).replace(/[[\]]/g, ''));
  const port = withPort ? Number(withPort[2]) : undefined;
  if (!range || (port !== undefined && (port < 1 || port > 65_535))) return undefined;
  return port === undefined ? { range } : { range, port };
}
