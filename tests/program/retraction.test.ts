import { createHmac } from 'node:crypto';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folder } from '../support/folder.ts';
import { startOrigin } from '../support/origin.ts';
import { run, startProgram } from '../support/program.ts';

const WAIT = { timeout: 30_000, interval: 50 };
const SECRET = 'between us';

test('a story that its source takes back, and one that an editor withdraws, go everywhere at once', async () => {
  const bodies: string[] = [];
  const subscriber = await startOrigin((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      response.end(new URL(request.url!, 'http://localhost').searchParams.get('hub.challenge') ?? '');
      if (request.method !== 'POST') return;
      const body = Buffer.concat(parts);
      const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
      if (request.headers['x-hub-signature'] === signature) bodies.push(body.toString());
    });
  });
  onTestFinished(subscriber.close);
  const root = folder({
    'config/settings.yaml': `publicUrl: https://wire.example\nport: 0\ndatabase: sqlite:../wire.db\npool: { workers: 1 }
fetch: { allowPrivate: [127.0.0.1/32] }\n`,
    'config/sources.yaml': '- { id: desk, kind: push, language: en }\n',
    'config/partners.yaml': '- { name: bureau, sources: [desk] }\n',
    'feeds/wire.yaml': 'title: Wire\nlanguages: [en]\nmediaStatus: true\n',
    'feeds/plain.yaml': 'title: Plain\n',
  });
  const config = path.join(root, 'config');
  const key = (await run(['partner', 'add', 'bureau', '--config', config])).stdout.trim();
  const { url } = await startProgram(config);
  const push = async (items: unknown) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/push/desk`, { method: 'POST', headers, body: JSON.stringify(items) });
    return ((await answer.json()) as { results: { outcome: string; storyId: string }[] }).results;
  };
  const text = async (address: string) => await (await fetch(url + address)).text();
  const story = (id: string) => ({
    id,
    title: `Report on the ${id}`,
    content_html: `<p>The ${id} was opened on Monday, said the council of the town in a statement.</p>`,
  });
  const stored = await push([story('ferry'), story('bridge'), story('market')]);
  expect(stored.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
  const ids = stored.map(({ storyId }) => storyId);
  await vi.waitFor(async () => expect(await text('/feeds/wire/en.atom')).toContain('Report on the market'), WAIT);
  const form = {
    'hub.mode': 'subscribe',
    'hub.topic': 'https://wire.example/feeds/wire/en.atom',
    'hub.callback': `${subscriber.url}/callback`,
    'hub.secret': SECRET,
  };
  expect((await fetch(`${url}/hub`, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(202);
  await vi.waitFor(() => expect(subscriber.log.length).toBe(1), WAIT);
  // the subscription counts once the hub has read the answer
  await vi.waitFor(async () => {
    await push(story(`canary of ${bodies.length} and ${Date.now()}`));
    expect(bodies.length).toBeGreaterThan(0);
  }, WAIT);

  const gone = async (id: string, name: string, reason: string) => {
    const atomStone = `<at:deleted-entry ref="${id}"`;
    await vi.waitFor(() => expect(bodies.at(-1)).toContain(atomStone), WAIT);
    // what subscribers wait for is published first, the other feeds follow
    await vi.waitFor(async () => {
      for (const feed of ['/feeds/wire.rss', '/feeds/plain.atom']) expect(await text(feed)).toContain(reason);
      expect(JSON.parse(await text('/feeds/wire.json'))._deleted?.items).toContainEqual(
        expect.objectContaining({ id }),
      );
      expect(await text('/feeds/plain.rss')).not.toContain(`Report on the ${name}`);
    }, WAIT);
    for (const atom of [bodies.at(-1)!, await text('/feeds/wire/en.atom'), await text('/feeds/plain.atom')]) {
      expect(atom).toContain(atomStone);
      expect(atom).toContain(reason);
      expect(atom).not.toContain(`The ${name} was opened`);
    }
    const rss = await text('/feeds/wire.rss');
    expect(rss).toContain(`<media:status state="deleted" reason="${reason}"/>`);
    expect(rss).not.toContain(`The ${name} was opened`);
    expect(await text('/feeds/plain.rss')).not.toMatch(new RegExp(`media:status|Report on the ${name}`));
    const json = JSON.parse(await text('/feeds/wire.json'));
    expect(json._deleted.items).toContainEqual(expect.objectContaining({ id }));
    expect(json.items.map((item: { id: string }) => item.id)).not.toContain(id);
    const page = await fetch(`${url}/stories/${id.split('/').at(-1)}`);
    expect([page.status, (await page.text()).includes(reason)]).toEqual([410, true]);
    expect(await (await fetch(`${url}/feeds/wire`, { headers: { accept: 'text/html' } })).text()).not.toContain(
      `Report on the ${name}`,
    );
  };

  expect(await push([{ id: 'ferry', _deleted: true }])).toMatchObject([{ outcome: 'deleted', storyId: ids[0] }]);
  await gone(ids[0]!, 'ferry', 'withdrawn by its source');
  const told = await run(['withdraw', ids[1]!, '--reason', 'The bridge is closed', '--config', config]);
  expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('Report on the bridge') });
  await gone(ids[1]!, 'bridge', 'The bridge is closed');
  expect(bodies.at(-1)).toContain('The market was opened');
});
