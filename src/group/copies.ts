import { type Features, otherFigures } from './features.ts';
import { HashIndex } from './hash-index.ts';
import { common } from './shingles.ts';

/**
 * Hashes of a story that lead to it: all below a bound, so that a short text meets the long one it was cut from (of 100
 * runs of words six are below it), and eight at least.
 */
const KEYS_BELOW = 2 ** 32 / 16;
const KEYS_MIN = 8;
/** a hash that leads to more stories than this is boilerplate */
const STORIES_PER_KEY_MAX = 60;
const CANDIDATES_MAX = 40;
/** runs of words below which a text is too short to be anybody's copy */
const SHINGLES_MIN = 6;
/** standard errors by which a sample must be off the bound to say yes or no by itself */
const ERRORS = 3;

export interface CopyCandidate {
  readonly slug: string;
  /** of the shorter text's runs, those that stand in the other; estimated from the samples */
  readonly share: number;
  /** the samples are large enough to tell; else the whole texts must be asked */
  readonly isSure: boolean;
}

/** shingles: smallest first */
type Wording = Pick<Features, 'shingles' | 'figures'>;

interface Indexed {
  readonly slug: string;
  readonly language: string;
  readonly shingles: Uint32Array;
  readonly figures: readonly number[];
}

/** Near-identical texts in one language: a wire story that several sources carry. */
export class CopyIndex {
  readonly #storiesMax: number;
  readonly #share: number;
  /** place in `#stories` by slug, the oldest first */
  readonly #places = new Map<string, number>();
  readonly #stories: (Indexed | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #byHash = new HashIndex(STORIES_PER_KEY_MAX);

  /** @param share of the shorter text's three-word runs that must stand in the other */
  constructor({ share = 0.5, storiesMax = 100_000 }: { readonly share?: number; readonly storiesMax?: number } = {}) {
    this.#share = share;
    this.#storiesMax = storiesMax;
  }

  get size(): number {
    return this.#places.size;
  }

  add(slug: string, language: string, { shingles, figures }: Wording): void {
    this.remove(slug);
    const place = this.#free.pop() ?? this.#stories.length;
    this.#stories[place] = { slug, language, shingles: Uint32Array.from(shingles), figures };
    this.#places.set(slug, place);
    for (const hash of keysOf(shingles)) this.#byHash.add(hash, place);
    if (this.#places.size > this.#storiesMax) this.remove(this.#places.keys().next().value!);
  }

  remove(slug: string): void {
    const place = this.#places.get(slug);
    if (place === undefined) return;
    for (const hash of keysOf(this.#stories[place]!.shingles)) this.#byHash.remove(hash, place);
    this.#places.delete(slug);
    this.#stories[place] = undefined;
    this.#free.push(place);
  }

  /** @returns stories that this text may be a copy of, the likeliest first; texts of a few words have none */
  find(slug: string, language: string, wording: Wording): readonly CopyCandidate[] {
    const { shingles } = wording;
    if (shingles.length < SHINGLES_MIN) return [];
    const votes = new Map<number, number>();
    for (const hash of shingles) {
      const places = this.#byHash.valuesOf(hash);
      if (places.length >= STORIES_PER_KEY_MAX) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    votes.delete(this.#places.get(slug) ?? -1);
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, CANDIDATES_MAX)
      .flatMap(([place]) => this.#judged(this.#stories[place]!, language, wording))
      .sort((a, b) => b.share - a.share);
  }

  #judged(story: Indexed, language: string, { shingles, figures }: Wording): readonly CopyCandidate[] {
    if (story.language !== language || story.shingles.length < SHINGLES_MIN) return [];
    if (otherFigures(story.figures, figures)) return [];
    const { shared, of, isWhole } = common(shingles, story.shingles);
    const share = shared / Math.max(1, of);
    const error = isWhole ? 0 : (ERRORS * 0.5) / Math.sqrt(Math.max(1, of));
    if (share + error < this.#share) return [];
    return [{ slug: story.slug, share, isSure: share - error >= this.#share }];
  }
}

function keysOf(shingles: ArrayLike<number>): readonly number[] {
  const keys: number[] = [];
  for (let i = 0; i < shingles.length && (i < KEYS_MIN || shingles[i]! < KEYS_BELOW); i += 1) keys.push(shingles[i]!);
  return keys;
}
