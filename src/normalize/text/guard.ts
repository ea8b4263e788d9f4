import type { Voice } from './voice.ts';

export type Span = readonly [start: number, end: number];

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
/** `code` and ```code```, not the ``quotes'' of TeX */
const CODE = /```[^`]{1,2000}```|(?<!`)`(?!`)[^`\n]{1,300}`(?!`)/g;
/** to the next space, as an address in English may hold anything; where no spaces are set, to the next sentence mark */
const ADDRESS =
  /(?:(?:https?|ftps?|wss?|file):\/\/|www\.|(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/)[^\s<>"“”«»「」『』《》`]*/gi;
const ADDRESS_UNSPACED =
  /(?:(?:https?|ftps?|wss?|file):\/\/|www\.|(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/)[^\s<>"“”«»「」『』《》`，。、；：！？（）【】]*/gi;

/** What no rule touches: addresses and code. Sorted, none overlapping. */
export function guarded(text: string, { kind }: Voice): readonly Span[] {
  if (!/[@`/]|www\./i.test(text)) return [];
  const address = kind === 'zh' || kind === 'ja' ? ADDRESS_UNSPACED : ADDRESS;
  const all = [MAIL, CODE, address]
    .flatMap((pattern) => [...text.matchAll(pattern)].map((m): Span => [m.index, m.index + m[0].length]))
    .sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of all) {
    const last = merged.at(-1);
    if (last && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** Does the stretch touch one of the (sorted) spans? */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]![0] < end;
}
