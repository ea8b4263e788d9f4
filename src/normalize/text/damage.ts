import { decoded } from './entities.ts';
import { guarded, touches } from './guard.ts';
import type { Voice } from './voice.ts';

/** U+FFFD: what stood there is lost. */
export function replacements(text: string): readonly string[] {
  const at = text.indexOf('\ufffd');
  return at < 0 ? [] : [text.slice(Math.max(0, at - 30), at + 31)];
}

const TAG =
  /<(?:\/(?:a|abbr|b|big|blockquote|body|center|code|div|em|figure|font|h[1-6]|head|html|i|iframe|li|object|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|title|tr|u|ul|video)\s*|(?:a|abbr|b|big|blockquote|body|br|center|code|div|em|embed|figure|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|title|tr|u|ul|video)(?:\s[^<>]{0,500})?\/?)>|<!--|<!\[CDATA\[|\[\/?(?:b|i|u|url|img|quote)(?:=[^\]]{0,200})?\]/i;

/** Tags that a reader would see as text: they stay text. */
export function markup(text: string): readonly string[] {
  if (!/[<[&]/.test(text)) return [];
  const whole = text.includes('&') ? text.replace(/&(?:amp;)*(?:[lg]t|quot|#\d+|#x[\da-f]+);/gi, decoded) : text;
  const found = TAG.exec(whole);
  return found ? [whole.slice(Math.max(0, found.index - 20), found.index + 80)] : [];
}

/** names that HTML knows without a semicolon and no text says by chance; the accents also inside a word */
const BARE =
  /&(?:(?:amp|lt|gt|quot|nbsp|apos|copy|reg|shy|deg|laquo|raquo|middot|hellip|mdash|ndash|[lr][sd]quo|bull|euro|trade|pound|yen|cent|sect|para|times|frac(?:12|14|34)|szlig|iexcl|iquest|aelig|oelig|eth|thorn)(?![\p{L}\p{N};=])|nbsp(?![;=])|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)(?![;=])|#(?:\d{2,5}|x[\da-f]{2,5})(?![\da-f;]))/giu;

/** `Tom &amp Jerry`, `caf&eacute`: may be meant, may be an address. */
export function bareEntities(text: string, voice: Voice): readonly string[] {
  if (!text.includes('&')) return [];
  const spans = guarded(text, voice);
  return [...text.matchAll(BARE)]
    .filter((m) => !touches(spans, m.index, m.index + 1))
    .map((m) => text.slice(Math.max(0, m.index - 20), m.index + m[0].length + 20));
}
