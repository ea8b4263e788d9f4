import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { glanceAt } from '../../src/web/glance.ts';
import { endSilent } from '../../src/web/silence.ts';

test('who does not take the answer is let go, who reads slowly is not', async () => {
  const server = http.createServer((_request, response) => {
    response.end(Buffer.alloc(64 * 1024 * 1024));
  });
  const stop = endSilent(server, 400);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    stop();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const open = () => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  const deaf = open();
  deaf.pause();
  const slow = open();
  const sip = setInterval(() => void slow.read(65_536), 20);
  onTestFinished(() => clearInterval(sip));
  // both are connected before one of them is counted
  await vi.waitFor(() => expect(connections(server)).resolves.toBe(2), { timeout: 5_000 });
  await vi.waitFor(() => expect(connections(server)).resolves.toBe(1), { timeout: 10_000 });
  expect(slow.destroyed).toBe(false);
  const before = slow.bytesRead;
  await vi.waitFor(() => expect(slow.bytesRead).toBeGreaterThan(before), { timeout: 5_000 });
});

function connections(server: http.Server): Promise<number> {
  return new Promise((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n))));
}

const NOTHING = { plain: true, acceptEncoding: undefined, ifNoneMatch: undefined, hasDate: false };
const RULED = ['A-IM', 'Authorization', 'If-Match', 'If-Unmodified-Since', 'Content-Length', 'Transfer-Encoding'];

test.each<[string[], Partial<ReturnType<typeof glanceAt>>]>([
  [['Host', 'a', 'Accept-Encoding', 'gzip', 'IF-NONE-MATCH', '"x"'], { acceptEncoding: 'gzip', ifNoneMatch: '"x"' }],
  [['host', 'a', 'If-Modified-Since', 'Tue, 24 Nov 2026 11:00:00 GMT'], { hasDate: true }],
  [['Host', 'a', 'Host', 'b'], { plain: false }],
  [['Host', 'a b'], { plain: false }],
  [['If-None-Match', '"x"', 'if-none-match', '"y"'], { plain: false, ifNoneMatch: '"y"' }],
  ...RULED.map((name): [string[], object] => [['Host', 'a', name, 'x'], { plain: false }]),
])('a glance at %j', (rawHeaders, expected) => {
  expect(glanceAt(rawHeaders)).toEqual({ ...NOTHING, ...expected });
});
