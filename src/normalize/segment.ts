/** A sentence and where it stands in its paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const SENTENCES_MAX = 5_000;
const END = /[.!?…]+["'”’»)\]]*\s+|[。！？｡]+[」』”’）]*|[।؟۔]\s*/gu;

/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘«/-])(?:\p{L}|\p{L}\.\p{L}|(?:[A-Z]\.)+[A-Z]?|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Pres|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Bros|vs|etc|al|No|Nos|Vol|Fig|approx|est|dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|e\.g|i\.e|a\.m|p\.m|cf|ca|bzw|usw|Nr|Mio|Mrd|Tsd|Hr|Fr|Str|Abs|Art|inkl|ggf|evtl|vgl|sog|geb|gest|M|Mme|Mlle|MM|av|Sra|Srta|Ud|Uds|pág|núm|Dott|Sig|Ing|тыс|млн|млрд|руб|ул|гг|др|пр|им|св|см|стр|tzv|např|tj|resp|mil|tis|tys|mln|mld|ul|np|prof|inż|hab|dr|mgr|nr|str|bl|art|jr|gl|tzv|npr|sv)\.$/iu;

/** Parts a paragraph into sentences; cautious: in doubt they stay together. */
export function sentences(paragraph: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length;
    if (/^\./.test(match[0])) {
      const next = paragraph.slice(end, end + 2);
      const before = paragraph.slice(Math.max(from, match.index - 14), match.index + 1);
      if (/^\p{Ll}/u.test(next) || ABBREVIATION.test(before) || (/\d\.$/.test(before) && !/^\p{Lu}/u.test(next)))
        continue;
    }
    push(found, paragraph.slice(from, end), from);
    from = end;
    if (found.length >= SENTENCES_MAX) break;
  }
  push(found, paragraph.slice(from), from);
  return found;
}

function push(found: Sentence[], text: string, start: number): void {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed !== '') found.push({ text: trimmed, start: start + lead });
}

/** Full stop after one of these is part of the word. */
export const endsInAbbreviation = (text: string): boolean => ABBREVIATION.test(text);
