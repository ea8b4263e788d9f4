import { describe, expect, test } from 'vitest';
import { createGuard, hostOf, portOf } from '../../src/fetch/guard.ts';

/** What a fetch would do: the URL, then each address it resolves to. */
function refusal(url: string, allowPrivate: readonly string[] = [], addresses: readonly string[] = ['93.184.216.34']) {
  const guard = createGuard(allowPrivate);
  const first = guard.checkUrl(url);
  if ('refused' in first) return first.refused;
  const host = hostOf(first.url);
  if (/^[\d.]+$|:/.test(host)) return guard.checkAddress(host, portOf(first.url));
  const usable = guard.checkResolved(host, addresses, portOf(first.url));
  return 'refused' in usable ? usable.refused : undefined;
}

describe('without openings', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/',
    'http://172.31.255.255/',
    'http://192.0.0.8/',
    'http://192.168.1.1/',
    'http://198.19.0.1/',
    'http://203.0.113.9/',
    'http://239.1.1.1/',
    'http://250.0.0.1/',
    'http://168.63.129.16/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:0:10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::8.8.8.8]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[2001:db8::1]/',
    'http://[3fff:0fff::1]/',
    'http://[2620:4f:8000::1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[4000::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer/',
    'http://printer./',
    'http://db.svc/',
    'http://nas.local/',
    'http://x.internal/',
    'http://router.lan/',
    'http://x.home.arpa/',
    'http://x.localdomain/',
    'https://example.org:22/',
    'https://example.org:6379/',
    'https://example.org:27017/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'feed:https://example.org/',
    'javascript:alert(1)',
    'http+unix://x/',
    'http://',
    '',
    '%%%',
    `http://example.org/${'a'.repeat(9000)}`,
  ])('%s is refused', (url) => {
    expect(refusal(url)).toEqual(expect.any(String));
  });

  test.each([
    'https://example.org/feed',
    'http://example.org:8080/',
    'https://user:secret@example.org/',
    'http://93.184.216.34/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://192.0.1.1/',
    'http://223.255.255.254/',
    'http://[2001:4860:4860::8888]/',
    'http://[2a00:1450::1]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://[::ffff:8.8.8.8]/',
    'https://127.0.0.1.example.org/',
    'https://example.org/#@127.0.0.1',
  ])('%s is allowed', (url) => {
    expect(refusal(url)).toBeUndefined();
  });

  test.each([
    [['93.184.216.34', '10.0.0.5']],
    [['fd00::5']],
    [['::ffff:10.0.0.5']],
    [['64:ff9b::a00:5']],
    [[]],
    [['not an address']],
  ])('a name that resolves to %j is refused', (addresses) => {
    expect(refusal('http://example.org/', [], addresses)).toEqual(expect.any(String));
  });
});

describe('fetch.allowPrivate opens exactly what it names', () => {
  test.each([
    ['127.0.0.1/32', 'http://127.0.0.1:8080/', true],
    ['127.0.0.1/32', 'http://127.0.0.2:8080/', false],
    ['127.0.0.1/32', 'http://[::ffff:127.0.0.1]/', true],
    ['127.0.0.1/32', 'http://[::1]/', false],
    ['127.0.0.1/32', 'http://[::127.0.0.1]/', false],
    ['127.0.0.1/32', 'http://[64:ff9b::127.0.0.1]/', false],
    ['127.0.0.1/32', 'http://127.0.0.1:6379/', false],
    ['127.0.0.1:6379', 'http://127.0.0.1:6379/', true],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/', true],
    ['127.0.0.1:8080', 'http://127.0.0.1:8081/', false],
    ['127.0.0.1-127.0.0.6', 'http://127.0.0.6/', true],
    ['127.0.0.1-127.0.0.6', 'http://127.0.0.7/', false],
    ['127.0.0.1-127.0.0.6', 'http://127.0.0.66/', false],
    ['10.0.0.0/8:8080', 'http://10.9.9.9:8080/', true],
    ['10.0.0.0/8:8080', 'http://10.9.9.9/', false],
    ['::1', 'http://[::1]:3000/', true],
    ['[::1]:3000', 'http://[::1]:3000/', true],
    ['[::1]:3000', 'http://[::1]:3001/', false],
    ['fd00::/8', 'http://[fd12::1]/', true],
  ])('%s, %s: %s', (entry, url, open) => {
    expect(refusal(url, [entry]) === undefined).toBe(open);
  });

  test.each([
    ['http://127.0.0.2:6379/', false],
    ['http://10.0.0.9:6379/', true],
    ['http://93.184.216.34:6379/', false],
    ['https://example.org:6379/', false],
    ['http://localhost:6379/', false],
  ])('a port named with one address is closed at others: %s', (url, open) => {
    const addresses = url.includes('localhost') ? ['127.0.0.2'] : undefined;
    expect(refusal(url, ['127.0.0.2/32', '10.0.0.9:6379'], addresses) === undefined).toBe(open);
  });

  test('a local name may use the opened addresses and no others', () => {
    const guard = createGuard(['127.0.0.1:8080']);
    expect(guard.checkResolved('localhost', ['::1', '127.0.0.1'], 8080)).toEqual({ addresses: ['127.0.0.1'] });
    expect(guard.checkResolved('localhost', ['::1', '127.0.0.1'], 8081)).toHaveProperty('refused');
    expect(guard.checkResolved('db.internal', ['93.184.216.34'], 8080)).toHaveProperty('refused');
  });

  test('an entry that is no network is the operator’s to mend', () => {
    expect(() => createGuard(['localhost'])).toThrow('fetch.allowPrivate: localhost');
    expect(() => createGuard(['10.0.0.0/33'])).toThrow('10.0.0.0/33');
  });
});
