/**
 * What XML 1.0 §2.2 forbids or discourages, and JSON readers stumble over: C0 but tab and line end, DEL, C1, and the
 * noncharacters of every plane. Lone surrogates are replaced before, by U+FFFD.
 */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text that every format can carry and every reader gives back unchanged. */
export function cleanText(value: string): string {
  return value.replace(LONE_SURROGATE, '\ufffd').replace(UNFIT, '');
}

/** One line of text, such as a title: white space folded, as readers do. */
export function cleanLine(value: string): string {
  return cleanText(value.replace(/[\u0085\u2028\u2029]/g, ' '))
    .replace(/[\s\ufeff]+/g, ' ')
    .trim();
}

const ACTIVE =
  'script|style|iframe|frame|frameset|object|embed|applet|svg|math|base|meta|link|form|input|button|select|textarea|template|noscript|noframes|noembed|xmp|plaintext|title|marquee|audio|video|img|image';
/** What an HTML parser would take for a tag, but for names without attributes that do nothing: `R&D <weekly>`. */
const TAG_BEGINS = new RegExp(`<(?=[a-z!/?])(?!/?(?!(?:${ACTIVE})>)[a-z][a-z0-9]*>)`, 'gi');

/**
 * RSS does not say whether a title is text or HTML, and many readers set it as HTML. A headline about `<script>` is text:
 * a word joiner, which nobody sees, keeps it from being a tag there.
 */
export function withoutTags(title: string): string {
  return title.replace(TAG_BEGINS, '<\u2060');
}

/** Visible at all? Marks, blanks and format characters alone are not. */
export function isVisible(value: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);
}

/** The end of a paragraph in a script that sets no blanks between sentences. */
const NO_BLANK_AFTER = /([\u3040-\u30ff\u3400-\u9fff]|[。！？；：，、」』）】》][”’」』）】》]?)\s*\n+\s*/g;
/** What nobody leaves before an ellipsis. */
const BEFORE_ELLIPSIS = /[\s,;:、，；：–—-]+$/;

/** The beginning of a text, cut between words (or characters, in scripts without blanks). */
export function excerpt(text: string, charactersMax: number): string {
  const line = cleanLine(text.slice(0, charactersMax * 4).replace(NO_BLANK_AFTER, '$1'));
  if (line.length <= charactersMax) return line;
  let end = charactersMax;
  const blank = line.lastIndexOf(' ', end);
  if (blank > charactersMax * 0.6) end = blank;
  if (/[\ud800-\udbff]/.test(line[end - 1]!)) end -= 1;
  return `${line.slice(0, end).replace(BEFORE_ELLIPSIS, '')}…`;
}
