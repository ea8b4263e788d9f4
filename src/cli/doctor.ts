import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkConfiguration } from '../config/load.ts';
import { problemLine } from '../config/problems.ts';
import { EXIT } from '../domain/errors.ts';
import type { FetchOutcome } from '../domain/seams.ts';
import { type App, type CliCommand, configOption, type OpenApp, withApp } from './command.ts';

const DISK_FREE_BYTES_MIN = 200_000_000;
const CLOCK_SKEW_SECONDS_MAX = 60;

interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  readonly says: string;
  readonly mend?: string;
}

export const doctor: CliCommand = {
  register(program, open) {
    configOption(program.command('doctor'))
      .description('configuration, database, disk, clock, public address, hubs: what is wrong and what to do')
      .option('--json', 'as JSON')
      .action(async ({ config, json }: { config: string; json?: boolean }) => {
        const findings = await examine(open, config);
        process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(line).join(''));
        const wrong = findings.find((finding) => finding.state === 'wrong');
        if (wrong) process.exitCode = wrong.what === 'configuration' ? EXIT.configuration : EXIT.failed;
      });
  },
};

const MARKS = { ok: 'ok     ', warning: 'look   ', wrong: 'WRONG  ' } as const;

function line({ what, state, says, mend }: Finding): string {
  return `${MARKS[state]} ${what.padEnd(14)} ${says}\n${mend ? `${' '.repeat(23)}-> ${mend}\n` : ''}`;
}

async function examine(open: OpenApp, config: string): Promise<readonly Finding[]> {
  const { configuration, problems } = checkConfiguration(config);
  if (!configuration) {
    return problems.map((problem) => ({ what: 'configuration', state: 'wrong', says: problemLine(problem) }));
  }
  const { sources, feeds } = configuration;
  const findings: Finding[] = [
    { what: 'configuration', state: 'ok', says: `${sources.length} sources, ${feeds.length} feeds` },
    ...disk(configuration.settings.database),
  ];
  try {
    findings.push(...(await withApp(open, config, database)));
    findings.push(...(await withApp(open, config, outside)));
  } catch (error) {
    findings.push({
      what: 'database',
      state: 'wrong',
      says: (error as Error).message,
      mend: 'see `database` in settings.yaml',
    });
  }
  return findings;
}

function disk(database: string): readonly Finding[] {
  if (!database.startsWith('sqlite:')) return [];
  const folder = path.dirname(database.slice('sqlite:'.length));
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, `.doctor-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const says = `${Math.round(free / 1e6)} MB free in ${folder}`;
    return [
      free < DISK_FREE_BYTES_MIN
        ? {
            what: 'disk',
            state: 'warning',
            says,
            mend: 'make room: ingest stops when the disk is full, feeds are still served',
          }
        : { what: 'disk', state: 'ok', says },
    ];
  } catch (error) {
    return [
      {
        what: 'disk',
        state: 'wrong',
        says: `${folder}: ${(error as NodeJS.ErrnoException).code}`,
        mend: 'let the service user write there',
      },
    ];
  }
}

async function database({ store, configuration }: App): Promise<readonly Finding[]> {
  await store.ping();
  const { stories } = await store.counts();
  const states = await store.sourceStates();
  const failing = states.filter(
    (state) => state.status !== 'ok' && configuration.sources.some((s) => s.id === state.sourceId),
  );
  return [
    { what: 'database', state: 'ok', says: `${stories.published} stories published, ${stories.held} held` },
    ...failing.map(
      (state): Finding => ({
        what: 'source',
        state: 'warning',
        says: `${state.sourceId} is ${state.status}: ${state.failure?.detail ?? ''}`,
        mend:
          state.status === 'gone'
            ? 'it answered 410 Gone: take it out of sources.yaml'
            : 'see /admin or `babelwire poll`',
      }),
    ),
    ...(await store.renditionFaults()).map(
      (fault): Finding => ({
        what: 'feed',
        state: 'wrong',
        says: `${fault.feed} ${fault.language} ${fault.format} is not published since ${fault.at}: ${fault.detail}`,
      }),
    ),
  ];
}

async function outside({ fetch, configuration, clock }: App): Promise<readonly Finding[]> {
  const { settings, feeds } = configuration;
  const own = await fetch({ url: `${settings.publicUrl}/health/live`, timeoutSeconds: 5 });
  const findings: Finding[] = [
    reachable('public URL', settings.publicUrl, own, 'start the server, or see publicUrl and the reverse proxy'),
  ];
  const date = own.kind === 'answer' ? Date.parse(own.headers.date ?? '') : Number.NaN;
  if (!Number.isNaN(date)) {
    const skew = Math.round(Math.abs(date - clock()) / 1000);
    findings.push(
      skew > CLOCK_SKEW_SECONDS_MAX
        ? {
            what: 'clock',
            state: 'warning',
            says: `${skew} s apart from the public URL's`,
            mend: 'run a time service (NTP)',
          }
        : { what: 'clock', state: 'ok', says: new Date(clock()).toISOString() },
    );
  } else {
    findings.push({ what: 'clock', state: 'ok', says: `${new Date(clock()).toISOString()} (nothing to compare with)` });
  }
  for (const hub of new Set(feeds.flatMap((feed) => feed.hubs))) {
    findings.push(reachable('hub', hub, await fetch({ url: hub, timeoutSeconds: 5 }), 'see `hubs` in the feed’s YAML'));
  }
  return findings;
}

function reachable(what: string, url: string, outcome: FetchOutcome, mend: string): Finding {
  if (outcome.kind === 'failed') {
    // our own address is often private: the guard refuses it rightly, which says nothing about the world
    return outcome.failure.code === 'refused-address'
      ? {
          what,
          state: 'warning',
          says: `${url} is a private address`,
          mend: 'set publicUrl to the address readers use',
        }
      : { what, state: 'wrong', says: `${url}: ${outcome.failure.detail}`, mend };
  }
  return outcome.status < 500
    ? { what, state: 'ok', says: url }
    : { what, state: 'wrong', says: `${url} answers ${outcome.status}`, mend };
}
