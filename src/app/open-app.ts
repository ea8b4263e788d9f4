import path from 'node:path';
import type { App } from '../cli/command.ts';
import { loadConfiguration } from '../config/load.ts';
import { createLog } from '../lib/log.ts';
import { nodeName } from '../work/leases.ts';
import { createPoller } from '../work/poller.ts';
import { openPages, type PageSource } from './page-source.ts';
import { openWorkshop } from './workshop.ts';

/** Everything in one process and thread, for a command that ends. */
export async function openApp(configDirectory: string): Promise<App> {
  const configuration = loadConfiguration(configDirectory);
  const log = createLog('command', process.env.BABELWIRE_LOG ?? 'warn');
  let changed = false;
  const makeDue = async (sourceId: string) => await workshop.store.makeDue(sourceId, workshop.clock());
  const workshop = await openWorkshop(configuration, log, {
    schedule: { pollNow: makeDue, hasten: makeDue },
    changed: () => {
      changed = true;
    },
  });
  let pages: Promise<PageSource> | undefined;
  const publish = async () => (await workshop.publish()).changed.length;
  return {
    configuration,
    configDirectory: path.resolve(configDirectory),
    store: workshop.store,
    fetch: workshop.fetch,
    untrusted: workshop.untrusted,
    clock: workshop.clock,
    desk: workshop.desk,
    publish,
    async poll(ids, onPolled) {
      const poller = createPoller({
        node: nodeName(),
        log,
        sources: () => configuration.sources,
        tools: workshop.pollTools,
        ...(onPolled && { onPolled }),
      });
      return await poller.pollAll(ids);
    },
    async page(address) {
      const { store, desk, clock } = workshop;
      pages ??= openPages(configuration, { store, desk, clock, log });
      return await (await pages).page(address);
    },
    async close() {
      await (await pages)?.close();
      if (changed) await publish();
      await workshop.close();
    },
  };
}
