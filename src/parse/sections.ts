import { Finder } from './find.ts';

/** names of fields looked for: each costs a search of its own */
const FIELDS_MAX = 40;

/** Finds CDATA sections whose `]]>` is missing: they would swallow everything up to the next one's. */
export class Sections {
  readonly #source: string;
  readonly #starts: Finder;
  readonly #ends = new Map<string, Finder>();

  constructor(source: string) {
    this.#source = source;
    this.#starts = new Finder(source, '<![CDATA[');
  }

  /**
   * @param field name as written; its end tag, then another section's start inside this one mean that this one's end is missing
   * @returns where the field's end tag stands, or undefined for a section that is whole
   */
  cut(field: string, from: number, to: number): number | undefined {
    const next = this.#starts.at(from);
    const isLast = to === this.#source.length;
    if ((next === -1 || next > to) && !isLast) return undefined;
    const ends = this.#ends.get(field) ?? new Finder(this.#source, `</${field}`);
    if (!this.#ends.has(field) && this.#ends.size >= FIELDS_MAX) return undefined;
    this.#ends.set(field, ends);
    const end = ends.at(from);
    return end !== -1 && end < to && (isLast || end < next) ? end : undefined;
  }
}
