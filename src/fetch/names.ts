import { Resolver, lookup as systemLookup } from 'node:dns/promises';
import { readFileSync, statSync } from 'node:fs';
import { FetchTrouble } from './failure.ts';

/** Name to addresses; tests bring their own. Rejects with a DNS error code. */
export type Lookup = (host: string) => Promise<readonly string[]>;

const QUESTION_MS = 2_000;
const TRIES_MAX = 3;

export interface NameFiles {
  readonly hosts: string;
  readonly resolver: string;
}

/**
 * The hosts file, then DNS. The system's own `getaddrinfo` holds one of the four threads that this process has for
 * files, compression and names until it knows; ten names whose server is silent would stop all of that for half a
 * minute. It is asked where only the system knows (names without a dot, `.local`, systems other than Linux).
 */
export function lookupByDns(files: NameFiles = { hosts: '/etc/hosts', resolver: '/etc/resolv.conf' }): Lookup {
  const hosts = remade(files.hosts, readHosts);
  const resolver = remade(files.resolver, () => new Resolver({ timeout: QUESTION_MS, tries: TRIES_MAX }));
  return async (host) => {
    const name = host.toLowerCase();
    const written = hosts()?.get(name);
    if (written) return written;
    const dns = process.platform === 'linux' && isPublic(name) ? resolver() : undefined;
    if (!dns) return (await systemLookup(host, { all: true, order: 'verbatim' })).map((entry) => entry.address);
    const answers = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    throw new FetchTrouble('dns', codeOf(answers));
  };
}

const isPublic = (name: string) => name.includes('.') && !/\.(?:local|localhost)$/.test(name);

/** What says most: a name that is not there, before a server that did not answer. */
function codeOf(answers: readonly PromiseSettledResult<unknown>[]): string {
  const codes = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [String((answer.reason as NodeJS.ErrnoException).code)] : [],
  );
  return codes.find((code) => code === 'ENOTFOUND') ?? codes[0] ?? 'ENOTFOUND';
}

/** hosts(5): an address and its names a line, `#` begins a comment */
function readHosts(file: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (!address) continue;
    for (const name of names) found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), address]);
  }
  return found;
}

/** What was made of a file, made anew when the file changes. @returns undefined while there is no such file */
function remade<T>(file: string, make: (file: string) => T): () => T | undefined {
  let known: { readonly mtimeMs: number; readonly value: T } | undefined;
  return () => {
    try {
      const { mtimeMs } = statSync(file);
      if (known?.mtimeMs !== mtimeMs) known = { mtimeMs, value: make(file) };
      return known.value;
    } catch {
      return undefined;
    }
  };
}
