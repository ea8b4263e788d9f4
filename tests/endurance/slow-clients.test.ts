import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const IDLE = 1000;
const SLOW = 200;

test('1,000 idle sockets and 200 that send a byte at a time: readers are served, the slow ones are closed', async () => {
  const root = folder({
    'config/settings.yaml':
      'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nweb: { requestsPerMinute: 1000000 }\n',
    'config/sources.yaml': '- { id: desk, kind: file, path: ../stories }\n',
    'feeds/a.yaml': 'title: A\n',
    'stories/one.txt': 'A first headline\n\nIts only paragraph.\n',
  });
  const server = await startProgram(path.join(root, 'config'));
  const port = Number(new URL(server.url).port);
  await vi.waitFor(async () => expect((await fetch(`${server.url}/feeds/a.rss`)).status).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });

  const sockets: Socket[] = [];
  const open = async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    sockets.push(socket);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    return socket;
  };
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let i = 0; i < IDLE; i += 1) await open();
  let closed = 0;
  const slow: Socket[] = [];
  for (let i = 0; i < SLOW; i += 1) {
    const socket = await open();
    socket.once('close', () => {
      closed += 1;
    });
    socket.resume();
    socket.write('GET /feeds/a.rss HTTP/1.1\r\nHost: x\r\n');
    slow.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (!socket.destroyed) socket.write('X');
  }, 500);
  onTestFinished(() => clearInterval(drip));

  const waits: number[] = [];
  const since = performance.now();
  await vi.waitFor(
    async () => {
      const asked = performance.now();
      const answer = await fetch(`${server.url}/feeds/a.rss`);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      waits.push(performance.now() - asked);
      expect(closed).toBe(SLOW);
    },
    { timeout: 30_000, interval: 50 },
  );
  expect(waits.length).toBeGreaterThan(10);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const p99 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)]!.toFixed(1);
  figure(
    `${IDLE} idle and ${SLOW} slow-loris sockets on us`,
    `${waits.length} answers, p99 ${p99} ms; all slow ones closed within ${seconds} s`,
  );
});
