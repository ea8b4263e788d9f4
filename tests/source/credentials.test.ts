import { expect, test } from 'vitest';
import type { SourceKind } from '../../src/domain/seams.ts';
import type { Source } from '../../src/domain/source.ts';
import { withCredentials } from '../../src/source/credentials.ts';
import { plainDocuments } from '../support/plain-documents.ts';

const source = (url: string): Source => ({
  id: 's',
  kind: 'feed',
  url,
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
});

/** The address that is asked when a source configured with `configured` wants `address`. */
async function asked(configured: string, address: string): Promise<string> {
  let url = '';
  const kind: SourceKind = {
    async read(_source, _state, { fetch }) {
      await fetch({ url: address });
      return { kind: 'failed', failure: { code: 'internal', detail: '' }, state: {} as never };
    },
  };
  await withCredentials(kind).read(source(configured), undefined, {
    async fetch(request) {
      url = request.url;
      return { kind: 'failed', failure: { code: 'internal', detail: '' }, hops: [] };
    },
    untrusted: plainDocuments,
    now: 0,
    subscribers: 1,
  });
  return url;
}

test.each([
  ['https://me:p%40ss@a.example/page', 'https://a.example/feed', 'https://me:p%40ss@a.example/feed'],
  ['https://me@a.example/page', 'https://A.example:443/feed', 'https://me@a.example/feed'],
  ['https://me:pass@a.example/page', 'https://b.example/feed', 'https://b.example/feed'],
  ['https://me:pass@a.example/page', 'https://a.example:8443/feed', 'https://a.example:8443/feed'],
  ['https://me:pass@a.example/page', 'http://a.example/feed', 'http://a.example/feed'],
  ['https://me:pass@a.example/page', 'https://x@a.example/feed', 'https://x@a.example/feed'],
  ['https://a.example/page', 'https://a.example/feed', 'https://a.example/feed'],
  ['https://me:pass@a.example/page', 'no address', 'no address'],
])('configured %s: for %s, %s is asked', async (configured, address, expected) => {
  expect(await asked(configured, address)).toBe(expected);
});
