import type { SourceKind } from '../domain/seams.ts';

/**
 * A kind of source that asks with the user of the configured address wherever it asks that origin: an adopted address, a
 * discovered feed, maps and story pages come without one, and no other origin is to learn it.
 */
export const withCredentials = (kind: SourceKind): SourceKind => ({
  read: (source, state, tools) =>
    kind.read(source, state, {
      ...tools,
      fetch: (request) => tools.fetch({ ...request, url: asUserOf(source.url, request.url) }),
    }),
});

function asUserOf(configured: string | undefined, address: string): string {
  if (configured === undefined || !URL.canParse(configured) || !URL.canParse(address)) return address;
  const known = new URL(configured);
  const asked = new URL(address);
  if (asked.origin !== known.origin || asked.username !== '' || asked.password !== '') return address;
  asked.username = known.username;
  asked.password = known.password;
  return asked.href;
}
