import type { Voice } from './voice.ts';

export type Span = readonly [start: number, end: number];

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** `code` and ```code```, not the ``quotes'' of TeX */
const CODE = /```[^`]{1,2000}```|(?<!`)`(?!`)[^`\n]{1,300}`(?!`)/g;
/** to the next space, as an address in English may hold anything; where no spaces are set, to the next sentence mark */
const ADDRESS = /(?:(?:https?|ftps?|wss?|file):\/\/|www\.|\b(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"“”«»「」『』《》`]*/gi;
const ADDRESS_UNSPACED =
  /(?:(?:https?|ftps?|wss?|file):\/\/|www\.|\b(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"“”«»「」『』《》`，。、；：！？（）【】]*/gi;

/** What no rule touches: addresses and code. */
export function guarded(text: string, { kind }: Voice): readonly Span[] {
  if (!/[@`/]|www\./i.test(text)) return [];
  const address = kind === 'zh' || kind === 'ja' ? ADDRESS_UNSPACED : ADDRESS;
  return [MAIL, CODE, address].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m): Span => [m.index, m.index + m[0].length]),
  );
}
