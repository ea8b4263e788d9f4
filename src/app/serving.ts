/** A serving side that does not answer holds up no delivery longer. */
const WAIT_MS = 2_000;

/** What the serving thread has caught up with, as the working thread knows it. */
export interface Serving {
  /** renditions were committed: tells the serving thread */
  committed(): void;
  /** its answer */
  served(number: number): void;
  /**
   * Resolves when everything committed before the call is what readers get: a subscriber or an external hub that asks
   * for the topic right after a delivery must not find the version before.
   */
  caughtUp(): Promise<void>;
}

export function createServing(tell: (number: number) => void): Serving {
  let last = 0;
  let reached = 0;
  const waiting = new Set<() => void>();
  return {
    committed() {
      last += 1;
      tell(last);
    },
    served(number) {
      reached = Math.max(reached, number);
      for (const look of [...waiting]) look();
    },
    caughtUp() {
      const wanted = last;
      if (reached >= wanted) return Promise.resolve();
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        const look = () => {
          if (reached >= wanted) end();
        };
        const timer = setTimeout(end, WAIT_MS);
        waiting.add(look);
      });
    },
  };
}
