#!/usr/bin/env node
// Runs the big corpora against the built program: npm run conformance -- --corpus DIR
// DIR holds feeds/facts.jsonl and translation/; DIR/../tools the programs that score them. Real documents then go
// through the whole program (real-world.mjs); where DIR has hostile/, so do scripts (xss.mjs), hostile requests
// (requests.mjs) and forbidden addresses (ssrf.mjs); where DIR/../tools has http/, the program is graded as a poller
// (manners.mjs) and as a WebSub subscriber (websub.mjs). Prints the tables, then `N passed, N failed`, a bar or check
// each. A corpus or tool that is not there is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const SUITES = [
  { name: 'feeds', data: 'feeds/facts.jsonl', tool: 'score-feeds.mjs', bars: feedBars },
  { name: 'translation', data: 'translation/structure.json', tool: 'score-translation.mjs', bars: translationBars },
];

const at = process.argv.indexOf('--corpus');
if (at === -1 || process.argv[at + 1] === undefined) {
  console.error('conformance: say where the corpora are: --corpus DIR (with feeds/ and translation/ in it)');
  process.exit(2);
}
const corpus = path.resolve(process.argv[at + 1]);

let passed = 0;
let failed = 0;
if (build()) {
  for (const suite of SUITES) run(suite);
  runPart('real documents, end to end', 'real-world.mjs');
  if (existsSync(path.join(corpus, 'hostile'))) {
    runPart('scripts through every field and output', 'xss.mjs');
    runPart('hostile requests', 'requests.mjs');
    runPart('addresses that nothing may connect to', 'ssrf.mjs');
  }
  const shared = path.join(corpus, '..');
  if (existsSync(path.join(shared, 'tools/http'))) {
    runPart('manners of the poller', 'manners.mjs', '--shared', shared);
    runPart('WebSub subscriber', 'websub.mjs', '--shared', shared);
  }
} else failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run({ name, data, tool, bars }) {
  console.log(`\n== ${name}`);
  const program = path.join(corpus, '../tools', tool);
  const missing = [path.join(corpus, data), program].filter((file) => !existsSync(file));
  if (missing.length > 0) {
    failed += 1;
    console.log(`FAILED: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not there`);
    return;
  }
  const { stdout, status, error } = spawnSync(process.execPath, [program, path.dirname(path.join(corpus, data))], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(stdout ?? '');
  const counted = bars(stdout ?? '');
  passed += counted.held;
  failed += counted.missed;
  const silent = counted.held + counted.missed === 0 || (status !== 0 && counted.missed === 0);
  if (error || silent) {
    failed += 1;
    console.log(`FAILED: ${tool} ended with ${error?.message ?? status} and said nothing of a missed bar`);
  }
}

/** a program of this folder that prints its own `N passed, N failed` */
function runPart(name, file, ...options) {
  console.log(`\n== ${name}`);
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(project, 'tests/formats', file), ...(options.length > 0 ? options : [corpus])],
    {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  process.stdout.write((stdout ?? '').replace(/^\d+ passed, \d+ failed\n/m, ''));
  const [, ok, wrong] = (stdout ?? '').match(/^(\d+) passed, (\d+) failed$/m) ?? [undefined, 0, 1];
  passed += Number(ok);
  failed += Number(wrong);
}

/** `| group | files | perfect % | facts | right % | bar | read % |`, and two bars over all files */
function feedBars(report) {
  const rows = report.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const barred = rows.filter((cells) => /^[\d.]+(?: MISSED)?$/.test(cells[6] ?? ''));
  if (barred.length === 0) return { held: 0, missed: 0 };
  const missed = barred.filter((cells) => cells[6].endsWith('MISSED')).length;
  const overall = ['files perfect under', 'files read under'].filter((line) => report.includes(line)).length;
  return { held: barred.length - missed + 2 - overall, missed: missed + overall };
}

/** `name   value  bar 99  MISSED  what` */
function translationBars(report) {
  const barred = report.split('\n').filter((line) => /\sbar [\d.]+/.test(line));
  const missed = barred.filter((line) => /\sMISSED\b/.test(line)).length;
  return { held: barred.length - missed, missed };
}

function build() {
  if (existsSync(path.join(project, 'dist/main.js'))) return true;
  console.log('dist/ is not there: npm run build');
  return spawnSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' }).status === 0;
}
