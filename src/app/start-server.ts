import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { Served } from '../cli/serve.ts';
import type { CheckResult } from '../config/load.ts';
import { ConfigurationError, problemLine } from '../config/problems.ts';
import { watchConfiguration } from '../config/watch.ts';
import { type ConfigProblem, OperatorError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import { collectWhenQuiet } from '../lib/collector.ts';
import { createLog, type Log } from '../lib/log.ts';
import { helpersStandBack } from '../lib/thread-priority.ts';
import type { Web } from '../web/server.ts';
import { readApart } from './read-apart.ts';
import { VERSION } from './version.ts';
import { startWorkSide } from './work-side.ts';

/**
 * The server: this thread serves, the working thread does everything else.
 * @throws OperatorError: configuration, port or database, before anything is written
 */
export async function startServer(configDirectory: string): Promise<Served> {
  const first = await readApart(configDirectory);
  if (!first.configuration) throw new ConfigurationError(first.problems);
  let configuration = first.configuration;
  let problems: readonly string[] = [];
  const { settings } = configuration;
  const log = createLog('web');
  const serves = settings.roles.includes('web');
  if (serves) {
    await mustBeFree(settings);
    helpersStandBack();
  }
  // while the working thread starts; a node that does not serve loads nothing of it
  const parts = serves ? webParts() : undefined;
  parts?.catch(() => {});
  const work = await startWorkSide(configuration, log);
  let web: Web | undefined;
  let store: Store | undefined;
  let url = 'nowhere (no role web)';
  try {
    if (parts) {
      const { createWeb, openStore, opml } = await parts;
      store = await openStore(settings.database, { readonly: true });
      web = await createWeb({
        configuration: () => configuration,
        store,
        desk: work.desk,
        clock: Date.now,
        log,
        version: VERSION,
        troubles: work.troubles,
        workStatus: work.status,
        configurationProblems: () => problems,
        opml: (feeds, { settings }) => opml(feeds, settings),
      });
      work.onRenditions(web.refresh);
      url = await listen(web, settings);
    }
  } catch (error) {
    await work.stop();
    await store?.close();
    throw error;
  }
  const take = (result: CheckResult) => {
    problems = result.problems.map(problemLine);
    if (!result.configuration) return logProblems(log, result.problems);
    configuration = result.configuration;
    work.reconfigure(configuration);
    log.info('the changed configuration is in force');
  };
  const leaveGarbage = collectWhenQuiet();
  const unwatch = watchConfiguration(configDirectory, take, { check: readApart, paths: first.paths });
  return {
    url,
    async stop() {
      unwatch();
      leaveGarbage();
      await Promise.all([web?.close(), work.stop()]);
      await store?.close();
    },
  };
}

async function webParts() {
  const [{ createWeb }, { openStore }, { opml }] = await Promise.all([
    import('../web/server.ts'),
    import('../store/open.ts'),
    import('../render/opml.ts'),
  ]);
  return { createWeb, openStore, opml };
}

/** Taken or forbidden ports are told before the database is touched. */
async function mustBeFree({ host, port }: Settings): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  probe.listen(port, host);
  await listening(probe, { host, port });
  probe.close();
  await once(probe, 'close');
}

async function listening(server: Server, place: { readonly host: string; readonly port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('listening', () => resolve());
    server.once('error', (error: NodeJS.ErrnoException) => reject(new OperatorError(whyNot(error, place))));
  });
}

function whyNot(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  if (error.code === 'EADDRINUSE') return `port ${port} on ${host} is taken by another program`;
  if (error.code === 'EACCES') return `port ${port} on ${host} needs more rights than this user has`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}

async function listen(web: Web, { host, port }: Settings): Promise<string> {
  web.server.listen(port, host);
  await listening(web.server, { host, port });
  const address = web.server.address();
  const chosen = typeof address === 'object' && address ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`;
}

function logProblems(log: Log, problems: readonly ConfigProblem[]): void {
  for (const problem of problems)
    log.error({ problem: problemLine(problem) }, 'the changed configuration is not taken up');
}
