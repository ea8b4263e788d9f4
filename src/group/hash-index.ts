const START_SLOTS = 1024;
const FREE = -1;
const GONE = -2;

/**
 * 32-bit hashes that lead to several numbers each, in two flat arrays (open addressing, a quarter and more of the slots
 * free): a Map of arrays takes ten times the memory.
 */
export class HashIndex {
  readonly #valuesMax: number;
  #hashes = new Uint32Array(START_SLOTS);
  #values = new Int32Array(START_SLOTS).fill(FREE);
  #used = 0;
  #live = 0;

  /** @param valuesMax of one hash; more are not kept */
  constructor(valuesMax: number) {
    this.#valuesMax = valuesMax;
  }

  /** @param value 0 or more */
  add(hash: number, value: number): void {
    if (this.#used * 4 >= this.#hashes.length * 3) this.#rebuild();
    let same = 0;
    let slot = this.#slotOf(hash);
    for (; this.#values[slot] !== FREE; slot = this.#after(slot)) {
      if (this.#hashes[slot] === hash && this.#values[slot] !== GONE) same += 1;
      if (same === this.#valuesMax) return;
    }
    this.#hashes[slot] = hash;
    this.#values[slot] = value;
    this.#used += 1;
    this.#live += 1;
  }

  remove(hash: number, value: number): void {
    for (let slot = this.#slotOf(hash); this.#values[slot] !== FREE; slot = this.#after(slot)) {
      if (this.#hashes[slot] !== hash || this.#values[slot] !== value) continue;
      this.#values[slot] = GONE;
      this.#live -= 1;
      return;
    }
  }

  valuesOf(hash: number): readonly number[] {
    const values: number[] = [];
    for (let slot = this.#slotOf(hash); this.#values[slot] !== FREE; slot = this.#after(slot)) {
      if (this.#hashes[slot] === hash && this.#values[slot] !== GONE) values.push(this.#values[slot]!);
    }
    return values;
  }

  /** hashes may be the smallest of many: their low bits are spread, their high ones are not */
  #slotOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & (this.#hashes.length - 1);
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#hashes.length - 1);
  }

  #rebuild(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    const slots = this.#live * 2 >= hashes.length ? hashes.length * 2 : hashes.length;
    this.#hashes = new Uint32Array(slots);
    this.#values = new Int32Array(slots).fill(FREE);
    this.#used = 0;
    this.#live = 0;
    for (const [i, value] of values.entries()) if (value >= 0) this.add(hashes[i]!, value);
  }
}
