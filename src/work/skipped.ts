import type { Skipped } from '../domain/item.ts';
import type { PollReport } from '../domain/source.ts';
import type { Log } from '../lib/log.ts';

/** Named in a report and in a line of the log; of more there is only their number. */
const NAMED_MAX = 5;
const CHARS_MAX = 200;

/** What a reading left out, as it is told to the operator. @returns undefined: nothing */
export function reportSkipped(skipped: readonly Skipped[]): PollReport['skipped'] {
  if (skipped.length === 0) return undefined;
  const first = skipped.slice(0, NAMED_MAX).map(({ what, why }) => ({ what: shown(what), why: shown(why) }));
  return { count: skipped.length, first };
}

/** Names of files and links are a stranger's: no controls, which a terminal obeys, and no mile of text. */
const shown = (text: string): string => {
  const clean = text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return clean.length > CHARS_MAX ? `${clean.slice(0, CHARS_MAX)}…` : clean;
};

/** Tells the log what a source leaves out: once, until it is something else, however often the source is polled. */
export function createSkippedTeller(log: Pick<Log, 'warn'>): (report: PollReport) => void {
  const told = new Map<string, string>();
  return ({ sourceId, outcome, skipped }) => {
    // what was not read anew is as it was
    if (outcome !== 'items') return;
    const now = JSON.stringify(skipped);
    if (now === told.get(sourceId)) return;
    if (!skipped) {
      told.delete(sourceId);
      return;
    }
    told.set(sourceId, now);
    const first = skipped.first.map(({ what, why }) => `${what}: ${why}`);
    log.warn({ source: sourceId, count: skipped.count, first }, 'not everything could be read');
  };
}
