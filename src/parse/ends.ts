/** names looked for: each costs a search of its own */
const NAMES_MAX = 40;

/** Tells of an open element whether its end tag stands where it belongs, or is missing. Looked up only in doubt. */
export class Ends {
  readonly #source: string;
  readonly #tags = new Map<string, Tags>();

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Whether an end tag of this name comes before another element of that name begins.
   * @param item name of an element that nothing may reach beyond, either end of it
   */
  follows(name: string, from: number, item?: string): boolean {
    const key = item === undefined ? name : `${name} ${item}`;
    let tags = this.#tags.get(key);
    if (tags === undefined) {
      if (this.#tags.size >= NAMES_MAX) return false;
      tags = new Tags(this.#source, name, item);
      this.#tags.set(key, tags);
    }
    return tags.nextEnds(from);
  }
}

/** As `Finder`, for tags: what was found is remembered, so that all questions together cost one search. */
class Tags {
  readonly #source: string;
  readonly #pattern: RegExp;
  #from = -1;
  #found = -1;
  #ends = false;

  constructor(source: string, name: string, item: string | undefined) {
    this.#source = source;
    const own = `(/)?${name.replace(/[^\w:]/g, '\\$&')}`;
    const bounds = item === undefined ? '' : `|/?(?:[\\w.-]{1,40}:)?(?:${item}|channel)`;
    this.#pattern = new RegExp(`<(?:${own}${bounds})(?=[\\s/>])`, 'gi');
  }

  /** Whether the next of these tags at or after a place is an end tag of the name. */
  nextEnds(from: number): boolean {
    if (this.#from === -1 || from < this.#from || (this.#found !== -1 && this.#found < from)) {
      this.#pattern.lastIndex = from;
      const match = this.#pattern.exec(this.#source);
      this.#from = from;
      this.#found = match?.index ?? -1;
      this.#ends = match?.[1] !== undefined;
    }
    return this.#ends;
  }
}
