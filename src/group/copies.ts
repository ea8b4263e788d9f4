import { containment } from './shingles.ts';

/** hashes of each story that lead to it: of a half-alike text one of eight is missed in 256 */
const KEYS_PER_STORY = 8;
/** a hash that leads to more stories than this is boilerplate */
const STORIES_PER_KEY_MAX = 60;
const CANDIDATES_MAX = 40;

/** Near-identical texts in one language: a wire story that several sources carry. */
export class CopyIndex {
  readonly #storiesMax: number;
  readonly #share: number;
  readonly #stories = new Map<string, { readonly language: string; readonly shingles: Uint32Array }>();
  readonly #byHash = new Map<number, string[]>();

  /** @param share of the shorter text's three-word runs that must stand in the other */
  constructor({ share = 0.5, storiesMax = 100_000 }: { readonly share?: number; readonly storiesMax?: number } = {}) {
    this.#share = share;
    this.#storiesMax = storiesMax;
  }

  get size(): number {
    return this.#stories.size;
  }

  add(slug: string, language: string, shingles: readonly number[]): void {
    this.remove(slug);
    this.#stories.set(slug, { language, shingles: Uint32Array.from(shingles) });
    for (const hash of shingles.slice(0, KEYS_PER_STORY)) {
      const slugs = this.#byHash.get(hash);
      if (!slugs) this.#byHash.set(hash, [slug]);
      else if (slugs.length < STORIES_PER_KEY_MAX) slugs.push(slug);
    }
    if (this.#stories.size > this.#storiesMax) this.remove(this.#stories.keys().next().value!);
  }

  remove(slug: string): void {
    const story = this.#stories.get(slug);
    if (!story) return;
    this.#stories.delete(slug);
    for (const hash of story.shingles.slice(0, KEYS_PER_STORY)) {
      const left = (this.#byHash.get(hash) ?? []).filter((s) => s !== slug);
      if (left.length === 0) this.#byHash.delete(hash);
      else this.#byHash.set(hash, left);
    }
  }

  /** @returns the story that this text copies most of, if it is a copy; texts of a few words are none */
  find(
    slug: string,
    language: string,
    shingles: readonly number[],
  ): { readonly slug: string; readonly share: number } | undefined {
    if (shingles.length < 6) return undefined;
    const votes = new Map<string, number>();
    for (const hash of shingles) {
      const slugs = this.#byHash.get(hash) ?? [];
      if (slugs.length >= STORIES_PER_KEY_MAX) continue;
      for (const other of slugs) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    votes.delete(slug);
    let best: { readonly slug: string; readonly share: number } | undefined;
    for (const [other] of [...votes].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES_MAX)) {
      const story = this.#stories.get(other)!;
      if (story.language !== language) continue;
      const share = containment(shingles, story.shingles);
      if (share >= this.#share && share > (best?.share ?? 0)) best = { slug: other, share };
    }
    return best;
  }
}
