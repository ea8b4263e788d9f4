import net from 'node:net';
import { equalSecrets } from '../../lib/hash.ts';
import type { Handler, Kit } from '../kit.ts';
import type { Metrics } from '../metrics.ts';
import { keyOf } from '../partners.ts';
import { methodNotAllowed, NOT_FOUND, sendProblem } from '../problem.ts';

const PING_MS = 2_000;

/** `/health/live`: the process answers. `/health/ready`: it can do its work, or says what is wrong. */
export function health(kit: Kit): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    if (request.path === '/health/live') return json(request, response, 200, { status: 'ok' });
    if (request.path !== '/health/ready') return sendProblem(request, response, NOT_FOUND);
    const database = await answersInTime(() => kit.store.ping());
    const troubles = [...(kit.troubles?.() ?? []), ...(database ? [] : ['the database does not answer'])];
    const { held, known } = kit.renditions.figures();
    // feeds in memory go on being served without a database: taking the node away would make it worse
    const serving = database || held > 0;
    const status = !serving ? 'failing' : troubles.length > 0 ? 'degraded' : 'ok';
    return json(request, response, serving ? 200 : 503, { status, troubles, renditions: known });
  };
}

async function answersInTime(ask: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_MS);
  });
  const asked = ask().then(
    () => true,
    () => false,
  );
  return await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** `/metrics`: for scrapers near by (loopback and private networks), and for who has the admin token. */
export function metricsRoute(kit: Kit, metrics: Metrics): Handler {
  return async (request, response) => {
    const { adminToken } = kit.configuration().settings;
    const key = keyOf(request);
    const allowed = isNear(kit.addressOf(request)) || (adminToken && key && equalSecrets(adminToken, key));
    if (!allowed) return sendProblem(request, response, NOT_FOUND);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    const text = Buffer.from(await metrics.text(kit.log.child({ requestId: request.id })));
    response.writeHead(200, {
      'Content-Type': metrics.contentType,
      'Content-Length': text.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
}

const NEAR = new net.BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  NEAR.addSubnet(network, bits, 'ipv4');
}
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

const isNear = (address: string) =>
  net.isIP(address) !== 0 && NEAR.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');

function json(request: Parameters<Handler>[0], response: Parameters<Handler>[1], status: number, value: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
