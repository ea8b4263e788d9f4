import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitKey } from '../../src/web/client-address.ts';
import { chooseCoding } from '../../src/web/codings.ts';
import { evaluate, httpDateMs } from '../../src/web/conditions.ts';
import { asksForProblem, chooseOffer } from '../../src/web/negotiate.ts';

const offer = (accept?: string, destination?: string) =>
  chooseOffer({ accept, destination, formats: ['rss', 'atom', 'json'] });

describe('types', () => {
  test.each([
    [undefined, 'atom'],
    ['', 'atom'],
    ['garbage', 'atom'],
    ['application/json', 'json'],
    ['application/xml', 'atom'],
    ['application/rss+xml;q=0.001, application/atom+xml;q=0.002', 'atom'],
    ['application/*;q=0.1, application/rss+xml', 'rss'],
    ['text/html', 'html'],
    ['text/html, application/xml', 'atom'],
    ['application/atom+xml;q=0, */*;q=0.1', 'rss'],
    ['image/png', undefined],
  ])('%s: %s', (accept, wanted) => {
    expect(offer(accept)).toBe(wanted);
  });

  test('a page is for documents only', () => {
    expect(offer('text/html', 'document')).toBe('html');
    expect(offer('text/html', 'empty')).toBeUndefined();
    expect(offer('text/html, */*;q=0.8', 'iframe')).toBe('atom');
  });

  test('problem documents go to who asks for them', () => {
    expect(asksForProblem('application/problem+json')).toBe(true);
    expect(asksForProblem('application/json')).toBe(true);
    expect(asksForProblem('text/html, application/json')).toBe(false);
    expect(asksForProblem('*/*')).toBe(false);
  });

  test('no field breaks it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (accept) => {
        expect(['rss', 'atom', 'json', 'html', undefined]).toContain(offer(accept));
        expect(['identity', 'gzip', 'br', 'zstd']).toContain(chooseCoding(accept));
      }),
    );
  });
});

describe('codings', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0, identity;q=0', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['*', 'br'],
    ['x-gzip', 'gzip'],
    ['deflate', 'identity'],
  ])('%s: %s', (field, wanted) => {
    expect(chooseCoding(field)).toBe(wanted);
  });
});

describe('conditions', () => {
  const validators = { etag: '"a,b"', lastModifiedMs: Date.UTC(2026, 0, 2, 3, 4, 5, 900) };

  test('quoted commas are no separators', () => {
    expect(evaluate({ 'if-none-match': '"x", W/"a,b"' }, validators)).toBe('not-modified');
    expect(evaluate({ 'if-none-match': '"a", "b"' }, validators)).toBe('send');
    expect(evaluate({ 'if-match': 'W/"a,b"' }, validators)).toBe('failed');
  });

  test('a date means its whole second', () => {
    expect(evaluate({ 'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT' }, validators)).toBe('not-modified');
    expect(evaluate({ 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' }, validators)).toBe('send');
  });

  test.each([
    'yesterday',
    '0',
    '',
    '2026-01-02T03:04:05Z',
    'Fri, 02 Foo 2026 03:04:05 GMT',
    'Fri, 2 Jan 2026 03:04:05 GMT',
  ])('no date: %s', (field) => {
    expect(httpDateMs(field)).toBeUndefined();
  });

  test('long fields are looked at in linear time', () => {
    const field = `${'"a", '.repeat(3_000)}"zz"`;
    expect(evaluate({ 'if-none-match': field }, validators)).toBe('send');
  });
});

test('an IPv6 network is one client', () => {
  expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:db8:1:2::9'));
  expect(limitKey('2001:db8:1:2::9')).not.toBe(limitKey('2001:db8:1:3::9'));
  expect(limitKey('192.0.2.1')).toBe('192.0.2.1');
});
