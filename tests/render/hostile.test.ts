import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format } from '../../src/domain/feed.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { preflight } from '../../src/render/preflight.ts';
import { checkAtom, checkJson, checkRss } from '../formats/rules.mjs';
import { hostileDocument } from '../support/hostile.ts';

const CHECKS = { rss: checkRss, atom: checkAtom, json: checkJson };
/** HOSTILE_FEEDS=2000 for the whole proof */
const RUNS = Number(process.env.HOSTILE_FEEDS ?? 300);

test.each(['rss', 'atom', 'json'] as const)(
  'no input makes %s malformed or unlike what it says',
  async (format: Format) => {
    const { render, mediaType } = RENDERERS[format];
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (document) => {
        const bytes = render(document);
        expect(CHECKS[format](new TextDecoder().decode(bytes))).toEqual([]);
        const key = { feed: 'tech', language: '', format };
        const rendition = {
          ...key,
          bytes,
          mediaType,
          etag: '""',
          updated: document.updated,
          lastModified: document.updated,
        };
        expect(await preflight(rendition, document)).toBeUndefined();
        expect(Buffer.compare(bytes, render(document))).toBe(0);
      }),
      { numRuns: RUNS },
    );
  },
);
