#!/usr/bin/env node
// Every benchmark, one after the other, each in a process of its own: node bench/bench.mjs [name ...] [--peers]
// Prints tables of rates and ratios within one run; never fails on a time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const peers = process.argv.includes('--peers');
const all = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && file !== 'bench.mjs' && !file.startsWith('_'))
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => peers || name !== 'peers')
  .sort();

for (const name of names.length > 0 ? names : all) {
  const file = path.join(here, `${name}.mjs`);
  if (!existsSync(file)) {
    console.log(`no benchmark "${name}"; there are: ${all.join(', ')}`);
    continue;
  }
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(process.execPath, [file], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) console.log(`${name}: ended with ${error?.message ?? status}`);
}
