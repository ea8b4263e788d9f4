const SHINGLES_MAX = 96;
const WHOLE = 0xffffffff;

/**
 * Hashes of runs of three words (of four characters in scripts without spaces), the smallest of them only: the same
 * text keeps the same sample, so shares of samples estimate shares of texts.
 * @param max Infinity = all of them
 */
export function shingles(text: string, max = SHINGLES_MAX): readonly number[] {
  const units = text.toLowerCase().match(UNIT) ?? [];
  const hashes = new Set<number>();
  let han = 0;
  for (const unit of units) if (unit.length === 1) han += 1;
  const width = han * 2 > units.length ? 4 : 3;
  for (let i = 0; i + width <= units.length; i += 1) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + width; j += 1) {
      const unit = units[j]!;
      for (let k = 0; k < unit.length; k += 1) hash = Math.imul(hash ^ unit.charCodeAt(k), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    }
    hash ^= hash >>> 15;
    hashes.add(Math.imul(hash, 0x2c1b3c6d) >>> 0);
  }
  return [...hashes].sort((a, b) => a - b).slice(0, max);
}

const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** Share of the smaller text's shingles that stand in the other, estimated over the common range of both samples. */
export function containment(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { shared, of } = common(a, b);
  return shared / Math.max(1, of);
}

/** What two samples have in common, of how many of the smaller text, within the range that both of them cover. */
export function common(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): {
  readonly shared: number;
  readonly of: number;
  /** both are the whole texts */
  readonly isWhole: boolean;
} {
  if (a.length === 0 || b.length === 0) return { shared: 0, of: 0, isWhole: true };
  const [endOfA, endOfB] = [endOf(a), endOf(b)];
  const limit = Math.min(endOfA, endOfB);
  let shared = 0;
  let [i, j, na, nb] = [0, 0, 0, 0];
  while (i < a.length && a[i]! <= limit) {
    na += 1;
    while (j < b.length && b[j]! < a[i]!) j += 1;
    if (b[j] === a[i]) shared += 1;
    i += 1;
  }
  while (nb < b.length && b[nb]! <= limit) nb += 1;
  return { shared, of: Math.min(na, nb), isWhole: limit === WHOLE };
}

/** up to where a sample tells of its text */
function endOf(sample: ArrayLike<number>): number {
  return sample.length < SHINGLES_MAX ? WHOLE : sample[sample.length - 1]!;
}
