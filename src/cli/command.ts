import type { Command } from 'commander';
import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import type { Fetch, Untrusted } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { PollReport } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';

/** One command: a file in cli/, a line in main.ts. Results go to stdout, log lines to stderr. */
export interface CliCommand {
  register(program: Command, open: OpenApp): void;
}

/** What commands work with; app.ts makes it. Everything is opened when first asked for. */
export interface App {
  readonly configuration: Configuration;
  readonly configDirectory: string;
  readonly store: Store;
  readonly fetch: Fetch;
  readonly untrusted: Untrusted;
  readonly clock: Clock;
  /** an editor's actions, done in this process; publishes what they change */
  readonly desk: Desk;
  /** renders and stores what is out of date; @returns renditions that changed */
  publish(): Promise<number>;
  /** a page for people by its path, as the web side makes it; for export-site */
  readonly page?: (path: string) => Promise<Uint8Array | undefined>;
  /** polls these sources now; what another node polls just now is left out */
  poll(ids: readonly string[], onPolled?: (report: PollReport) => void): Promise<readonly PollReport[]>;
  close(): Promise<void>;
}

/** @throws OperatorError: broken configuration, unreadable database */
export type OpenApp = (configDirectory: string) => Promise<App>;

/** Every command takes `--config DIR` (CONTRACT, Commands), whether it has a use for it or not. */
export function configOption(command: Command): Command {
  return command.option('--config <dir>', 'configuration folder', './config');
}

/** A command of commands: `--config` may stand before or behind the name of the one that is asked for. */
export function commandGroup(program: Command, name: string): Command {
  return configOption(program.command(name)).hook('preSubcommand', (group, chosen) => {
    chosen.setOptionValue('config', group.opts().config);
  });
}

/** Opens the app, runs, closes it whatever happens. */
export async function withApp<T>(open: OpenApp, configDirectory: string, run: (app: App) => Promise<T>): Promise<T> {
  const app = await open(configDirectory);
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}
