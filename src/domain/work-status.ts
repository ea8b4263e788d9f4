/** What the working thread tells of itself, for the metrics. */
export interface WorkStatus {
  /** the threads for untrusted bytes */
  readonly pool: {
    readonly busy: number;
    readonly queued: number;
    readonly done: number;
    readonly kills: number;
  };
  /** what keeps its loop alive, by type: timers, sockets, requests under way */
  readonly activeResources: Readonly<Record<string, number>>;
  /** how late its loop was since the last question, 99th percentile */
  readonly lagSeconds: number;
  readonly heapBytes: number;
}
