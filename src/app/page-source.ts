import { once } from 'node:events';
import type { Configuration } from '../domain/settings.ts';
import { opml } from '../render/opml.ts';
import { createWeb } from '../web/server.ts';
import type { WebTools } from '../web/tools.ts';
import { VERSION } from './version.ts';

/** Pages for people, made by the web side as a browser would get them, without a server that others can reach. */
export interface PageSource {
  /** @param path `/`, `/stories/SLUG`, an asset; undefined: there is no such page */
  page(path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

export async function openPages(
  configuration: Configuration,
  tools: Pick<WebTools, 'store' | 'desk' | 'clock' | 'log'>,
): Promise<PageSource> {
  // the only client is this process: it is in a hurry and not to be slowed down
  const { web } = configuration.settings;
  const unlimited: Configuration = {
    ...configuration,
    settings: { ...configuration.settings, web: { ...web, requestsPerMinute: Number.MAX_SAFE_INTEGER } },
  };
  const side = await createWeb({
    ...tools,
    configuration: () => unlimited,
    version: VERSION,
    opml: (feeds, { settings }) => opml(feeds, settings),
  });
  side.server.listen(0, '127.0.0.1');
  await once(side.server, 'listening');
  const address = side.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    async page(path) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { accept: 'text/html,*/*;q=0.1', 'sec-fetch-dest': 'document' },
        redirect: 'manual',
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return answer.status === 200 ? bytes : undefined;
    },
    close: () => side.close(0),
  };
}
