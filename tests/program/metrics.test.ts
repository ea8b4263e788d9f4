import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const deployed = (name: string) => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

test('what the dashboard and the alerts ask for is measured, of the working thread too', async () => {
  const root = folder({
    'config/settings.yaml': 'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\n',
    'config/sources.yaml': '- { id: disk, kind: file, path: ../feed.json }\n',
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Disk',
      items: [{ id: '1', title: 'One story', content_html: '<p>A text of some words about something.</p>' }],
    }),
    'feeds/all.yaml': 'title: All\n',
  });
  const { url } = await startProgram(path.join(root, 'config'));
  const metrics = async () => await (await fetch(`${url}/metrics`)).text();
  const value = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  await expect
    .poll(async () => value(await metrics(), 'babelwire_story_newest_timestamp_seconds'), { timeout: 20_000 })
    .toBeGreaterThan(0);
  const text = await metrics();
  const measured = new Set([...text.matchAll(/^# HELP (\S+)/gm)].map((match) => match[1]));
  const asked = [
    ...`${deployed('grafana-dashboard.json')} ${deployed('prometheus-alerts.yaml')}`.matchAll(/babelwire_\w+/g),
  ];
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.map(([name]) => name).filter((name) => !measured.has(name))).toEqual([]);
  expect(value(text, 'babelwire_pool_kills_total')).toBe(0);
  expect(value(text, 'babelwire_pool_tasks_total')).toBeGreaterThan(0);
  const seenAt = value(text, 'babelwire_story_newest_timestamp_seconds');
  expect(Math.abs(Date.now() / 1000 - seenAt)).toBeLessThan(120);
  expect(value(text, 'babelwire_work_heap_bytes')).toBeGreaterThan(1_000_000);
  expect(value(text, 'babelwire_work_eventloop_lag_p99_seconds')).toBeLessThan(10);
  expect(text).toMatch(/^babelwire_work_active_resources\{type="Timeout"\} [1-9]/m);
});
