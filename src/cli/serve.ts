import { type CliCommand, configOption } from './command.ts';

/** A running server: ends when `closed` resolves. */
export interface Served {
  readonly url: string;
  /** drains: no new connections, requests under way finish, the database is closed */
  stop(): Promise<void>;
}

const DRAIN_SECONDS_MAX = 9;

export function serve(start: (configDirectory: string) => Promise<Served>): CliCommand {
  return {
    register(program) {
      configOption(program.command('serve'))
        .description('web, polling and deliveries (by roles in settings.yaml); SIGTERM drains and exits 0')
        .action(async ({ config }: { config: string }) => {
          const stopping = new Promise<void>((resolve) => {
            process.once('SIGTERM', resolve);
            process.once('SIGINT', resolve);
          });
          const served = await start(config);
          process.stdout.write(`listening on ${served.url}\n`);
          await stopping;
          // whatever still hangs at the deadline is left behind: everything acknowledged is committed already
          setTimeout(() => process.exit(0), DRAIN_SECONDS_MAX * 1000).unref();
          await served.stop();
          process.exit(0);
        });
    },
  };
}
