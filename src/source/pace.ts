import type { SourceReading } from '../domain/seams.ts';
import type { PollSettings } from '../domain/settings.ts';
import type { Failure, PollWishes, Source, SourceState } from '../domain/source.ts';
import { addressOf, isReadAnew, without } from './state.ts';

export interface PaceInput {
  readonly source: Source;
  readonly poll: PollSettings;
  /** when the answer had been read, epoch ms */
  readonly now: number;
  /** 0 to 1, for the jitter */
  readonly random: number;
  /** stories that the reading brought and we did not have, changed ones too */
  readonly fresh: number;
  /** a hub delivers this source (websub/subscriber.ts isHealthy): polling is only the safety net */
  readonly pushed?: boolean;
}

/**
 * What is remembered after a reading: due time, failures, health, adopted address. Pure. The result is stored in the
 * same transaction as the stories, so that neither is ever ahead of the other.
 */
export function afterReading(reading: SourceReading, input: PaceInput): SourceState {
  const { state } = reading;
  const noted = { ...state, lastPolledAt: input.now };
  return reading.kind === 'failed' ? afterFailure(noted, reading.failure, input) : afterSuccess(noted, input);
}

const HISTORY_MAX = 48;
const noteHistory = (state: SourceState, mark: -1 | 0 | 1): readonly number[] =>
  [...state.history, mark].slice(-HISTORY_MAX);

function afterSuccess(state: SourceState, input: PaceInput): SourceState {
  const { now, fresh } = input;
  const rhythm = fresh > 0 ? nextRhythm(state, fresh, now) : state.rhythmSeconds;
  const well: SourceState = {
    ...without(state, 'failure'),
    failuresInRow: 0,
    kills: 0,
    status: 'ok',
    lastSuccessAt: now,
    ...(fresh > 0 || state.lastChangedAt === undefined ? { lastChangedAt: now } : {}),
    ...(rhythm === undefined ? {} : { rhythmSeconds: rhythm }),
    ...(fresh === 0 && input.source.kind === 'file' ? {} : { history: noteHistory(state, fresh > 0 ? 1 : 0) }),
  };
  const adopted = without(adoptMoved(well, input), 'unpushedDueAt');
  const unpushedDueAt = dueAfterSuccess(adopted, { ...input, pushed: false });
  if (!input.pushed) return { ...adopted, dueAt: unpushedDueAt };
  return { ...adopted, dueAt: dueAfterSuccess(adopted, input), unpushedDueAt };
}

/** Seconds between stories, the last few weighing most. The first reading shows a backlog, not a rhythm. */
function nextRhythm(state: SourceState, fresh: number, now: number): number | undefined {
  if (state.lastChangedAt === undefined) return undefined;
  const observed = Math.max(1, (now - state.lastChangedAt) / 1000 / fresh);
  return state.rhythmSeconds === undefined ? observed : 0.7 * state.rhythmSeconds + 0.3 * observed;
}

/** RFC 9110 §15.4.2: believed after N identical answers over days, for parked domains and captive portals say it too. */
function adoptMoved(state: SourceState, { poll, now }: PaceInput): SourceState {
  const { moved } = state;
  if (!moved || moved.times < poll.moved.times || now - moved.since < poll.moved.seconds * 1000) return state;
  return { ...without(state, 'moved'), url: moved.to };
}

/** Seconds until the next poll of a source that is well, before jitter: the greatest of all that has a say. */
export function usualSeconds(state: SourceState, { source, poll, now, pushed }: PaceInput): number {
  // A look at our own disk bothers nobody, and who saves a story waits for it.
  if (source.kind === 'file') return source.pollSeconds ?? FILE_SECONDS;
  if (source.kind === 'push') return poll.maxSeconds;
  const own = source.pollSeconds ?? adaptiveSeconds(state, poll, now);
  const asked = pushed ? Math.max(own, Math.min(PUSHED_SECONDS, poll.maxSeconds)) : own;
  const { wishes } = state;
  const wanted = Math.max(wishes?.freshSeconds ?? 0, wishes?.ttlSeconds ?? 0, wishes?.updatePeriodSeconds ?? 0);
  // Nobody may silence a source for ever with a header: the longest interval bounds what it asks for.
  return Math.max(asked, poll.minSeconds, Math.min(wanted, poll.maxSeconds));
}

const FILE_SECONDS = 15;
/** While a hub delivers, one poll in half a day tells whether it still delivers everything. */
const PUSHED_SECONDS = 43_200;
/** Polls per story interval: news is half an interval old at most when we see it. */
const POLLS_PER_STORY = 2;
/** A silence this many times as long as the pause between polls lengthens the pause. */
const SILENCE_PATIENCE = 16;

/** Follows the source's own rhythm: faster than the default for the busy, slower for the quiet. */
function adaptiveSeconds(state: SourceState, poll: PollSettings, now: number): number {
  const base = state.rhythmSeconds === undefined ? poll.defaultSeconds : state.rhythmSeconds / POLLS_PER_STORY;
  const silence = state.lastChangedAt === undefined ? 0 : (now - state.lastChangedAt) / 1000;
  const quick = Math.min(base, poll.defaultSeconds);
  return clamp(Math.max(quick, silence / SILENCE_PATIENCE), poll.minSeconds, poll.maxSeconds);
}

function dueAfterSuccess(state: SourceState, input: PaceInput): number {
  const seconds = Math.max(usualSeconds(state, input), obeyedSeconds(state));
  const due = input.now + jittered(seconds, input.random) * 1000;
  return outsideSkipped(due, state.wishes, input);
}

/**
 * When sources of one address are due by settings that may not be those of their last reading: at once where one of them
 * is to be read anew, though not before a Retry-After; else after the pause as it would be now, at its longest.
 * @param states of `group`, in its order; the first one's counts for all
 */
export function dueAnew(
  group: readonly [Source, ...Source[]],
  states: readonly (SourceState | undefined)[],
  input: Omit<PaceInput, 'random' | 'fresh'>,
): number {
  const [state] = states;
  if (state?.lastPolledAt === undefined || state.configuredUrl !== addressOf(group[0])) return input.now;
  const isNew = group.some((source, i) => isReadAnew(source, states[i]));
  const wait = state.failure?.retryAfterSeconds ?? state.retryAfterSeconds;
  if (isNew && wait === undefined) return input.now;
  return Math.ceil(dueAfter(state, { ...input, now: state.lastPolledAt, random: 1, fresh: 0 }));
}

function dueAfter(state: SourceState, input: PaceInput): number {
  if (state.status === 'gone' || state.status === 'quarantined') return NEVER;
  return state.failure ? dueAfterFailure(state, state.failure, input) : dueAfterSuccess(state, input);
}

/** Up to a tenth later, never earlier: no limit is undercut, and what started together drifts apart. */
const jittered = (seconds: number, random: number): number => seconds * (1 + JITTER * random);
const JITTER = 0.1;

/** Retry-After is obeyed up to here; who says more means "go away", which 410 says better. */
const RETRY_AFTER_SECONDS_MAX = 14 * 86_400;
const obeyedSeconds = ({ retryAfterSeconds = 0 }: Failure | SourceState): number =>
  Math.min(retryAfterSeconds, RETRY_AFTER_SECONDS_MAX);
/** Failures in a row at an adopted address before the configured one is tried again. */
const ADOPTED_FAILURES_MAX = 5;

function afterFailure(state: SourceState, failure: Failure, input: PaceInput): SourceState {
  const failuresInRow = state.failuresInRow + 1;
  const failing: SourceState = {
    ...state,
    failure,
    failuresInRow,
    status: 'failing',
    kills: failure.code === 'killed' ? state.kills + 1 : 0,
    history: noteHistory(state, -1),
  };
  const adopted = state.url !== undefined && state.url !== state.configuredUrl;
  const isGone = failure.code === 'gone';
  const givenUp = adopted && (isGone || failuresInRow >= ADOPTED_FAILURES_MAX);
  const next = givenUp ? without(failing, 'url', 'moved') : failing;
  if (isGone && !givenUp) return { ...next, status: 'gone', dueAt: NEVER };
  // polled by hand in vain: it stays where it was
  if (state.status === 'quarantined') return { ...next, status: 'quarantined', dueAt: NEVER };
  return { ...next, dueAt: dueAfterFailure(failing, failure, input) };
}

/** Gone or quarantined: left alone until the operator polls it by hand. Fits a 53-bit integer and every SQL bigint. */
export const NEVER = Number.MAX_SAFE_INTEGER;

function dueAfterFailure(state: SourceState, failure: Failure, input: PaceInput): number {
  const { poll, now, random } = input;
  const floor = failingSeconds(input);
  const doubled = floor * 2 ** Math.min(state.failuresInRow, 20);
  const backoff = Math.min(doubled, Math.max(poll.maxSeconds, floor));
  const asked = obeyedSeconds(failure);
  // Told when to come back, we do not stay away longer for our own reasons than the usual pace.
  const seconds = asked > 0 ? Math.max(asked, floor) : backoff;
  return outsideSkipped(now + jittered(seconds, random) * 1000, state.wishes, input);
}

function failingSeconds({ source, poll }: PaceInput): number {
  if (source.kind === 'file') return source.pollSeconds ?? FILE_SECONDS;
  return Math.max(source.pollSeconds ?? poll.defaultSeconds, poll.minSeconds);
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const HOUR_MS = 3_600_000;
/** All hours of a week: a source that skips everything else still has some hour. */
const HOURS_LOOKED_AT = 8 * 24;

/** The first moment from `due` on that is neither in skipHours nor on skipDays (GMT); all skipped: the longest pause. */
function outsideSkipped(due: number, wishes: PollWishes | undefined, { poll, now, random }: PaceInput): number {
  const hours = new Set(wishes?.skipHours ?? []);
  const days = new Set((wishes?.skipDays ?? []).map((day) => day.toLowerCase()));
  if (hours.size === 0 && days.size === 0) return due;
  const skipped = (at: number): boolean => {
    const date = new Date(at);
    return hours.has(date.getUTCHours()) || days.has(DAYS[date.getUTCDay()]!);
  };
  let at = due;
  for (let i = 0; i < HOURS_LOOKED_AT; i += 1) {
    if (!skipped(at)) return at;
    // a little into the hour, so that not everybody comes at its first second
    at = (Math.floor(at / HOUR_MS) + 1 + random / 10) * HOUR_MS;
  }
  return Math.max(due, now + poll.maxSeconds * 1000);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
