import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import type { Feed } from '../domain/feed.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import type { WorkStatus } from '../domain/work-status.ts';
import type { Log } from '../lib/log.ts';

/** What the web side works with; app.ts makes it. The store is only read here: what is to be kept goes to the desk. */
export interface WebTools {
  /** as it stands now: a reload changes it */
  readonly configuration: () => Configuration;
  readonly store: Store;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly log: Log;
  /** OPML 2.0 of these feeds */
  readonly opml: (feeds: readonly Feed[], configuration: Configuration) => Uint8Array;
  /** troubles of the rest of the program, a sentence each: health says degraded while there are any */
  readonly troubles?: () => readonly string[];
  /** of the thread that polls, stores and renders; undefined while it is being replaced */
  readonly workStatus?: () => Promise<WorkStatus | undefined>;
  /** of this program, for pages and metrics */
  readonly version: string;
  /** problems of a configuration that was not taken up, for /admin */
  readonly configurationProblems?: () => readonly string[];
  /** renditions kept in memory; see renditions.ts for the default */
  readonly cacheBytesMax?: number;
}
