/**
 * Searches for one needle from ever later places. What was found (or not) is remembered, so that a thousand
 * unclosed comments cost one search to the end, not a thousand.
 */
export class Finder {
  readonly #source: string;
  readonly #needle: string;
  #from = 0;
  #found = -2;

  constructor(source: string, needle: string) {
    this.#source = source;
    this.#needle = needle;
  }

  /** @returns index of the first needle at or after `at`, or -1 */
  at(at: number): number {
    if (this.#found === -2 || at < this.#from || (this.#found !== -1 && this.#found < at)) {
      this.#from = at;
      this.#found = this.#source.indexOf(this.#needle, at);
    }
    return this.#found;
  }
}
