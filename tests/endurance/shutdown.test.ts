import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const IDLE_SOCKETS = 50;
const STALLED_FETCHES = 5;

async function stallingOrigin(): Promise<{ readonly url: string; readonly asked: () => number }> {
  let asked = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.write('<rss version="2.0"><channel><title>never ends');
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked: () => asked };
}

test('SIGTERM under load: what is under way finishes, exit 0', async () => {
  const origin = await stallingOrigin();
  const root = folder({
    'config/settings.yaml':
      'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nfetch: { allowPrivate: [127.0.0.1/32] }\npoll: { perHost: 10 }\nweb: { requestsPerMinute: 1000000 }\n',
    'config/sources.yaml': [
      '- { id: desk, kind: file, path: ../stories }',
      ...Array.from({ length: STALLED_FETCHES }, (_, i) => `- { id: s${i}, kind: feed, url: "${origin.url}/${i}" }`),
    ].join('\n'),
    'feeds/a.yaml': 'title: A\nselect: { sources: [desk] }\n',
    'stories/one.txt': 'A first headline\n\nIts only paragraph.\n',
  });
  const server = await startProgram(path.join(root, 'config'));
  const { port } = new URL(server.url);
  await vi.waitFor(async () => expect((await fetch(`${server.url}/feeds/a.rss`)).status).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });
  await vi.waitFor(() => expect(origin.asked()).toBe(STALLED_FETCHES), { timeout: 30_000, interval: 100 });

  const idle = await Promise.all(
    Array.from(
      { length: IDLE_SOCKETS },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect(Number(port), '127.0.0.1', () => resolve(socket));
          socket.on('error', () => {});
        }),
    ),
  );
  onTestFinished(() => {
    for (const socket of idle) socket.destroy();
  });
  let stopping = false;
  const broken: unknown[] = [];
  let answered = 0;
  const load = Array.from({ length: 4 }, async () => {
    while (!stopping) {
      try {
        const answer = await fetch(`${server.url}/feeds/a`, { headers: { accept: 'text/html' } });
        await answer.text();
        if (answer.status === 200) answered += 1;
        else broken.push(answer.status);
      } catch (error) {
        // refused because the door is closed already: that is what draining means; a broken-off answer would not be
        if (!/ECONNREFUSED|other side closed|ECONNRESET/.test(String((error as { cause?: unknown }).cause)))
          broken.push(error);
        return;
      }
    }
  });
  await vi.waitFor(() => expect(answered).toBeGreaterThan(20), { timeout: 30_000 });
  const stopped = performance.now();
  const ended = await server.stop();
  const seconds = ((performance.now() - stopped) / 1000).toFixed(1);
  stopping = true;
  await Promise.all(load);
  expect(ended).toMatchObject({ code: 0, signal: null });
  expect(broken).toEqual([]);
  figure(
    'SIGTERM under load',
    `exit 0 after ${seconds} s with ${IDLE_SOCKETS} idle sockets and ${STALLED_FETCHES} stalled fetches, ${answered} answers, 0 broken off`,
  );
});
