#!/usr/bin/env node
// Gives every address of the egress list to the built fetch and counts connections: none to a forbidden one, one to each
// allowed one. No connection leaves: net.Socket is told to refuse, after it was written down where to.
//   npm run build && node tests/formats/ssrf.mjs CORPUS     prints `N passed, N failed`
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { settingsSchema } from '../../dist/config/schemas.js';
import { createFetch } from '../../dist/fetch/fetch.js';

const corpus = process.argv[2] ?? '../shared/data';
const cases = readFileSync(path.join(corpus, 'hostile/ssrf.jsonl'), 'utf8').trim().split('\n').map(JSON.parse);
/** a name that the list does not resolve is a public one: only the rule for names can keep us from it */
const PUBLIC = ['93.184.216.34'];
const settings = settingsSchema.parse({ publicUrl: 'https://wire.example' }).fetch;

const tried = [];
net.Socket.prototype.connect = function connect(...input) {
  const [options] = net._normalizeArgs(Array.isArray(input[0]) ? input[0] : input);
  tried.push(`${options.host ?? options.path}:${options.port ?? ''}`);
  process.nextTick(() => this.destroy(Object.assign(new Error('not let out'), { code: 'ECONNREFUSED' })));
  return this;
};

let passed = 0;
let failed = 0;
let open = 0;
for (const { id, url, dns, expect, group } of cases) {
  tried.length = 0;
  const fetch = createFetch(settings, { version: 'test', lookup: async (host) => dns?.[host] ?? PUBLIC });
  const outcome = await fetch({ url });
  fetch.close();
  if (expect === 'either') {
    open += 1;
    continue;
  }
  const connected = tried.length > 0;
  const right = outcome.kind === 'failed' && connected === (expect === 'allow');
  if (right) passed += 1;
  else {
    failed += 1;
    console.log(`${id} ${group} ${url}: expected ${expect}, ${connected ? `tried ${tried}` : 'tried nothing'}`);
  }
}
console.log(`${cases.length} addresses, ${open} of them left open by the list`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
