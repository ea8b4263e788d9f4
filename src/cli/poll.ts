import { EXIT, OperatorError } from '../domain/errors.ts';
import type { PollReport, Source } from '../domain/source.ts';
import { type App, type CliCommand, configOption, withApp } from './command.ts';

export const poll: CliCommand = {
  register(program, open) {
    configOption(program.command('poll'))
      .description('poll once, now, and exit: a table per source')
      .argument('[id...]', 'sources; absent = all that are enabled')
      .option('--json', 'one source a line')
      .action(async (ids: readonly string[], { config, json }: { config: string; json?: boolean }) => {
        const { reports, left } = await withApp(open, config, async (app) => {
          const wanted = wantedOf(app, ids);
          const bar = progressBar(wanted.length);
          const found = await app.poll(wanted, bar.step);
          bar.end();
          await app.publish();
          const reports = found.toSorted((a, b) => wanted.indexOf(a.sourceId) - wanted.indexOf(b.sourceId));
          return { reports, left: leftOut(app.configuration.sources, wanted, reports) };
        });
        if (json) for (const report of reports) process.stdout.write(`${JSON.stringify(line(report))}\n`);
        else process.stdout.write(table(reports));
        for (const { id, why } of left) process.stderr.write(`${id} was not polled: ${why}\n`);
        // sources that are down are told in the table, and a poll of them is done all the same
        if (ids.length > 0 && left.length > 0) process.exitCode = EXIT.failed;
      });
  },
};

/** @throws OperatorError naming the first unknown id */
function wantedOf({ configuration }: App, ids: readonly string[]): readonly string[] {
  const known = configuration.sources;
  for (const id of ids) {
    if (!known.some((source) => source.id === id)) throw new OperatorError(`there is no source "${id}"`, EXIT.usage);
  }
  const polled = known.filter((source) => source.enabled && source.kind !== 'push').map((source) => source.id);
  return ids.length > 0 ? ids : polled;
}

function leftOut(sources: readonly Source[], wanted: readonly string[], reports: readonly PollReport[]) {
  const polled = new Set(reports.map(({ sourceId }) => sourceId));
  return sources
    .filter(({ id }) => wanted.includes(id) && !polled.has(id))
    .map(({ id, enabled, kind }) => {
      if (!enabled) return { id, why: 'it is not enabled' };
      if (kind === 'push') return { id, why: 'its stories are pushed to us' };
      return { id, why: 'another process is polling it; one that was killed keeps it for less than half a minute' };
    });
}

function line({ sourceId, outcome, added, changed, held, tookMs, failure, skipped }: PollReport) {
  return {
    source: sourceId,
    status: outcome,
    new: added,
    changed,
    held,
    tookMs: Math.round(tookMs),
    ...(failure && { why: `${failure.code}: ${failure.detail}` }),
    ...(skipped && { skipped }),
  };
}

function table(reports: readonly PollReport[]): string {
  const rows = reports.map((report) => {
    const { source, status, new: added, changed, tookMs, why, skipped } = line(report);
    const notes = [why, skipped && `${skipped.count} not read`].filter((note) => note !== undefined);
    return [source, status, String(added), String(changed), `${(tookMs / 1000).toFixed(2)} s`, notes.join('; ')];
  });
  const head = ['source', 'status', 'new', 'changed', 'took', ''];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const print = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        i >= 2 && i <= 4 ? cell.padStart(widths[i]!) : i === row.length - 1 ? cell : cell.padEnd(widths[i]!),
      )
      .join('  ')
      .trimEnd();
  const sum = (key: 'added' | 'changed') => reports.reduce((total, report) => total + report[key], 0);
  const failed = reports.filter((report) => report.outcome === 'failed').length;
  return `${[...[head, ...rows].map(print), ...reports.flatMap(notRead)].join('\n')}\n${reports.length} sources, ${failed} failed, ${sum('added')} new, ${sum('changed')} changed\n`;
}

function notRead({ sourceId, skipped }: PollReport): readonly string[] {
  if (!skipped) return [];
  const { count, first } = skipped;
  const lines = first.map(({ what, why }) => `${sourceId}: not read: ${what}: ${why}`);
  return count > first.length ? [...lines, `${sourceId}: not read: ${count - first.length} more`] : lines;
}

const BAR_WIDTH = 30;

/** On a terminal only; on stderr, so that results can be piped. */
function progressBar(total: number): { step(): void; end(): void } {
  if (!process.stderr.isTTY || total === 0) return { step() {}, end() {} };
  let done = 0;
  const draw = () => {
    const filled = Math.round((BAR_WIDTH * done) / total);
    process.stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${done}/${total}`);
  };
  draw();
  return {
    step() {
      done = Math.min(total, done + 1);
      draw();
    },
    end: () => void process.stderr.write('\r\x1b[K'),
  };
}
