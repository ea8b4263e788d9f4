/** Words that may stand twice in a row in good prose, per language. */
const ALLOWED: Readonly<Record<string, string>> = {
  en: 'that had is do her you it no yes ha very really so many much long far bye knock night boom blah tut bang chop well now there who what win never again more ho la wah go pom can hush',
  de: 'die der das den dem sie es sich ihr was wo ganz sehr nein ja ein',
  nl: 'die dat zich er heel zeer ja nee had zijn is',
  fr: 'nous vous très plus tout oui non en si faire qui que',
  es: 'muy si no sí ya bla casi que poco',
  pt: 'se muito não sim já quase que',
  it: 'molto piano mano via man così ora quasi poi si no via',
  sv: 'det som är den så mycket mer in han till för på att ja nej att av om',
  da: 'det som er den så meget der af om at til for på ja nej over med',
  nb: 'det som er den så mye der av om at til for på ja nei over med',
  no: 'det som er den så mye der av om at til for på ja nei over med',
  is: 'að er það sem um af á í við til',
  ru: 'что еле чуть да нет очень кто едва как там вот',
  uk: 'що ледь дуже так ні хто як',
  cs: 'se že velmi co jen ano ne',
  pl: 'się co bardzo tak nie to',
  fi: 'se ne hän joka',
  hu: 'az a már még ki nem egy',
  ro: 'se foarte da nu că',
  he: 'יום מאוד לאט אחד את כך',
  el: 'σιγά πολύ λίγο ναι όχι',
};

/** Languages that double words to form plurals, adverbs, emphasis: only the hardest cases count there. */
const REDUPLICATING = new Set(
  'id ms tl jv su hi ur bn mr ne gu pa ta te kn ml si th vi tr az fa ku ps sw ha yo ig mi haw ko ja zh ar am so rw eu hy ka mn km lo my uz kk ky et lt lv'.split(
    ' ',
  ),
);

/** words that nothing in any reading doubles */
const NEVER: Readonly<Record<string, string>> = {
  en: 'the of and to in a for on with at by from as an or this was are were be has have its their his will which',
};

export function mayDouble(base: string, pair: readonly [string, string], before: string | undefined): boolean {
  const [first, second] = pair;
  const word = second.toLowerCase();
  if (/\d/.test(word)) return true;
  if (NEVER[base]?.split(' ').includes(word)) {
    // "logged in in March", "goes on on Monday": particles may meet prepositions
    return particle(before ?? '', word);
  }
  if (REDUPLICATING.has(base)) return true;
  // Duran Duran, Baden Baden, Bora Bora
  if (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)) return true;
  return (ALLOWED[base] ?? '').split(' ').includes(word);
}

const particle = (before: string, word: string) =>
  (word === 'in' || word === 'on') &&
  /^(?:log|logs|logged|move|moved|go|goes|went|carry|carries|come|comes|came|live|sign|check|checked|take|took|set|bring|later|early|holds?|held|put|break|broke|tune|tuned|turn|turned)$/.test(
    before,
  );
