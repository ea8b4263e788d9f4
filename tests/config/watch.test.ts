import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type CheckResult, checkConfiguration } from '../../src/config/load.ts';
import { watchConfiguration } from '../../src/config/watch.ts';
import { folder } from '../support/folder.ts';

test('a changed file is taken up, a broken one is reported, a new feed is seen', async () => {
  const root = folder({ 'config/settings.yaml': 'publicUrl: http://localhost\n', 'feeds/a.yaml': 'title: A\n' });
  const results: CheckResult[] = [];
  const directory = path.join(root, 'config');
  const { paths } = checkConfiguration(directory);
  onTestFinished(
    watchConfiguration(directory, (r) => results.push(r), { check: checkConfiguration, paths, everyMs: 20 }),
  );
  writeFileSync(path.join(root, 'feeds/b.yaml'), 'title: B\n');
  await vi.waitFor(() => expect(results.at(-1)?.configuration?.feeds).toHaveLength(2), 5000);
  writeFileSync(path.join(root, 'feeds/b.yaml'), 'titel: Broken\n');
  await vi.waitFor(() => expect(results.at(-1)?.problems.length).toBeGreaterThan(0), 5000);
  expect(results.at(-1)?.configuration).toBeUndefined();
});
