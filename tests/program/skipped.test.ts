import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { folder } from '../support/folder.ts';
import { run, startProgram } from '../support/program.ts';

const layOut = () =>
  folder({
    'config/settings.yaml': 'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\n',
    'config/sources.yaml': '- { id: desk, kind: file, path: ../stories, pollSeconds: 1 }\n',
    'feeds/all.yaml': 'title: All\n',
    'stories/good.txt': 'Headline\n\nText\n',
    'stories/half.json': '[{"title":"Half',
    'stories/list.json': '[{"nothing":1},{"title":"Whole","text":"Text"}]',
    ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`stories/n${i}.txt`, ''])),
  });

test('poll names what it could not read: the first few, and how many', async () => {
  const config = path.join(layOut(), 'config');
  const { stdout } = await run(['poll', '--config', config]);
  expect(stdout).toMatch(/^desk +items +2 +0 +\S+ s {2}7 not read$/m);
  expect(stdout).toMatch(/^desk: not read: half\.json: no JSON: /m);
  expect(stdout).toContain('desk: not read: list.json: story 1: neither title nor text\n');
  expect(stdout).toContain('desk: not read: n2.txt: empty\ndesk: not read: 2 more\n1 sources, 0 failed, 2 new');
});

test('with --json too; nothing to tell is no key', async () => {
  const root = layOut();
  const config = path.join(root, 'config');
  const poll = async () => JSON.parse((await run(['poll', '--json', '--config', config])).stdout);
  const { skipped } = await poll();
  expect(skipped).toMatchObject({
    count: 7,
    first: [{ what: 'half.json' }, {}, { what: 'n0.txt', why: 'empty' }, {}, {}],
  });
  for (const name of ['half.json', 'list.json', 'n0.txt', 'n1.txt', 'n2.txt', 'n3.txt', 'n4.txt']) {
    rmSync(path.join(root, 'stories', name));
  }
  expect(await poll()).not.toHaveProperty('skipped');
});

test('the log has one line a source, and another when it is something else', async () => {
  const root = layOut();
  const program = await startProgram(path.join(root, 'config'));
  const told = () =>
    program
      .stderr()
      .split('\n')
      .filter((line) => line.includes('not everything could be read'))
      .map((line) => JSON.parse(line) as { readonly count: number });
  await vi.waitFor(() => expect(told()).toMatchObject([{ source: 'desk', count: 7 }]), 10_000);
  // read again, and the same is left out
  writeFileSync(path.join(root, 'stories/new.txt'), 'New\n\nText\n');
  const feed = async () => await (await fetch(`${program.url}/feeds/all.json`)).text();
  await vi.waitFor(async () => expect(await feed()).toContain('"New"'), 10_000);
  expect(told()).toHaveLength(1);
  rmSync(path.join(root, 'stories/half.json'));
  await vi.waitFor(() => expect(told()[1]).toMatchObject({ count: 6 }), 10_000);
  await program.stop();
});
