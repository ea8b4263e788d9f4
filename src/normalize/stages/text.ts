import type { Body } from '../body.ts';
import { applyEdits, type Prose, proseOf } from '../prose.ts';
import type { Stage } from '../stage.ts';
import { bidi } from '../text/bidi.ts';
import { cjkPunctuation } from '../text/cjk-punctuation.ts';
import { compose } from '../text/compose.ts';
import { dashes } from '../text/dashes.ts';
import { entities } from '../text/entities.ts';
import { controls, separators, variations, withoutForbidden, zeroWidth } from '../text/invisible.ts';
import { isMojibake } from '../text/mojibake.ts';
import { noticed } from '../text/noticed.ts';
import { ellipses, typedQuotes } from '../text/quotes.ts';
import { repeatedMarks } from '../text/repeated.ts';
import { applied, type Place, type Rule } from '../text/rule.ts';
import { spacedHan, spaces } from '../text/spaces.ts';
import { voiceOf } from '../text/voice.ts';
import { width } from '../text/width.ts';

const STAGE = 'text';
/** one rule may bring another something to do: a decoded reference is a space too many */
const PASSES_MAX = 4;

const RULES: readonly Rule[] = [
  entities,
  controls,
  separators,
  zeroWidth,
  variations,
  bidi,
  width,
  compose,
  ellipses,
  cjkPunctuation,
  typedQuotes,
  dashes,
  spacedHan,
  spaces,
  repeatedMarks,
];

/**
 * Characters and marks as the story's language sets them. Acts only where there is one right answer; what a person must
 * judge is flagged. Never NFKC, never in code or addresses, never on number formats.
 */
export const text: Stage = {
  name: STAGE,
  run(draft, { arrived }) {
    const { language } = draft;
    const { summary } = draft;
    return {
      ...draft,
      headline: plain(draft.headline, language, 'headline'),
      ...(summary === undefined ? {} : { summary: plain(summary, language, 'summary') }),
      body: polished(draft.body, language),
      authors: draft.authors.map(({ name }) => ({ name: plain(name, language, 'name') })),
      flags: [...draft.flags, ...noticed(STAGE, arrived, language)],
    };
  },
};

function plain(value: string, language: string, part: Exclude<Place['part'], 'body'>): string {
  let result = withoutForbidden(value);
  if (isMojibake(result, language)) return result;
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const was = result;
    for (const rule of RULES) {
      result = applied(result, rule(result, { voice: voiceOf(language, result), part }));
    }
    result = withoutForbidden(result).trim();
    if (result === was) break;
  }
  return result;
}

function polished(arrived: Body, language: string): Body {
  let body = allowed(arrived);
  const placesIn = placesOf(language);
  let places = placesIn(body);
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const was = body;
    for (const rule of RULES) {
      const edits = places.flatMap(({ prose, place }) => {
        const found = rule(prose.text, place);
        return found.length > 0 ? [[prose, found] as const] : [];
      });
      if (edits.length === 0) continue;
      body = applyEdits(body, edits);
      places = placesIn(body);
    }
    if (body === was) break;
    body = allowed(body);
    places = placesIn(body);
  }
  return body;
}

/** The paragraphs that rules may touch: damaged ones stay as they are, for the proposal to fit. Each is judged once. */
function placesOf(language: string) {
  const known = new Map<string, Place | undefined>();
  const placeOf = (text: string): Place | undefined => {
    if (known.has(text)) return known.get(text);
    const place: Place | undefined = isMojibake(text, language)
      ? undefined
      : { voice: voiceOf(language, text), part: 'body' };
    known.set(text, place);
    return place;
  };
  return (body: Body): readonly { readonly prose: Prose; readonly place: Place }[] =>
    proseOf(body).flatMap((prose) => {
      const place = placeOf(prose.text);
      return place ? [{ prose, place }] : [];
    });
}

/** Everywhere, code too. */
function allowed(body: Body): Body {
  const clean = body.map((token) => {
    if (token.kind !== 'text') return token;
    const value = withoutForbidden(token.text);
    return value === token.text ? token : { kind: token.kind, text: value };
  });
  return clean.some((token, i) => token !== body[i]) ? clean : body;
}
