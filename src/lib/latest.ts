/**
 * Work that brings something up to date, asked for by many: who asks while a run is under way waits for the next one,
 * and all of them for the same. What was there before the call is always seen: that run begins after it.
 */
export function latest(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    queued = undefined;
    current = work().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return begin();
    queued ??= current.then(begin, begin);
    return queued;
  };
}
