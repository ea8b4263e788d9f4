import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lookupByDns } from '../../src/fetch/names.ts';
import { folder } from '../support/folder.ts';

test('the hosts file comes first, and is read again when it changes', async () => {
  const root = folder({ hosts: '# ours\n127.0.0.9 wire.example Wire  # the wire\n::9 wire.example\n', resolv: '' });
  const files = { hosts: path.join(root, 'hosts'), resolver: path.join(root, 'resolv') };
  const lookup = lookupByDns(files);
  expect(await lookup('WIRE.example')).toEqual(['127.0.0.9', '::9']);
  expect(await lookup('wire')).toEqual(['127.0.0.9']);
  writeFileSync(files.hosts, '127.0.0.8 wire.example\n');
  utimesSync(files.hosts, new Date(), new Date(Date.now() + 5_000));
  expect(await lookup('wire.example')).toEqual(['127.0.0.8']);
});

test.runIf(process.platform === 'linux')('a name that is not there is trouble with the name', async () => {
  const lookup = lookupByDns();
  await expect(lookup('nobody.invalid')).rejects.toMatchObject({ code: 'dns' });
});

test('names that only the system knows are asked of it', async () => {
  const root = folder({ hosts: '' });
  const nowhere = { hosts: path.join(root, 'hosts'), resolver: path.join(root, 'absent') };
  const addresses = await lookupByDns(nowhere)('localhost');
  expect(addresses.some((address) => address === '127.0.0.1' || address === '::1')).toBe(true);
});
