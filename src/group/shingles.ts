const SHINGLES_MAX = 96;

/**
 * Hashes of runs of three words (of four characters in scripts without spaces), the smallest of them only: the same
 * text keeps the same sample, so shares of samples estimate shares of texts.
 */
export function shingles(text: string): readonly number[] {
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
  return [...hashes].sort((a, b) => a - b).slice(0, SHINGLES_MAX);
}

const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** Share of the smaller text's shingles that stand in the other, estimated over the common range of both samples. */
export function containment(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) return 0;
  const limit = Math.min(
    a.length < SHINGLES_MAX ? 0xffffffff : a[a.length - 1]!,
    b.length < SHINGLES_MAX ? 0xffffffff : b[b.length - 1]!,
  );
  let common = 0;
  let [i, j, na, nb] = [0, 0, 0, 0];
  while (i < a.length && a[i]! <= limit) {
    na += 1;
    while (j < b.length && b[j]! < a[i]!) j += 1;
    if (b[j] === a[i]) common += 1;
    i += 1;
  }
  while (nb < b.length && b[nb]! <= limit) nb += 1;
  return common / Math.max(1, Math.min(na, nb));
}
