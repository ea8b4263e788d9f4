/** One key's places: who is in, who waits. */
interface Places {
  held: number;
  heldBySlow: number;
  readonly quick: (() => void)[];
  readonly slow: (() => void)[];
}

/**
 * Who waits for a place among `max`, in order; one set of places per key. Those known to be slow never take the last
 * place: two feeds that hang would otherwise keep all others of their host waiting, deadline after deadline.
 */
export class Slots {
  readonly #max: number;
  readonly #slowMax: number;
  readonly #places = new Map<string, Places>();

  constructor(max: number) {
    this.#max = max;
    this.#slowMax = Math.max(1, max - 1);
  }

  /** @param key undefined: no limit applies */
  async run<T>(key: string | undefined, work: () => Promise<T>, slow = false): Promise<T> {
    if (key === undefined) return await work();
    const places = this.#placesOf(key);
    const wait = this.#admit(places, slow);
    if (wait) await wait;
    try {
      return await work();
    } finally {
      this.#leave(key, places, slow);
    }
  }

  /** @returns gives the place back; to be called once */
  async enter(key: string, slow = false): Promise<() => void> {
    const places = this.#placesOf(key);
    await this.#admit(places, slow);
    return () => this.#leave(key, places, slow);
  }

  held(key: string): number {
    return this.#places.get(key)?.held ?? 0;
  }

  #placesOf(key: string): Places {
    let places = this.#places.get(key);
    if (!places) {
      places = { held: 0, heldBySlow: 0, quick: [], slow: [] };
      this.#places.set(key, places);
    }
    return places;
  }

  #admit(places: Places, slow: boolean): Promise<void> | undefined {
    if (!this.#mayEnter(places, slow))
      return new Promise((resolve) => (slow ? places.slow : places.quick).push(resolve));
    enter(places, slow);
    return undefined;
  }

  #mayEnter(places: Places, slow: boolean): boolean {
    return places.held < this.#max && (!slow || places.heldBySlow < this.#slowMax);
  }

  /** The place goes over to who waited. */
  #leave(key: string, places: Places, slow: boolean): void {
    places.held -= 1;
    if (slow) places.heldBySlow -= 1;
    for (const [queue, isSlow] of [[places.quick, false] as const, [places.slow, true] as const]) {
      while (queue.length > 0 && this.#mayEnter(places, isSlow)) {
        enter(places, isSlow);
        queue.shift()!();
      }
    }
    if (places.held === 0) this.#places.delete(key);
  }
}

function enter(places: Places, slow: boolean): void {
  places.held += 1;
  if (slow) places.heldBySlow += 1;
}
