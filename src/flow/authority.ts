import type { Store } from '../domain/store.ts';

/** `news.example.org,2026`: host and year when the first story came, kept for good (RFC 4151 §2.1). */
export async function authorityOf(
  store: Pick<Store, 'fact' | 'factOnce'>,
  publicUrl: string,
  now: number,
): Promise<string> {
  const known = remembered.get(store);
  if (known) return known;
  const { hostname } = new URL(publicUrl);
  // an address in brackets (IPv6) is no host name that a tag may hold
  const host = /^[a-z0-9.-]+$/i.test(hostname) ? hostname.toLowerCase() : 'babelwire.invalid';
  // read first: the serving thread's store cannot write
  const authority =
    (await store.fact('tagAuthority')) ??
    (await store.factOnce('tagAuthority', `${host},${new Date(now).getUTCFullYear()}`));
  remembered.set(store, authority);
  return authority;
}

const remembered = new WeakMap<Pick<Store, 'fact' | 'factOnce'>, string>();
