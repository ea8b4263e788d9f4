import { expect, test } from 'vitest';
import { lastModifiedOf } from '../../src/flow/last-modified.ts';

const NOW = Date.parse('2026-03-01T12:00:00.700Z');
const at = (updated: string, before?: string) =>
  lastModifiedOf(
    { updated: `2026-03-01T${updated}Z` },
    before === undefined ? before : { lastModified: `2026-03-01T${before}Z` },
    NOW,
  );

test.each([
  ['nothing before', '11:00:00', undefined, '11:00:00'],
  ['a newer story', '11:00:00', '10:00:00', '11:00:00'],
  ['no newer story', '11:00:00', '11:00:00', '12:00:00'],
  ['an older story than what was told', '10:00:00', '11:00:00', '12:00:00'],
  ['a second change in this second', '12:00:00', '12:00:00', '12:00:01'],
  ['a third one', '12:00:00', '12:00:01', '12:00:01'],
  ['a story that lies ahead', '13:00:00', '11:00:00', '12:00:00'],
  ['a wrong clock told more than that', '11:00:00', '13:00:00', '12:00:00'],
])('%s', (_what, updated, before, expected) => {
  expect(at(updated, before)).toBe(`2026-03-01T${expected}Z`);
});
