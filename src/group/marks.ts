/** How much a mark of each kind says, beside how rare it is. */
const KIND_WEIGHT: Readonly<Record<string, number>> = { n: 1, d: 0.7, w: 0.6, x: 0.9, a: 0.9, t: 1, g: 0.8, p: 1.1 };
/** postings looked at for one story: bounds the time whatever the texts */
const POSTINGS_MAX = 15_000;
const CANDIDATES_MAX = 16;

/** Inverted index from marks to stories, for cosine similarity weighted by rarity. */
export class MarkIndex {
  readonly #ids = new Map<string, number>();
  readonly #weights: number[] = [];
  /** story numbers by mark */
  #postings: Postings[] = [];
  #stories: (Story | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  #sums = new Float64Array(1024);

  add(slug: string, marks: readonly string[]): void {
    const story = this.#stories.length;
    const ids = Int32Array.from(marks, (mark) => this.#idOf(mark));
    this.#stories.push({ slug, marks: ids });
    this.#numbers.set(slug, story);
    for (const id of ids) this.#postings[id]!.add(story);
  }

  remove(slug: string): void {
    const story = this.#numbers.get(slug);
    if (story === undefined) return;
    this.#numbers.delete(slug);
    for (const id of this.#stories[story]!.marks) this.#postings[id]!.living -= 1;
    this.#stories[story] = undefined;
    if (this.#stories.length > 1024 && this.#numbers.size * 2 < this.#stories.length) this.#compact();
  }

  /** @returns the stories that share most with these marks, best first, with their cosine */
  nearest(marks: readonly string[], fits: (slug: string) => boolean): readonly { slug: string; score: number }[] {
    const query = this.#query(marks);
    const known = [...query.ids].sort((a, b) => this.#postings[a]!.living - this.#postings[b]!.living);
    const touched = this.#accumulate(known);
    touched.sort((a, b) => this.#sums[b]! - this.#sums[a]!);
    const candidates: number[] = [];
    for (const story of touched) {
      const slug = this.#stories[story]?.slug;
      if (slug === undefined || !fits(slug)) continue;
      candidates.push(story);
      if (candidates.length >= CANDIDATES_MAX) break;
    }
    for (const story of touched) this.#sums[story] = 0;
    return candidates
      .map((story) => ({ slug: this.#stories[story]!.slug, score: this.#cosine(query, this.#stories[story]!.marks) }))
      .sort((a, b) => b.score - a.score);
  }

  /** cosine of some marks and a story of the index */
  score(marks: readonly string[], slug: string): number {
    return this.#cosine(this.#query(marks), this.#marksOf(slug));
  }

  /** cosine of two stories of the index */
  similarity(a: string, b: string): number {
    const ids = new Set(this.#marksOf(a));
    let norm = 0;
    for (const id of ids) norm += this.#weight(id) ** 2;
    return this.#cosine({ ids, norm }, this.#marksOf(b));
  }

  #query(marks: readonly string[]): Query {
    const ids = new Set<number>();
    let norm = 0;
    for (const mark of marks) {
      const id = this.#ids.get(mark);
      norm += this.#weight(id, mark) ** 2;
      if (id !== undefined) ids.add(id);
    }
    return { ids, norm };
  }

  #cosine(query: Query, theirs: Int32Array): number {
    let dot = 0;
    let other = 0;
    for (const id of theirs) {
      const weight = this.#weight(id) ** 2;
      other += weight;
      if (query.ids.has(id)) dot += weight;
    }
    return dot / Math.sqrt(query.norm * other || 1);
  }

  #marksOf(slug: string): Int32Array {
    return this.#stories[this.#numbers.get(slug) ?? -1]?.marks ?? new Int32Array();
  }

  #accumulate(known: readonly number[]): number[] {
    if (this.#sums.length < this.#stories.length) this.#sums = new Float64Array(this.#stories.length * 2);
    const touched: number[] = [];
    let visited = 0;
    for (const id of known) {
      const postings = this.#postings[id]!;
      visited += postings.length;
      if (visited > POSTINGS_MAX) break;
      const weight = this.#weight(id) ** 2;
      for (let i = 0; i < postings.length; i += 1) {
        const story = postings.at(i);
        if (this.#sums[story] === 0) touched.push(story);
        this.#sums[story]! += weight;
      }
    }
    return touched;
  }

  #weight(id: number | undefined, mark?: string): number {
    const living = id === undefined ? 0 : this.#postings[id]!.living;
    const base = id === undefined ? weightOf(mark!) : this.#weights[id]!;
    // smoothed, so that the first stories of an empty index do not all look alike
    return base * Math.log(1 + (this.#numbers.size + 400) / (living + 1));
  }

  #idOf(mark: string): number {
    let id = this.#ids.get(mark);
    if (id === undefined) {
      id = this.#postings.length;
      this.#ids.set(mark, id);
      this.#weights.push(weightOf(mark));
      this.#postings.push(new Postings());
    }
    return id;
  }

  #compact(): void {
    const living = this.#stories.filter((story) => story !== undefined);
    const names = [...this.#ids].sort((a, b) => a[1] - b[1]).map(([mark]) => mark);
    this.#ids.clear();
    this.#weights.length = 0;
    this.#postings = [];
    this.#stories = [];
    this.#numbers.clear();
    for (const { slug, marks } of living)
      this.add(
        slug,
        Array.from(marks, (id) => names[id]!),
      );
  }
}

function weightOf(mark: string): number {
  const weight = KIND_WEIGHT[mark[0]!] ?? 0.5;
  // two consonants say little
  return mark[0] === 'w' && mark.length <= 3 ? weight * 0.4 : weight;
}

interface Query {
  readonly ids: ReadonlySet<number>;
  readonly norm: number;
}

interface Story {
  readonly slug: string;
  readonly marks: Int32Array;
}

/** Growing list of numbers; `living` counts those not removed. */
class Postings {
  #items = new Int32Array(2);
  length = 0;
  living = 0;

  add(story: number): void {
    if (this.length === this.#items.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.length] = story;
    this.length += 1;
    this.living += 1;
  }

  at(i: number): number {
    return this.#items[i]!;
  }
}
