import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import type { App } from '../../src/cli/command.ts';
import { poll } from '../../src/cli/poll.ts';
import type { PollReport, Source } from '../../src/domain/source.ts';
import { aConfiguration } from '../support/configuration.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'feed',
  url: `https://${id}.example/`,
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
  ...more,
});
const report = (sourceId: string): PollReport => ({
  sourceId,
  outcome: 'items',
  added: 1,
  changed: 0,
  held: 0,
  tookMs: 9,
});

/** What is written to stderr when only `free` can be polled. */
async function complaints(...ids: readonly string[]): Promise<string> {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const app = {
    configuration: {
      ...aConfiguration(),
      sources: [source('free'), source('busy'), source('off', { enabled: false }), source('pushed', { kind: 'push' })],
    },
    poll: async (wanted: readonly string[]) => wanted.filter((id) => id === 'free').map(report),
    publish: async () => 0,
    close: async () => {},
  } as Partial<App> as App;
  const program = new Command().exitOverride();
  poll.register(program, async () => app);
  await program.parseAsync(['node', 'babelwire', 'poll', ...ids]);
  return said;
}

test('a source that was asked for and not polled is named, with the reason', async () => {
  expect(await complaints('free')).toBe('');
  expect(process.exitCode).toBeUndefined();
  const said = await complaints('busy', 'off', 'pushed', 'free');
  expect(said).toMatch(
    /^busy was not polled: another process .*\noff was .* not enabled\npushed was .* pushed to us\n$/,
  );
  expect(process.exitCode).toBe(1);
});

test('all beside a running server: what it polls just now is named, and is no failure', async () => {
  expect(await complaints()).toMatch(/^busy was not polled.*\n$/);
  expect(process.exitCode).toBeUndefined();
});
