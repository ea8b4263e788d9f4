/** East Asian marks that end or part sentences, and what an alphabet writes for them. */
export const SENTENCE_MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '､': ',',
  '。': '.',
  '｡': '.',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
};

const ARABIC = { '，': '،', '、': '،', '；': '؛', '？': '؟' };
const DANDA = { '。': '।' };

/** Languages with marks of their own for some of them. */
export const OWN_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  am: { '。': '።', '，': '፣', '、': '፣', '；': '፤' },
  ar: ARABIC,
  as: DANDA,
  bn: DANDA,
  ckb: ARABIC,
  el: { '？': ';', '；': '·' },
  fa: ARABIC,
  hi: DANDA,
  hy: { '。': '։' },
  km: { '。': '។' },
  mr: DANDA,
  my: { '。': '။', '，': '၊', '、': '၊' },
  ne: DANDA,
  pa: DANDA,
  ps: ARABIC,
  sd: ARABIC,
  ug: ARABIC,
  ur: { ...ARABIC, '。': '۔' },
};

/** Brackets: opening, closing, and what they become; `quote` where that is the language's quotation marks. */
export const BRACKETS: readonly { readonly open: string; readonly close: string; readonly as: string }[] = [
  { open: '（', close: '）', as: '()' },
  { open: '［', close: '］', as: '[]' },
  { open: '【', close: '】', as: '[]' },
  { open: '〔', close: '〕', as: '[]' },
  { open: '〖', close: '〗', as: '[]' },
  { open: '《', close: '》', as: 'quote' },
  { open: '〈', close: '〉', as: 'quote' },
  { open: '「', close: '」', as: 'quote' },
  { open: '『', close: '』', as: 'quote' },
];

/** Korean sets titles and quotations in these itself. */
export const KOREAN_BRACKETS = '《》〈〉「」『』【】〔〕';
