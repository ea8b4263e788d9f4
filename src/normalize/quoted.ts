const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['‘', '’'],
];

/** Spans of quoted speech: what somebody said may be repeated or broken as it was said. */
export function quotedSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  /** closing marks of which no more will come: each is searched in vain once */
  const gone = new Set<string>();
  for (let i = 0; i < text.length; i += 1) {
    const pair = PAIRS.find(([open]) => text[i] === open);
    if (!pair) continue;
    if (gone.has(pair[1])) continue;
    const end = text.indexOf(pair[1], i + 1);
    if (end < 0) gone.add(pair[1]);
    if (end < 0 || end - i > 2_000) continue;
    spans.push([i, end + 1]);
    i = end;
  }
  return spans;
}

export function isQuoted(spans: readonly (readonly [number, number])[], start: number, end: number): boolean {
  return spans.some(([from, to]) => start >= from && end <= to);
}
