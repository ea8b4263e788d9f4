/** Who waits for a place among `max`, in order; one set of places per key. */
export class Slots {
  readonly #max: number;
  readonly #held = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(max: number) {
    this.#max = max;
  }

  /** @param key undefined: no limit applies */
  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return await work();
    if (this.held(key) >= this.#max) {
      await new Promise<void>((resolve) => {
        const queue = this.#waiting.get(key) ?? [];
        queue.push(resolve);
        this.#waiting.set(key, queue);
      });
    } else this.#held.set(key, this.held(key) + 1);
    try {
      return await work();
    } finally {
      this.#leave(key);
    }
  }

  held(key: string): number {
    return this.#held.get(key) ?? 0;
  }

  #leave(key: string): void {
    const queue = this.#waiting.get(key);
    const next = queue?.shift();
    if (queue?.length === 0) this.#waiting.delete(key);
    // the place goes over to who waited
    if (next) {
      next();
      return;
    }
    const held = this.held(key) - 1;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
  }
}
