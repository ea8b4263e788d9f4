import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { OperatorError } from '../../src/domain/errors.ts';
import { callsOver, serveCalls } from '../../src/lib/rpc.ts';

interface Api {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<void>;
  never(): Promise<void>;
}

test('calls, errors and a lost line', async () => {
  const { port1, port2 } = new MessageChannel();
  serveCalls(port1, {
    add: async (a: number, b: number) => a + b,
    fail: async () => {
      throw new OperatorError('no disk', 78);
    },
    never: () => new Promise(() => {}),
  });
  const { remote, lost } = callsOver<Api>(port2);
  expect(await Promise.all([remote.add(1, 2), remote.add(3, 4)])).toEqual([3, 7]);
  await expect(remote.fail()).rejects.toMatchObject({ name: 'OperatorError', message: 'no disk', exitCode: 78 });
  await expect((remote as unknown as { constructor(): Promise<void> }).constructor()).rejects.toThrow('no such method');
  const hanging = remote.never();
  lost('the working thread has ended');
  await expect(hanging).rejects.toThrow('has ended');
  await expect(remote.add(1, 1)).rejects.toThrow('has ended');
  port1.close();
});
