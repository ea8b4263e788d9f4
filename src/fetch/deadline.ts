/** A time that runs out, but not while something else is waited for. */
export class Deadline {
  readonly #end: () => void;
  #leftMs: number;
  #since = performance.now();
  #timer: NodeJS.Timeout;

  constructor(seconds: number, end: () => void) {
    this.#end = end;
    this.#leftMs = seconds * 1000;
    this.#timer = setTimeout(end, this.#leftMs);
  }

  async notWhile(wait: Promise<void>): Promise<void> {
    this.clear();
    this.#leftMs -= performance.now() - this.#since;
    await wait;
    this.#since = performance.now();
    this.#timer = setTimeout(this.#end, this.#leftMs);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
